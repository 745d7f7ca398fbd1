using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>Codes of an entry that came and went.</summary>
/// <param name="Entry">The entry in the edition that is reached.</param>
/// <param name="Added">Codes that came, in the order of the entry.</param>
/// <param name="Removed">Codes that went.</param>
public sealed record CodeChange(Listed Entry, ImmutableArray<string> Added, ImmutableArray<string> Removed)
{
    internal static CodeChange? Of(Move pair)
    {
        var (then, now) = (pair.Before.Text.Codes, pair.After.Text.Codes);
        var added = now.Except(then, StringComparer.Ordinal).ToImmutableArray();
        var removed = then.Except(now, StringComparer.Ordinal).ToImmutableArray();
        return added.IsEmpty && removed.IsEmpty ? null : new CodeChange(pair.After, added, removed);
    }
}
