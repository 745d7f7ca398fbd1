using Interdict.Lawc;

namespace Interdict.Law_Tests;

/// <summary>Faults planted in a copy of the law folder: each is named with its file, in a sentence.</summary>
public sealed class CheckTests : IDisposable
{
    readonly string law = Path.Combine(Directory.CreateTempSubdirectory("interdict-law-").FullName, "law");

    public CheckTests()
    {
        foreach (var file in Directory.EnumerateFiles(TheLaw.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(law, Path.GetRelativePath(TheLaw.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(law)!, recursive: true);

    [Theory]
    [InlineData("eu-2019-125/goods/thumb-cuffs.yaml", "look_alikes:", "lookalikes:", "Nobody knows the key \"lookalikes\"")]
    [InlineData("eu-2019-125/goods/thumb-cuffs.yaml", "verification: verified", "verification: sure", "should be verified, carried-over")]
    [InlineData("eu-2019-125/goods/thumb-cuffs.yaml", "source: S1", "source: S99", "The source \"S99\" is not in instrument.yaml")]
    [InlineData("eu-2019-125/goods/thumb-cuffs.yaml", "source: S1", "note: none", "\"source\" is missing")]
    [InlineData("eu-2019-125/goods/thumb-cuffs.yaml", "7326 90 98", "9926 90 98", "the Harmonized System has no heading 9926")]
    [InlineData("eu-2019-125/goods/thumb-cuffs.yaml", "7326 90 98", "7326 9O 98", "is not a commodity code")]
    [InlineData("eu-2019-125/goods/thumb-cuffs.yaml", "things: [thumb-cuffs]", "things: [thumb-caps]", "There is no thing \"thumb-caps\"")]
    [InlineData("eu-2019-125/goods/thumb-cuffs.yaml", "known_from: 2025-07-31", "known_from: 2019-01-31", "overlap from 2025-08-20")]
    [InlineData(
        "eu-2019-125/goods/thumb-cuffs.yaml",
        "known_from: 2019-01-31",
        "applies_to: 2025-01-01\n    known_from: 2019-01-31",
        "Nothing applies between 2025-01-01 and 2025-08-20"
    )]
    [InlineData("eu-2019-125/goods/thumb-cuffs.yaml", "applies_from: 2019-02-20", "applies_from: 20.2.2019", "should be a day such as")]
    [InlineData("eu-2019-125/goods/thumb-cuffs.yaml", "relies_on: 2019 text", "note: x", "must say what it relies on")]
    [InlineData("eu-2019-125/goods/pava.yaml", "2444-46-4", "2444-46-5", "is not a CAS number")]
    [InlineData(
        "eu-2019-125/measures/article-11-1-export.yaml",
        "eu-customs-territory",
        "eu-custom-territory",
        "There is no group of places \"eu-custom-territory\""
    )]
    [InlineData("eu-2019-125/measures/article-11-1-export.yaml", "effect: authorisation-required", "effect: forbidden", "is no effect a rule can have")]
    [InlineData("eu-2019-125/measures/article-11-1-export.yaml", "state_personnel: yes", "state_personel: yes", "There is no fact \"state_personel\"")]
    [InlineData(
        "eu-2019-125/measures/article-11-1-export.yaml",
        "state_personnel: yes",
        "state_personnel: maybe",
        "\"maybe\" is no value of the fact state_personnel"
    )]
    [InlineData("places/groups.yaml", "place: de,", "place: dde,", "names the place \"dde\"")]
    [InlineData("things/thumb-cuffs.yaml", "not_with: [toy", "not_with: [tooy", "There is no idea \"tooy\"")]
    [InlineData("ideas/rope-knot.yaml", "\"=line\"", "line", "The word \"line\" also meets \"linear\"")]
    [InlineData("facts.yaml", "form: yes-no", "form: perhaps", "should be yes-no, choice, place or number")]
    [InlineData("eu-2019-125/instrument.yaml", "short:", "short: [", "This is not YAML")]
    [InlineData("eu-2019-125/assessment.yaml", "forces_refusal: true", "forces: true", "Nobody knows the key \"forces\"")]
    [InlineData("eu-2019-125/assessment.yaml", "ground: torture-risk", "ground: torture", "names the ground \"torture\"")]
    [InlineData("eu-2019-125/assessment.yaml", "deadline: look-back-annex-iii", "deadline: three-years", "names the deadline \"three-years\"")]
    [InlineData("eu-2019-125/assessment.yaml", "    deadline: look-back-annex-iii\n", "", "looks back without a deadline")]
    [InlineData("eu-2019-125/applications.yaml", "form: VII", "form: VVI", "names the form \"VVI\"")]
    [InlineData("eu-2019-125/applications.yaml", "field: end-user,", "field: enduser,", "names the field \"enduser\"")]
    [InlineData("eu-2019-125/applications.yaml", "id: military,", "id: army,", "names the answer to end_user_kind \"army\"")]
    [InlineData("eu-2019-125/authorisations.yaml", "{box: 2,", "{box: 22,", "numbered from 1 without a gap")]
    [InlineData("eu-2019-125/authorisations.yaml", "{months: 3}", "{moons: 3}", "Nobody knows the key \"moons\"")]
    [InlineData("eu-2019-125/deadlines.yaml", "working_days: 10", "working_days: ten", "should be a whole number")]
    [InlineData("red-flags.yaml", "weight: 0.45", "wait: 0.45", "Nobody knows the key \"wait\"")]
    [InlineData("red-flags.yaml", "weight: 0.45", "weight: 45", "\"weight\" should be a number above 0 and at most 1")]
    [InlineData("red-flags.yaml", "source: own\n    applies_from", "source: none\n    applies_from", "The source \"none\" is not among the sources")]
    [InlineData("red-flags.yaml", "source: own\n    applies_from", "applies_from", "\"source\" is missing")]
    [InlineData("red-flags.yaml", "applies_from: 2019-02-20", "applies_from: 20.2.2019", "\"applies_from\" should be a day such as")]
    [InlineData("red-flags.yaml", "applies_from: 2019-02-20", "note: x", "\"applies_from\" is missing")]
    [InlineData("red-flags.yaml", "kind: party", "kind: parti", "is no kind of circumstance")]
    [InlineData("red-flags.yaml", "[portable-shock-weapons", "[portable-shock-weapon", "\"goods\" names \"portable-shock-weapon\"")]
    [InlineData("red-flags.yaml", "{role} \\\"{party}", "{roll} \\\"{party}", "The sentence has {roll}")]
    [InlineData("red-flags.yaml", "is not known from that.", "is not known {from that.", "A brace in the sentence is opened and not closed")]
    [InlineData("red-flags.yaml", "words: [trader, forwarder]", "words: [traders]", "There is no list of words \"traders\"")]
    [InlineData("red-flags.yaml", "roles: [consignee, buyer]", "roles: [consignees]", "\"roles\" has \"consignees\"")]
    [InlineData("red-flags.yaml", "user_kinds: [trader, distributor]", "user_kinds: [dealer]", "\"user_kinds\" has \"dealer\"")]
    [InlineData("red-flags.yaml", "flag: trader-and-no-end-user", "flag: shock-weapons-to-trader", "The flag \"shock-weapons-to-trader\" stands there 2 times")]
    [InlineData("red-flags.yaml", "\"7326 90\"", "\"7326 9O\"", "is not a commodity code")]
    [InlineData("red-flags.yaml", "below: 0.001", "below: 1", "should be a share above 0 and below 1")]
    [InlineData("red-flags.yaml", "spreads: 4", "least: 4\n    spreads: 4", "needs a range (least, most) or spreads, and not both")]
    [InlineData("red-flags.yaml", "quantity: 50\n    mass: 500", "note: none", "needs a quantity, or a mass")]
    public void A_planted_fault_is_named(string file, string before, string after, string complaint)
    {
        var path = Path.Combine(law, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold \"{before}\".");
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), after, text.AsSpan(at + before.Length)));

        var complaints = LawFolder.Read(law, Path.Combine(TheLaw.Root, "lexicon")).Complaints;

        Assert.True(
            complaints.Any(one => one.ToString().Contains(complaint, StringComparison.Ordinal)),
            $"Expected \"{complaint}\", reported: {string.Join(" | ", complaints.Take(5))}"
        );
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains(
            "There is no such folder",
            string.Join('\n', LawFolder.Read(Path.Combine(law, "none"), Path.Combine(TheLaw.Root, "lexicon")).Complaints)
        );
}
