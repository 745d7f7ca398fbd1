namespace Interdict.Law;

/// <summary>An entry in one edition and in the other, or an older entry and the one that continues it.</summary>
/// <param name="Before">The entry in the edition that is left.</param>
/// <param name="After">The entry in the edition that is reached.</param>
public sealed record Move(Listed Before, Listed After)
{
    /// <summary>True when the goods now stand under another entry, which continues the older one.</summary>
    public bool ChangesEntry => Before.Entry.Slug != After.Entry.Slug;

    /// <summary>True when the entry now stands in another annex.</summary>
    public bool ChangesAnnex => Before.Text.Annex != After.Text.Annex;

    /// <summary>The pair; null when there was nothing before.</summary>
    internal static Move? Of(Listed? before, Listed after) => before is null ? null : new Move(before, after);
}
