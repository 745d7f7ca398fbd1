using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Interdict.Journal;
using Interdict.Journal.Heads;
using Interdict.Journal.Keys;
using Interdict.Journal.Verifying;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Store;
using Interdict.Store_Tests;
using Interdict.Vocabulary;
using static Interdict.Server_Tests.WriteOff.Border;

namespace Interdict.Server_Tests.WriteOff;

/// <summary>
/// The real program is killed with no warning while customs write off, and started again; programs of customs that had no answer ask once more.
/// ./interdict soak asks for more kills, more lines and other seeds.
/// </summary>
[Trait("Speed", "slow")]
public sealed class KilledServerTests(PrivateServer postgres) : IClassFixture<PrivateServer>, IDisposable
{
    private const int programs = 16;
    private static readonly int kills = Setting("INTERDICT_SOAK_KILLS", 2);
    private static readonly int lines = Setting("INTERDICT_SOAK_LINES", 1_000);
    private static readonly int seed = Setting("INTERDICT_SOAK_SEED", 7);

    private readonly string home = Directory.CreateTempSubdirectory("interdict-killed-").FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public Task On_SQLite_no_write_off_is_lost_and_none_is_done_twice() => KilledAtTheBorder("");

    [Fact]
    public Task On_PostgreSQL_no_write_off_is_lost_and_none_is_done_twice()
    {
        Assert.SkipUnless(postgres.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        return KilledAtTheBorder(postgres.NewDatabase());
    }

    private async Task KilledAtTheBorder(string store)
    {
        ServerUnderTest.SkipWithoutLaw();
        var number = await Authorisation(store);
        var left = new ConcurrentQueue<int>(Enumerable.Range(0, lines));
        var answered = new ConcurrentDictionary<int, bool>();
        var random = new Random(seed);
        for (var kill = 0; kill <= kills; kill++)
        {
            using var server = await KillableServer.Start(home, store);
            await Work(server, number, left, answered, until: kill < kills ? random.Next(1, lines / kills) : int.MaxValue);
        }
        Assert.Equal(lines, answered.Count);
        Check(store, number);
    }

    private static async Task Work(KillableServer server, FileId number, ConcurrentQueue<int> left, ConcurrentDictionary<int, bool> answered, int until)
    {
        using var customs = await server.SignIn("customs");
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, programs).Select(_ => Program()));

        async Task Program()
        {
            while (left.TryDequeue(out var line))
            {
                try
                {
                    using var answer = await customs.Send(number, "consume", ToDay(Claim(Line(line), "1")));
                    Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{line}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                    answered[line] = true;
                }
                catch (HttpRequestException)
                {
                    // Whether it was done is not known: the program asks again, as a program of customs would.
                    left.Enqueue(line);
                    return;
                }
                if (Interlocked.Increment(ref done) == until)
                {
                    server.Kill();
                }
            }
        }
    }

    private void Check(string store, FileId number)
    {
        using var database = Open(store);
        using var keys = Keys(database);
        var heads = new HeadsFile(Path.Combine(home, "heads.jsonl"));
        using (var registry = new Registry(database, TimeProvider.System, keys, heads))
        {
            var file = registry.Read<AuthorisationFile>(number).GetAwaiter().GetResult()!;
            Assert.Equal(lines, file.Ledger.Lines.Count);
            Assert.Equal(lines + 1L, file.Version);
            Assert.Equal(0, file.Ledger.Left(file.Items[0]).Thousandths);
        }
        Assert.Empty(new Verifier(database, keys, heads.Read().Heads).Run().Findings);
    }

    private async Task<FileId> Authorisation(string store)
    {
        using var database = Open(store);
        using var keys = Keys(database);
        using var registry = new Registry(database, TimeProvider.System, keys, new HeadsFile(Path.Combine(home, "heads.jsonl")));
        var issued = Granted with
        {
            ValidFrom = Today.AddDays(-30),
            ValidTo = Today.AddDays(300),
            Items = [Granted.Items[0] with { Quantity = Quantity.Of(lines, "piece") }],
        };
        return await registry.Begin<AuthorisationFile>(FileKind.Authorisation, new Actor("officer", Role.CaseOfficer), "", issued);
    }

    private Database Open(string store)
    {
        var database = store.Length == 0 ? Database.InFile(Path.Combine(home, "interdict.db")) : Database.OnServer(store);
        Assert.Empty(Schema.BringUpToDate(database));
        return database;
    }

    private NodeKeys Keys(Database database) => NodeKeys.For(database, Path.Combine(home, "keys")).Keys!;

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private static Dictionary<string, object> ToDay(Dictionary<string, object> claim) =>
        claim.With("accepted", Today.AddDays(-1).ToString("O", CultureInfo.InvariantCulture));

    private static string Line(int line) => $"26FR{line}";

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : usual;
}
