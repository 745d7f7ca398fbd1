using Interdict.Customs;
using Interdict.Server.Hosting;
using Interdict.Store;

namespace Interdict.Server.Declarations;

/// <summary>Reads uploaded files in the background, one at a time, and goes on after a restart.</summary>
internal sealed class Reader(Uploads uploads, ReadingQueue queue, Jobs jobs, ItemResults results, LawDesk desk, ILogger<Reader> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        uploads.Resume();
        await foreach (var id in queue.All(stoppingToken))
        {
            // The work is of the processor: it does not belong on a thread that waits for people.
            await Task.Factory.StartNew(() => Read(id, stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    void Read(string id, CancellationToken stop)
    {
        if (uploads.Of(id) is not { } job)
        {
            return;
        }
        try
        {
            jobs.Move(id, JobState.Reading);
            var why = ReadFile(job, queue.Begin(id, stop));
            jobs.Move(id, why.Length == 0 ? JobState.Read : JobState.Failed, why);
        }
        catch (OperationCanceledException)
        {
            // Deleted while it was read, or the server stops: then it is read again at the next start.
            ForgetIfDeleted(id);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            log.LogError("A file of declarations could not be read: {Kind}.", fault.GetType().Name);
            jobs.Move(
                id,
                JobState.Failed,
                "The server could not read the file or write its results. Send it again; if it happens again, tell whoever runs this server."
            );
            ForgetIfDeleted(id);
        }
        finally
        {
            queue.End(id);
        }
    }

    string ReadFile(Job job, CancellationToken stop)
    {
        using var stream = File.OpenRead(uploads.FileOf(job.Id));
        var opening = RecordFile.Open(stream, DeclarationLine.Columns);
        if (opening.File is not { } file)
        {
            return opening.Why;
        }
        using (file)
        {
            var batch = new Batch(job, desk, results);
            while (file.Next() is { } reading)
            {
                stop.ThrowIfCancellationRequested();
                batch.Take(reading, stream.Position);
            }
            batch.Write(stream.Length);
        }
        return "";
    }

    void ForgetIfDeleted(string id)
    {
        if (!jobs.Knows(id))
        {
            results.Clear(id);
        }
    }
}
