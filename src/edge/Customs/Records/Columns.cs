using System.Collections.Immutable;

namespace Interdict.Customs;

/// <summary>The columns that a kind of file may have, and those without which it cannot be read.</summary>
public sealed class Columns
{
    readonly Dictionary<string, int> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Columns by their names.</summary>
    /// <param name="names">The known names, in the order in which a row keeps their values.</param>
    /// <param name="needed">Groups of names; of each group a file needs at least one column and a record at least one value.</param>
    /// <param name="mayBeBlank">Whether a record may leave a group blank: the file needs the columns all the same.</param>
    public Columns(ImmutableArray<string> names, ImmutableArray<ImmutableArray<string>> needed, bool mayBeBlank = false)
    {
        Names = names;
        Needed = needed;
        MayBeBlank = mayBeBlank;
        for (var at = 0; at < names.Length; at++)
        {
            byName[names[at]] = at;
        }
    }

    /// <summary>A file of items to be classified.</summary>
    public static Columns OfClassification { get; } =
        new(
            ["id", "text", "commodity_code", "destination"],
            [
                ["id"],
                ["text", "commodity_code"],
            ]
        );

    /// <summary>A file of descriptions whose tariff heading is asked.</summary>
    public static Columns OfHeadings { get; } =
        new(
            ["id", "text", "commodity_code"],
            [
                ["id"],
            ]
        );

    /// <summary>The known names.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Groups of names of which one is needed.</summary>
    public ImmutableArray<ImmutableArray<string>> Needed { get; }

    /// <summary>Whether a record may leave a needed group blank.</summary>
    public bool MayBeBlank { get; }

    /// <summary>The place of a column, whatever its case and whether its words are joined by a space, a hyphen or an underscore; -1 for an unknown one.</summary>
    public int Of(string name) => byName.GetValueOrDefault(name.Trim().Replace(' ', '_').Replace('-', '_'), -1);

    /// <summary>What is missing in this header; null when nothing is.</summary>
    internal string? Missing(IReadOnlyCollection<int> present)
    {
        var missing = Needed.Where(group => !group.Any(name => present.Contains(Of(name)))).Select(Either).ToList();
        return missing.Count == 0 ? null : string.Join(", ", missing);
    }

    /// <summary>The first group for which a row has no value; null when it has all.</summary>
    internal ImmutableArray<string>? Lacking(string[] values)
    {
        foreach (var group in MayBeBlank ? [] : Needed)
        {
            var found = false;
            foreach (var name in group)
            {
                found |= values[byName[name]].Length > 0;
            }
            if (!found)
            {
                return group;
            }
        }
        return null;
    }

    internal static string Either(ImmutableArray<string> group) => string.Join(" or ", group);
}
