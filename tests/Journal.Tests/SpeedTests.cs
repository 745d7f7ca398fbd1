using System.Diagnostics;
using Interdict.Journal;
using Interdict.Journal.Desks;
using Interdict.Journal.Rebuilding;
using Interdict.Journal.Verifying;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Store;
using Interdict.Store_Tests;

namespace Interdict.Journal_Tests;

/// <summary>What many facts cost. INTERDICT_SOAK_FACTS asks for more of them; the times are written for whoever looks.</summary>
public abstract class SpeedContract(ITestOutputHelper output) : JournalContract
{
    private static readonly int facts = int.TryParse(Environment.GetEnvironmentVariable("INTERDICT_SOAK_FACTS"), out var many) ? many : 10_000;

    [Fact]
    public async Task Many_facts_are_rebuilt_and_looked_at_in_a_time_that_grows_with_them_only()
    {
        await Fill();
        CloseRegistry();
        var rebuilt = Stopwatch.StartNew();
        var (read, files) = new Rebuilder(Store, Keys).Run();
        Say("rebuild", read, rebuilt);
        Assert.True(read >= facts);
        Assert.Equal(files, new CaseRows(Store).Count(new CaseQuery()));
        var verified = Stopwatch.StartNew();
        Assert.Empty(new Verifier(Store, Keys, []).Run().Findings);
        Say("verify", read, verified);
        // A million in 120 s on an idle machine; ten times as slow is a fault wherever it runs. Few facts take hardly any time: then it is the
        // machine's load that is measured, and only what hangs is found.
        Assert.True(rebuilt.Elapsed.TotalSeconds < 120 + (facts * 120.0 / 1_000_000 * 10));
    }

    [Fact]
    public async Task The_last_write_off_of_an_authorisation_costs_what_the_first_did()
    {
        var id = await Deals.Authorisation(Registry);
        var done = Stopwatch.StartNew();
        for (var round = 0; round < 4; round++)
        {
            done.Restart();
            await Task.WhenAll(Enumerable.Range(round * 500, 500).Select(line => WriteOff(id, line)));
            Say($"write-offs {round + 1}", 500, done);
        }
        var alone = Stopwatch.StartNew();
        for (var line = 2000; line < 2100; line++)
        {
            await WriteOff(id, line);
        }
        Say("write-offs one after the other", 100, alone);
        Assert.Equal(2101, (await Registry.Read<AuthorisationFile>(id))!.Version);
    }

    private Task<Journal.Recorded> WriteOff(FileId id, long line) =>
        Registry.Decide<AuthorisationFile>(id, null, Customs, "", file => Deals.WriteOff(file, line));

    // Ten facts for each case, a hundred cases in a work.
    private async Task Fill()
    {
        var written = Stopwatch.StartNew();
        for (var number = 0; number < facts / 1000; number++)
        {
            await Registry.Write(writing =>
            {
                for (var one = 0; one < 100; one++)
                {
                    var id = writing.NewFile(FileKind.Case);
                    Fact[] begun = [Deals.Begun($"Case {one}"), new Written(Deals.Told()), new Submitted([]), new Assigned("o1")];
                    writing.Add<CaseFile>(id, Deals.Applicant, "why", [.. begun]);
                    writing.Add<CaseFile>(id, Officer, "", [.. Enumerable.Range(0, 6).Select(at => new Assigned($"o{at}"))]);
                }
                return true;
            });
        }
        Say("write", facts, written);
    }

    private void Say(string what, long many, Stopwatch time) =>
        output.WriteLine($"{what}: {many} in {time.Elapsed.TotalSeconds:0.00} s, {many / time.Elapsed.TotalSeconds:0}/s");
}

[Trait("Speed", "slow")]
public sealed class SqliteSpeedTests(ITestOutputHelper output) : SpeedContract(output)
{
    protected override Database Open() => On.File(Home);
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlSpeedTests(PrivateServer server, ITestOutputHelper output) : SpeedContract(output)
{
    protected override Database Open() => On.Server(server);
}
