using System.Diagnostics;
using Interdict.Journal.Verifying;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Store;
using Interdict.Store_Tests;

namespace Interdict.Journal_Tests.Faults;

/// <summary>A process that is killed while it writes loses nothing that it has answered and doubles nothing.</summary>
public abstract class KillContract : JournalContract
{
    // ./interdict soak asks for more of both, and for another seed.
    private static readonly int kills = Setting("INTERDICT_SOAK_KILLS", 4);
    private static readonly int lines = Setting("INTERDICT_SOAK_LINES", 10_000);
    private static readonly int seed = Setting("INTERDICT_SOAK_SEED", 7);

    protected abstract string Connection { get; }

    [Fact]
    public async Task Killed_while_it_writes_it_loses_nothing_and_doubles_nothing()
    {
        var id = await Deals.Authorisation(Registry, pieces: lines);
        CloseRegistry();
        var random = new Random(seed);
        var kept = new HashSet<int>();
        for (var kill = 0; kill < kills; kill++)
        {
            Run(id, kept, after: random.Next(1, lines / kills));
        }
        Run(id, kept, after: int.MaxValue);
        var file = (await Registry.Read<AuthorisationFile>(id))!;
        Assert.All(kept, line => Assert.True(file.Ledger.Lines.ContainsKey(Deals.WrittenOff(line).Line), $"Line {line} was answered and is lost."));
        Assert.Equal((lines + 1L, lines, 0L), (file.Version, file.Ledger.Lines.Count, file.Ledger.Left(file.Items[0]).Thousandths));
        CloseRegistry();
        Assert.Empty(new Verifier(Store, Keys, HeadsKept.Read().Heads).Run().Findings);
    }

    private void Run(FileId id, HashSet<int> kept, int after)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Interdict.Journal.Tests.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, Child.Verb, Home, id.Text, lines.ToString(), Connection])
        {
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        var seen = 0;
        while (child.StandardOutput.ReadLine() is { } line)
        {
            // The last line may be cut in the middle.
            if (int.TryParse(line, out var number) && !child.HasExited)
            {
                kept.Add(number);
            }
            if (++seen == after)
            {
                child.Kill();
            }
        }
        child.WaitForExit();
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : usual;
}

[Trait("Speed", "slow")]
public sealed class SqliteKillTests : KillContract
{
    protected override string Connection => "";

    protected override Database Open() => On.File(Home);
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlKillTests(PrivateServer server) : KillContract
{
    private readonly Lazy<string> connection = new(server.NewDatabase);

    protected override string Connection => connection.Value;

    protected override Database Open()
    {
        Assert.SkipUnless(server.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        return Database.OnServer(Connection);
    }
}
