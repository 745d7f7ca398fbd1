using System.Collections.Immutable;

namespace Interdict.Licensing.Deciding;

/// <summary>What became of a line between two texts.</summary>
public enum LineFate : byte
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It was taken out.</summary>
    Removed,

    /// <summary>It was put in.</summary>
    Added,
}

/// <summary>How an officer changed the composed text: line by line, so that the second officer sees it at once.</summary>
public static class TextChanges
{
    const int most = 600;

    /// <summary>The lines of both texts in their order.</summary>
    public static ImmutableArray<(LineFate Fate, string Line)> Of(string composed, string written)
    {
        var before = Lines(composed);
        var after = Lines(written);
        if (before.Length > most || after.Length > most)
        {
            return [.. before.Select(line => (LineFate.Removed, line)), .. after.Select(line => (LineFate.Added, line))];
        }
        var longest = Longest(before, after);
        var changes = ImmutableArray.CreateBuilder<(LineFate, string)>();
        var (at, to) = (0, 0);
        while (at < before.Length || to < after.Length)
        {
            if (at < before.Length && to < after.Length && before[at] == after[to])
            {
                changes.Add((LineFate.Same, before[at]));
                (at, to) = (at + 1, to + 1);
            }
            else if (to == after.Length || (at < before.Length && longest[at + 1, to] >= longest[at, to + 1]))
            {
                changes.Add((LineFate.Removed, before[at++]));
            }
            else
            {
                changes.Add((LineFate.Added, after[to++]));
            }
        }
        return changes.ToImmutable();
    }

    static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()).ToArray();

    // The length of the longest common run of lines from each pair of places on.
    static int[,] Longest(string[] before, string[] after)
    {
        var longest = new int[before.Length + 1, after.Length + 1];
        for (var at = before.Length - 1; at >= 0; at--)
        {
            for (var to = after.Length - 1; to >= 0; to--)
            {
                longest[at, to] = before[at] == after[to] ? longest[at + 1, to + 1] + 1 : Math.Max(longest[at + 1, to], longest[at, to + 1]);
            }
        }
        return longest;
    }
}
