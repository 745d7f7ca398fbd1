using System.Text;
using Interdict.Customs;
using Interdict.LawPack;
using Interdict.Lists;
using Interdict.Parties;
using Interdict.Queue;
using Interdict.Store;
using Interdict.Tests;
using Interdict.Worker;
using Record = Interdict.Customs.Record;

namespace Interdict.Queue_Tests;

/// <summary>A worker's turn without a broker.</summary>
public sealed class ShiftTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("interdict-shift-").FullName;
    private readonly StringWriter said = new();
    private readonly Database database;
    private readonly Sentry sentry;
    private readonly Shift shift;
    private Action<string> deciding = _ => { };

    public ShiftTests()
    {
        database = Database.InFile(Path.Combine(folder, "queue.db"));
        Assert.Equal("", Schema.BringUpToDate(database));
        Enact(TinyLaw.Lexicon.Vague.Length);
        sentry = new Sentry(LawPath, Path.Combine(folder, "home"), () => new Shelved([], []), Judge, said.WriteLine);
        Assert.Equal("", sentry.Look());
        var desk = new Desk(Stream.Null, said, said, TimeProvider.System, CancellationToken.None);
        shift = new Shift(sentry, new Decisions(database), new Voice(desk, "one", json: false), "one", TimeProvider.System);
    }

    private string LawPath => Path.Combine(folder, "law.pack");

    public void Dispose()
    {
        sentry.Dispose();
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_message_over_which_workers_end_is_put_aside_and_its_neighbours_are_decided()
    {
        for (var ended = 0; ended < 3; ended++)
        {
            deciding = name => throw (name == "D2" ? new OutOfMemoryException() : new InvalidOperationException("not this one"));
            await Assert.ThrowsAsync<OutOfMemoryException>(() => shift.Do([Message("D2", returns: 2 + ended)], CancellationToken.None));
        }

        deciding = _ => { };
        var poison = await shift.Do([Message("D1", returns: 5), Message("D2", returns: 5), Message("D3")], CancellationToken.None);

        Assert.Contains("each time the worker ended over it", Assert.Single(poison).Reason);
        Assert.Equal(["D1", "D3"], Decided().Order());
    }

    [Fact]
    public async Task A_message_over_which_the_program_fails_is_put_aside_with_what_failed()
    {
        deciding = name =>
        {
            if (name == "D2")
            {
                throw new InvalidOperationException("Two and two are five.");
            }
        };
        var poison = await shift.Do([Message("D1"), Message("D2"), Message("D3")], CancellationToken.None);
        Assert.Contains("Two and two are five.", Assert.Single(poison).Reason);
        Assert.Equal(["D1", "D3"], Decided().Order());
    }

    [Fact]
    public async Task A_new_law_takes_over_between_two_messages_of_one_batch()
    {
        var old = sentry.Current.Law;
        deciding = name =>
        {
            if (name == "D2")
            {
                Enact(0);
                Assert.Equal("", sentry.Look());
            }
        };
        await shift.Do([Message("D1"), Message("D2"), Message("D3")], CancellationToken.None);
        Assert.NotEqual(old, sentry.Current.Law);
        var laws = new Decisions(database).Of("s").OrderBy(row => row.Declaration, StringComparer.Ordinal).Select(row => row.Law);
        Assert.Equal([old, old, sentry.Current.Law], laws);
    }

    [Fact]
    public void A_law_that_cannot_be_read_changes_nothing_and_that_is_said()
    {
        var before = sentry.Current;
        File.WriteAllText(LawPath, "no law");
        Assert.NotEqual("", sentry.Look());
        Assert.Same(before, sentry.Current);
        Assert.Contains("Decisions go on under the law and lists from before.", said.ToString());
    }

    private void Enact(int vague)
    {
        var lexicon = TinyLaw.Lexicon with { Vague = [.. TinyLaw.Lexicon.Vague.Take(vague)] };
        File.WriteAllBytes(LawPath, Pack.Write(TinyLaw.Book, lexicon));
    }

    private Judge Judge(Pack pack, Watch watch)
    {
        var usual = Judging.Under(pack, watch);
        return (line, on) =>
        {
            deciding(line.Declaration);
            return usual(line, on);
        };
    }

    private IEnumerable<string> Decided() => new Decisions(database).Of("s").Select(row => row.Declaration);

    private static Delivery Message(string declaration, long returns = 0)
    {
        var values = DeclarationLine.Columns.Names.Select(name =>
            name switch
            {
                "declaration" => declaration,
                "item" => "1",
                "description" => "Cotton shirts",
                _ => "",
            }
        );
        var sent = DeclaredWork.Message("s", new DeclarationLine(new Customs.Record(2, 1, [.. values], [])), TinyLaw.Day);
        return new Delivery(sent.Message, Encoding.UTF8.GetBytes(sent.Body), returns > 0, returns, 1);
    }
}
