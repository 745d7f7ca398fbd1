using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Cli;

/// <summary>What differs between two editions of one instrument.</summary>
/// <param name="Added">Entries that are new and continue none.</param>
/// <param name="Removed">Entries that ended without one that continues them.</param>
/// <param name="Moved">Entries whose list or effect changed, and new ones that continue older ones.</param>
/// <param name="Relabelled">Entries whose number alone changed.</param>
/// <param name="Reworded">Entries whose title changed.</param>
/// <param name="Codes">Entries whose codes changed.</param>
/// <param name="Confirmations">Entries whose text is confirmed in one edition only, or otherwise.</param>
/// <param name="Places">Groups whose members changed.</param>
/// <param name="Measures">Rules that came, went or changed.</param>
sealed record Changes(
    ImmutableArray<Listed> Added,
    ImmutableArray<Listed> Removed,
    ImmutableArray<Move> Moved,
    ImmutableArray<Move> Relabelled,
    ImmutableArray<Move> Reworded,
    ImmutableArray<CodeChange> Codes,
    ImmutableArray<Move> Confirmations,
    ImmutableArray<GroupChange> Places,
    ImmutableArray<RuleChange> Measures
)
{
    /// <summary>True when nothing differs.</summary>
    public bool None =>
        (Added.Length + Removed.Length + Moved.Length + Relabelled.Length + Reworded.Length + Codes.Length + Confirmations.Length + Places.Length + Measures.Length) == 0;

    /// <summary>Compares two editions.</summary>
    public static Changes Between(Edition before, Edition after)
    {
        var listed = after.Listed.OrderBy(LawList.Order, StringComparer.Ordinal).ToList();
        var kept = listed.Where(now => before.Entry(now.Entry.Slug) is not null).Select(now => new Move(before.Entry(now.Entry.Slug)!, now)).ToList();
        var fresh = listed.Where(now => before.Entry(now.Entry.Slug) is null).ToList();
        var continued = fresh
            .SelectMany(now => now.Entry.Predecessors.Select(before.Entry).OfType<Listed>().Take(1).Select(then => new Move(then, now)))
            .ToList();
        var moved = kept.Where(pair => pair.Before.Text.Annex != pair.After.Text.Annex || Effect(before, pair.Before) != Effect(after, pair.After)).ToList();
        var gone = before.Listed.Where(then => after.Entry(then.Entry.Slug) is null).OrderBy(LawList.Order, StringComparer.Ordinal);
        return new Changes(
            [.. fresh.Where(now => !continued.Any(pair => pair.After == now))],
            [.. gone],
            [.. moved, .. continued],
            [.. kept.Except(moved).Where(pair => pair.Before.Text.Label != pair.After.Text.Label)],
            [.. kept.Where(pair => pair.Before.Text.Title != pair.After.Text.Title)],
            [.. kept.Select(CodeChange.Of).OfType<CodeChange>()],
            [.. kept.Where(pair => pair.Before.Text.Verification != pair.After.Text.Verification)],
            [.. after.Book.Groups.Select(group => GroupChange.Of(before, after, group)).OfType<GroupChange>()],
            [.. RuleChange.Of(before, after)]
        );
    }

    /// <summary>
    /// What the edition says of the first act of the list of acts with these goods, before any exemption: its heaviest rule
    /// that does not depend on what somebody knows.
    /// </summary>
    public static Effect Effect(Edition edition, Listed listed)
    {
        var act = edition.Book.Fact("act")?.Choices.FirstOrDefault() ?? "";
        return edition
            .Measures.Where(measure => measure.Acts.Contains(act) && measure.Covers(listed.Entry, listed.Text))
            .Where(measure => measure.Rows.IsEmpty || measure.Rows.Any(row => !row.Conditions.Any(condition => edition.Book.Fact(condition.Fact) is { Knowledge: true })))
            .Select(measure => measure.Effect)
            .DefaultIfEmpty(Law.Effect.NotRestricted)
            .Max();
    }
}

/// <summary>An entry in one edition and in the other, or an older entry and the one that continues it.</summary>
sealed record Move(Listed Before, Listed After);

/// <summary>Codes of an entry that came and went.</summary>
sealed record CodeChange(Listed Entry, ImmutableArray<string> Added, ImmutableArray<string> Removed)
{
    public static CodeChange? Of(Move pair)
    {
        var added = pair.After.Text.Codes.Except(pair.Before.Text.Codes).ToImmutableArray();
        var removed = pair.Before.Text.Codes.Except(pair.After.Text.Codes).ToImmutableArray();
        return added.IsEmpty && removed.IsEmpty ? null : new CodeChange(pair.After, added, removed);
    }
}

/// <summary>Places that joined a group and left it.</summary>
sealed record GroupChange(PlaceGroup Group, ImmutableArray<string> Joined, ImmutableArray<string> Left)
{
    public static GroupChange? Of(Edition before, Edition after, PlaceGroup group)
    {
        var then = before.Members(group.Id).Select(member => member.Place).ToHashSet(StringComparer.Ordinal);
        var now = after.Members(group.Id).Select(member => member.Place).ToHashSet(StringComparer.Ordinal);
        return then.SetEquals(now) ? null : new GroupChange(group, [.. now.Except(then).Order(StringComparer.Ordinal)], [.. then.Except(now).Order(StringComparer.Ordinal)]);
    }
}

/// <summary>A rule that came, went or changed.</summary>
/// <param name="Measure">The rule, in its later version where there are two.</param>
/// <param name="Change">added, removed or changed.</param>
sealed record RuleChange(Measure Measure, string Change)
{
    public static IEnumerable<RuleChange> Of(Edition before, Edition after)
    {
        var then = before.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        var now = after.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        return
        [
            .. after.Measures.Where(measure => !then.ContainsKey(measure.Id)).Select(measure => new RuleChange(measure, "added")),
            .. before.Measures.Where(measure => !now.ContainsKey(measure.Id)).Select(measure => new RuleChange(measure, "removed")),
            .. after.Measures.Where(measure => then.TryGetValue(measure.Id, out var older) && !ReferenceEquals(older, measure)).Select(measure => new RuleChange(measure, "changed")),
        ];
    }
}
