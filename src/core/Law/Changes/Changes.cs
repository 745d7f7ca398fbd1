using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>What differs between two editions of one instrument. Each part is in the order of the list.</summary>
/// <param name="Before">The edition that is left.</param>
/// <param name="After">The edition that is reached.</param>
/// <param name="Act">The act whose effect is compared.</param>
/// <param name="Added">Entries that are new and continue none.</param>
/// <param name="Removed">Entries that ended.</param>
/// <param name="Moved">Entries whose annex or effect changed, and new ones that continue older ones.</param>
/// <param name="Relabelled">Entries whose number alone changed.</param>
/// <param name="Reworded">Entries whose title changed.</param>
/// <param name="Codes">Entries whose codes changed.</param>
/// <param name="Confirmations">Entries whose text is confirmed in one edition only, or otherwise.</param>
/// <param name="Places">Groups whose members changed.</param>
/// <param name="Rules">Rules that came, went or changed.</param>
public sealed record Changes(
    Edition Before,
    Edition After,
    string Act,
    ImmutableArray<Listed> Added,
    ImmutableArray<Listed> Removed,
    ImmutableArray<Move> Moved,
    ImmutableArray<Move> Relabelled,
    ImmutableArray<Move> Reworded,
    ImmutableArray<CodeChange> Codes,
    ImmutableArray<Move> Confirmations,
    ImmutableArray<GroupChange> Places,
    ImmutableArray<RuleChange> Rules
)
{
    /// <summary>True when nothing differs.</summary>
    public bool None =>
        Added.IsEmpty
        && Removed.IsEmpty
        && Moved.IsEmpty
        && Relabelled.IsEmpty
        && Reworded.IsEmpty
        && Codes.IsEmpty
        && Confirmations.IsEmpty
        && Places.IsEmpty
        && Rules.IsEmpty;

    /// <summary>Compares two editions by what they say of the first act in the list of acts, which is the usual one.</summary>
    public static Changes Between(Edition before, Edition after) => Between(before, after, after.Book.Fact("act")?.Choices.FirstOrDefault() ?? "");

    /// <summary>Compares two editions by what they say of an act.</summary>
    public static Changes Between(Edition before, Edition after, string act)
    {
        var listed = after.Listed.OrderBy(now => now.Order, StringComparer.Ordinal).ToList();
        var kept = listed.Select(now => Move.Of(before.Entry(now.Entry.Slug), now)).OfType<Move>().ToList();
        var fresh = listed.Where(now => before.Entry(now.Entry.Slug) is null).ToList();
        var continued = fresh.Select(now => Move.Of(Predecessor(before, now), now)).OfType<Move>().ToList();
        var moved = kept.Where(pair => pair.ChangesAnnex || before.EffectOf(pair.Before, act) != after.EffectOf(pair.After, act)).ToList();
        return new Changes(
            before,
            after,
            act,
            [.. fresh.Except(continued.Select(pair => pair.After))],
            [.. before.Listed.Where(then => after.Entry(then.Entry.Slug) is null).OrderBy(then => then.Order, StringComparer.Ordinal)],
            [.. moved, .. continued],
            [.. kept.Except(moved).Where(pair => pair.Before.Text.Label != pair.After.Text.Label)],
            [.. kept.Where(pair => pair.Before.Text.Title != pair.After.Text.Title)],
            [.. kept.Select(CodeChange.Of).OfType<CodeChange>()],
            [.. kept.Where(pair => pair.Before.Text.Verification != pair.After.Text.Verification)],
            [.. after.Book.Groups.Select(group => GroupChange.Of(before, after, group)).OfType<GroupChange>()],
            [.. RuleChange.Of(before, after)]
        );
    }

    /// <summary>What the edition that is left says of the act with these goods.</summary>
    public Effect EffectBefore(Listed listed) => Before.EffectOf(listed, Act);

    /// <summary>What the edition that is reached says of the act with these goods.</summary>
    public Effect EffectAfter(Listed listed) => After.EffectOf(listed, Act);

    /// <summary>The entries that continue one that ended.</summary>
    public IEnumerable<Listed> Continuing(Listed gone) =>
        After.Listed.Where(now => now.Entry.Predecessors.Contains(gone.Entry.Slug)).OrderBy(now => now.Order, StringComparer.Ordinal);

    static Listed? Predecessor(Edition before, Listed now) => now.Entry.Predecessors.Select(before.Entry).FirstOrDefault(then => then is not null);
}
