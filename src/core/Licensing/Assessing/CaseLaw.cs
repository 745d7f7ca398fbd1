using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;

namespace Interdict.Licensing.Assessing;

/// <summary>An item as the law sees it today.</summary>
/// <param name="Found">What the law says.</param>
/// <param name="Annex">The annex of its entry; empty when none was found.</param>
public sealed record ItemLaw(ItemFinding Found, string Annex)
{
    /// <summary>Its number.</summary>
    public int Item => Found.Item;

    /// <summary>The effect; undetermined when its word is not known.</summary>
    public Effect Effect => Words.Effect(Found.Effect) ?? Effect.Undetermined;
}

/// <summary>The law on one case: how such cases go, what it says of each item today, what has to be weighed and why it may be refused.</summary>
/// <param name="Procedure">How cases of this kind go.</param>
/// <param name="Items">What it says of each item; an item of number 0 for a case that is not about goods.</param>
/// <param name="Considerations">What has to be weighed.</param>
/// <param name="All">The procedures of the instrument, for titles of sources and grounds.</param>
/// <param name="On">The day on which the law was asked.</param>
/// <param name="Hash">The law that was asked, by its hash.</param>
public sealed record CaseLaw(
    CaseProcedure Procedure,
    ImmutableArray<ItemLaw> Items,
    ImmutableArray<Consideration> Considerations,
    Procedures All,
    DateOnly On,
    string Hash
)
{
    /// <summary>The law on a case; null when the instrument knows no cases of its kind.</summary>
    /// <param name="procedures">How the authority works under the instrument.</param>
    /// <param name="kind">The kind of the case, as a word.</param>
    /// <param name="items">What the law says of the items.</param>
    /// <param name="on">The day on which the law was asked.</param>
    /// <param name="hash">The law that was asked, by its hash.</param>
    public static CaseLaw? Of(Procedures procedures, string kind, ImmutableArray<ItemLaw> items, DateOnly on, string hash)
    {
        var annexes = items.Select(item => item.Annex).Where(annex => annex.Length > 0).Distinct().ToList();
        return procedures.Kind(kind) is { } procedure
            ? new CaseLaw(procedure, items, [.. procedures.Weighing(kind, annexes, on, on)], procedures, on, hash)
            : null;
    }

    /// <summary>What the law says of an item; null when there is none of this number.</summary>
    public ItemLaw? Item(int number) => Items.FirstOrDefault(item => item.Item == number);

    /// <summary>What has to be weighed for an item.</summary>
    public IEnumerable<Consideration> For(ItemLaw item) =>
        Considerations.Where(one => one.Annexes.IsEmpty || item.Annex.Length == 0 || one.Annexes.Contains(item.Annex));

    /// <summary>The kinds of source that have to be weighed for a consideration.</summary>
    public IEnumerable<SourceKind> Mandatory(Consideration consideration) =>
        consideration.SourceKinds.Select(All.SourceKind).OfType<SourceKind>().Where(kind => kind.Mandatory);

    /// <summary>The coded reasons for which an item may be refused.</summary>
    public IEnumerable<RefusalGround> Grounds(ItemLaw item) =>
        All.Grounds.Where(ground =>
            (ground.Kinds.IsEmpty || ground.Kinds.Contains(Procedure.Kind))
            && (ground.Annexes.IsEmpty || item.Annex.Length == 0 || ground.Annexes.Contains(item.Annex))
            && ground.Rests.Dates.Covers(On, On)
        );

    /// <summary>The forcing grounds that stand against an item: reasonable grounds were recorded, and nothing but a refusal follows.</summary>
    public IEnumerable<Consideration> Forcing(CaseFile file, ItemLaw item) =>
        Considerations.Where(one => one.ForcesRefusal && file.Assessment.Of(one.Id, item.Item) is { Concern: Concern.ReasonableGrounds });

    /// <summary>True when what the law says of the goods differs from what it said before.</summary>
    public bool DiffersFrom(Determined? before) =>
        before is not null
        && Items.Any(item => item.Item > 0 && before.Items.FirstOrDefault(one => one.Item == item.Item) is { } then && Changed(then, item.Found));

    /// <summary>What the law says, as a fact.</summary>
    public Determined AsFact(string step) => new(step, On, Hash, [.. Items.Where(item => item.Item > 0).Select(item => item.Found)]);

    static bool Changed(ItemFinding then, ItemFinding now) =>
        (then.Effect, then.Slug, then.Label, then.Citation, then.Confirmed) != (now.Effect, now.Slug, now.Label, now.Citation, now.Confirmed);
}
