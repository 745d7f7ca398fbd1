using System.Security.Cryptography;
using Interdict.Server.Hosting;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Server.Declarations;

/// <summary>What became of a file that somebody sent.</summary>
internal abstract record Received
{
    Received() { }

    /// <summary>It lies here and waits to be read.</summary>
    public sealed record Taken(Job Job) : Received;

    /// <summary>It was not taken.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Refusal Why) : Received;
}

/// <summary>The files people send: each in a folder of its own under a name that cannot be guessed, gone after a day.</summary>
internal sealed class Uploads(Settings settings, LawDesk desk, Jobs jobs, ItemResults results, ReadingQueue queue, TimeProvider clock)
{
    const int copyBuffer = 1 << 16;

    /// <summary>How long a file and its results stay.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    string Home => Path.Combine(settings.Home, "uploads");

    public string FileOf(string id) => Path.Combine(Home, id, "declarations");

    /// <summary>Takes a file in as it comes, without holding it in memory.</summary>
    public async Task<Received> Take(Stream content, string name, string on, CancellationToken stop)
    {
        if (on.Length > 0 && IsoDay.Read(on) is null)
        {
            return new Received.Refused(Refusal.NoDay);
        }
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        OwnFolder.Make(Path.Combine(Home, id));
        var bytes = await Copy(content, FileOf(id), stop);
        if (bytes is not { } size)
        {
            Directory.Delete(Path.Combine(Home, id), recursive: true);
            return new Received.Refused(Refusal.TooLarge);
        }
        var now = clock.GetUtcNow();
        var day = on.Length > 0 ? on : IsoDay.Write(clock.Today());
        var job = new Job(id, Shown(name), now, now + Kept, JobState.Waiting, "", day, desk.Pack.Name, size, Counts.None);
        jobs.Add(job);
        queue.Add(id);
        return new Received.Taken(job);
    }

    /// <summary>The job of this id, if it has not expired.</summary>
    public Job? Of(string id) => id.Length == 32 ? jobs.Of(id, clock.GetUtcNow()) : null;

    /// <summary>Deletes a file with everything that came of it, also while it is read.</summary>
    public void Delete(string id)
    {
        queue.Stop(id);
        jobs.Delete(id);
        var folder = Path.Combine(Home, id);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Deletes what has expired, and folders that belong to no job.</summary>
    public void Sweep()
    {
        foreach (var id in jobs.Expired(clock.GetUtcNow()))
        {
            Delete(id);
        }
        foreach (var folder in Directory.Exists(Home) ? Directory.GetDirectories(Home) : [])
        {
            // A folder without a job is of a start that was cut off; one that is being filled now is young.
            var age = clock.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder);
            if (age > Kept && !jobs.Knows(Path.GetFileName(folder)))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Puts files that an earlier run of the server did not finish back into the queue.</summary>
    public void Resume()
    {
        foreach (var job in jobs.Unfinished(clock.GetUtcNow()))
        {
            results.Clear(job.Id);
            queue.Add(job.Id);
        }
    }

    async Task<long?> Copy(Stream content, string file, CancellationToken stop)
    {
        var most = settings.MostMegabytes * 1_000_000L;
        var buffer = new byte[copyBuffer];
        var bytes = 0L;
        await using var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, copyBuffer, useAsync: true);
        for (var read = 1; read > 0; bytes += read)
        {
            read = await content.ReadAsync(buffer, stop);
            if (bytes + read > most)
            {
                return null;
            }
            await target.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        return bytes;
    }

    static string Shown(string name)
    {
        var last = new string([.. name.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))]).Trim();
        return last.Length == 0 ? "declarations"
            : last.Length <= 120 ? last
            : last[..120];
    }
}
