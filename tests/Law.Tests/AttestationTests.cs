using Interdict.Law;
using Interdict.LawPack;
using Interdict.Screening;

namespace Interdict.Law_Tests;

/// <summary>A named officer confirms an entry, and it becomes decisive for that authority alone.</summary>
public sealed class AttestationTests : IDisposable
{
    static readonly DateOnly today = new(2026, 3, 1);

    readonly string home = Directory.CreateTempSubdirectory("interdict-attestation-").FullName;
    readonly Pack pack = Pack.Read(Pack.Write(TheLaw.Reading.Book, TheLaw.Reading.Lexicon)).Pack!;

    public void Dispose() => Directory.Delete(home, recursive: true);

    static Answer Ask(Pack law) =>
        (
            (Outcome.Answered)
                new Examiner(law.Book, new Matching.Recogniser(law.Lexicon), law.Lexicon.Vague, law.Name).Examine(
                    new Deal(
                        "1",
                        law.Book.Instruments[0].Id,
                        today,
                        today,
                        Facts.None.With("act", new FactValue("export"), Basis.Document),
                        Entry: "thumb-cuffs"
                    )
                )
        ).Answer;

    static Listed ThumbCuffs(Pack law) => Edition.Of(law.Book, law.Book.Instruments[0].Id, today, today)!.Entry("thumb-cuffs")!;

    string Attest(Pack law) => new Overlay(home).Keep(Attestation.Of(ThumbCuffs(law), "A. Officer", "OJ L, 2025/928, annex, point 2.2", today));

    [Fact]
    public void An_attested_prohibition_stops_where_an_unconfirmed_one_held()
    {
        Assert.Equal(Decision.Hold, Ask(pack).Decision);

        Attest(pack);
        var (over, notices) = new Overlay(home).Over(pack);
        var answer = Ask(over);

        Assert.Empty(notices);
        Assert.Equal(Decision.Stop, answer.Decision);
        Assert.Equal(Verification.Attested, answer.Findings[0].Verification);
        Assert.NotEqual(pack.Name, answer.Law);
    }

    [Fact]
    public void An_attestation_that_somebody_changed_is_not_counted()
    {
        var path = Attest(pack);
        File.WriteAllText(path, File.ReadAllText(path).Replace("A. Officer", "B. Officer"));

        var (over, notices) = new Overlay(home).Over(pack);

        Assert.Equal(pack.Hash, over.Hash);
        Assert.Contains("not signed with this node's key", Assert.Single(notices));
    }

    [Fact]
    public void An_attestation_of_another_node_is_not_counted()
    {
        var path = Attest(pack);
        var other = Directory.CreateTempSubdirectory("interdict-other-").FullName;
        Directory.CreateDirectory(Path.Combine(other, "attestations"));
        File.Copy(path, Path.Combine(other, "attestations", Path.GetFileName(path)));

        Assert.Contains("not signed", Assert.Single(new Overlay(other).Over(pack).Notices));
        Directory.Delete(other, recursive: true);
    }

    [Fact]
    public void An_attestation_ends_when_the_text_it_was_given_for_changes()
    {
        Attest(pack);
        var instrument = pack.Book.Instruments[0];
        var listed = ThumbCuffs(pack);
        var changed = listed.Entry with { Editions = listed.Entry.Editions.Replace(listed.Text, listed.Text with { Codes = ["83015000"] }) };
        var book = pack.Book with
        {
            Instruments = pack.Book.Instruments.Replace(instrument, instrument with { Entries = instrument.Entries.Replace(listed.Entry, changed) }),
        };

        Assert.Contains("has changed since", Assert.Single(new Overlay(home).Over(pack with { Book = book }).Notices));
    }

    [Fact]
    public void An_unreadable_attestation_is_named_and_the_others_count()
    {
        Attest(pack);
        File.WriteAllText(Path.Combine(home, "attestations", "a.json"), "{");

        var (over, notices) = new Overlay(home).Over(pack);

        Assert.Contains("a.json cannot be read", Assert.Single(notices));
        Assert.NotEqual(pack.Hash, over.Hash);
    }

    [Fact]
    public void A_decision_can_be_taken_again_with_the_law_it_was_taken_with()
    {
        var path = Path.Combine(home, "law.pack");
        File.WriteAllBytes(path, Pack.Write(TheLaw.Reading.Book, TheLaw.Reading.Lexicon));
        Attest(pack);
        var then = NodeLaw.Open(path, home);
        var decided = Ask(then.Pack!);
        then.Keep(path, home);
        new Overlay(home).Remove("thumb-cuffs");

        Assert.Equal(Decision.Hold, Ask(NodeLaw.Open(path, home).Pack!).Decision);
        var again = Ask(NodeLaw.Kept(decided.Law, home).Pack!);

        Assert.Equal(decided.Decision, again.Decision);
        Assert.Equal(decided.Law, again.Law);
    }

    [Fact]
    public void A_law_that_was_never_kept_is_named() => Assert.Contains("keeps no law under", NodeLaw.Kept("sha256:00ff", home).Why);
}
