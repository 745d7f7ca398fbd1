using System.Collections.Immutable;
using Interdict.Evidence;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Assessing;
using Interdict.Vocabulary;

namespace Interdict.Server.Scenarios;

/// <summary>The work on the considerations of the law in one case: what was searched and quoted, and what each came to.</summary>
/// <param name="procedures">How the authority works.</param>
/// <param name="story">What the case is about.</param>
/// <param name="officer">The account that assesses.</param>
/// <param name="today">The day.</param>
internal sealed class Assessed(Procedures procedures, Story story, string officer, DateOnly today)
{
    readonly string user = story.Told.Parties[^1].Name.Text;
    int pieces;

    /// <summary>What the law asks to weigh.</summary>
    public ImmutableArray<Consideration> Asked { get; } =
    [.. procedures.Weighing(Licensing.Cases.KindAsks.Word(story.Kind), [.. story.Goods.Select(one => one.Text.Annex).Distinct()], today, today)];

    /// <summary>The consideration on which a refusal of this case rests: the end-user or the end-use is not shown. Null when there is none.</summary>
    public Consideration? Failing => Asked.FirstOrDefault(one => one.ForcesRefusal && one.Ground.Length > 0 && !one.SourceKinds.IsEmpty && !IsOfReports(one));

    /// <summary>The parties were looked at, and the texts that are not verified were read.</summary>
    public IEnumerable<Fact> Prepared() =>
        [
            new Screened("assessed", [], [], [], []),
            .. story
                .Found.Where(found => !found.Confirmed)
                .DistinctBy(found => found.Slug)
                .Select(found => new TextAttested(
                    found.Slug,
                    found.Citation,
                    "Olive Officer",
                    "Official Journal of the European Union, read and compared word by word"
                )),
        ];

    /// <summary>The ground on which a museum may have what is prohibited was examined, where the law knows one.</summary>
    public IEnumerable<Fact> Ground(bool isMet) =>
        procedures.Kind(Licensing.Cases.KindAsks.Word(story.Kind)) is { Ground.Length: > 0 } procedure
            ?
            [
                new GroundExamined(
                    procedure.Ground,
                    isMet,
                    isMet ? "The charter and the plan of the exhibition show it." : "Neither charter nor plan of an exhibition was sent.",
                    []
                ),
            ]
            : [];

    /// <summary>One consideration, with all that it needs.</summary>
    public IEnumerable<Fact> Weigh(Consideration one, bool fails)
    {
        ImmutableArray<NothingFound> searched = [.. Kinds(one).Select(kind => new NothingFound(kind, Where(kind), today, officer, user))];
        ImmutableArray<Quoted> quoted = IsOfPapers(one) ? [Paper(one, fails)] : [];
        foreach (var search in searched)
        {
            yield return new SearchedInVain($"e{++pieces}", one.Id, search);
        }
        foreach (var quote in quoted)
        {
            yield return new EvidenceQuoted($"e{++pieces}", one.Id, quote);
        }
        yield return new Weighed(one.Id, fails ? Concern.ReasonableGrounds : Concern.None, Says(one, fails), quoted, searched, []);
    }

    /// <summary>The shortest form of the same, for a large archive.</summary>
    public Fact WeighShortly(Consideration one, bool fails) =>
        new Weighed(
            one.Id,
            fails ? Concern.ReasonableGrounds : Concern.None,
            Says(one, fails),
            [],
            [new NothingFound(one.SourceKinds.IsEmpty ? "" : one.SourceKinds[0], "Published reports of the last three years", today, officer, user)],
            []
        );

    string Says(Consideration one, bool fails) =>
        fails ? "The end-use statement is not signed and names no unit. The question about it brought no answer that would show who uses the goods."
        : one.IsLookBack ? $"No refusal of an essentially identical transaction stands in the register: searched for {user}, for the goods and for the country."
        : IsOfReports(one) || (one.ForcesRefusal && one.SourceKinds.IsEmpty)
            ? $"None of the sources that were searched names {user}, or such goods in its hands. The stated use is an ordinary one."
        : one.ForcesRefusal ? $"The contract and the signed end-use statement name {user} and the use."
        : !one.SourceKinds.IsEmpty ? "It does not arise here: no distributor takes part, and the exporter applies for one delivery."
        : one.Help.Length > 0 ? $"The quantity fits the size and the task of {user}; the same use was stated in the years before."
        : $"The goods go to {user} by one forwarder, and the contract forbids to hand them on.";

    bool IsOfReports(Consideration one) => one.SourceKinds.Any(kind => procedures.SourceKind(kind) is { Mandatory: true });

    bool IsOfPapers(Consideration one) => !one.IsLookBack && !IsOfReports(one);

    // What has to be weighed, and at least one search where nothing can be quoted.
    IEnumerable<string> Kinds(Consideration one) =>
        IsOfReports(one) ? one.SourceKinds.Where(kind => procedures.SourceKind(kind) is { Mandatory: true })
        : one.IsLookBack && !one.SourceKinds.IsEmpty ? [one.SourceKinds[0]]
        : [];

    string Where(string kind) =>
        procedures.SourceKind(kind) is { Mandatory: true } ? "the published collection of the last three years" : "the register, by name, goods and country";

    Quoted Paper(Consideration one, bool fails) =>
        new(
            (one.SourceKinds.IsEmpty ? Failing?.SourceKinds[0] : one.SourceKinds[0]) ?? "",
            fails ? "End-use statement" : $"End-use statement of {user}",
            fails ? "We will use the goods." : $"The goods are for {story.Told.EndUse.Text.ToLowerInvariant()}. They are not handed on to anybody.",
            fails ? Reliability.Low : Reliability.Fair,
            today.AddDays(-30),
            "Papers of the case, annex 2",
            false
        );
}
