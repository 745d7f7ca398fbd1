using System.Collections.Immutable;

namespace Interdict.Matching.Headings;

/// <summary>
/// What words say about tariff headings, as flat arrays: for each feature of a text the classes it speaks for and how loudly.
/// A class is a heading, or a chapter, which speaks for all its headings. Nothing changes after it was made; threads share it.
/// </summary>
/// <param name="Headings">The headings, four digits each, in order.</param>
/// <param name="Chapters">The chapters, two digits each, in order; their classes follow those of the headings.</param>
/// <param name="Features">The features by number, rising.</param>
/// <param name="Starts">Where the voices of a feature begin; one more than there are features.</param>
/// <param name="Classes">The class of each voice.</param>
/// <param name="Weights">How loud each voice is, in steps.</param>
/// <param name="Biases">What speaks for each class without any word, in steps.</param>
/// <param name="Step">The worth of a step.</param>
/// <param name="UnlikelyBelow">A declared heading less likely than this is called unlikely.</param>
public sealed record HeadingTable(
    ImmutableArray<string> Headings,
    ImmutableArray<string> Chapters,
    ulong[] Features,
    int[] Starts,
    ushort[] Classes,
    sbyte[] Weights,
    short[] Biases,
    float Step,
    float UnlikelyBelow
);

/// <summary>A table of headings laid out for reading. Threads share it; each has its own <see cref="HeadingReader"/>.</summary>
public sealed class HeadingModel
{
    readonly int[] slots;
    readonly int mask;

    /// <summary>Lays out a table. The arrays are used as they are and must not be changed.</summary>
    public HeadingModel(HeadingTable table)
    {
        Table = table;
        var size = 1024;
        while (size < table.Features.Length * 2)
        {
            size *= 2;
        }
        mask = size - 1;
        slots = new int[size];
        for (var at = 0; at < table.Features.Length; at++)
        {
            var slot = (int)(table.Features[at] & (ulong)mask);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }
            slots[slot] = at + 1;
        }
        ChapterOf = [.. table.Headings.Select(heading => (ushort)(table.Headings.Length + table.Chapters.IndexOf(heading[..2])))];
    }

    /// <summary>A model that knows nothing.</summary>
    public static HeadingModel Empty { get; } = new(new HeadingTable([], [], [], [0], [], [], [], 1, 0));

    /// <summary>The table.</summary>
    public HeadingTable Table { get; }

    /// <summary>The class of the chapter of each heading.</summary>
    internal ushort[] ChapterOf { get; }

    /// <summary>The place of a feature in the table; -1 when it is not known.</summary>
    internal int Find(ulong feature)
    {
        var slot = (int)(feature & (ulong)mask);
        while (slots[slot] is > 0 and var found)
        {
            if (Table.Features[found - 1] == feature)
            {
                return found - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /// <summary>The class of a heading; -1 when it is not known.</summary>
    internal int ClassOf(ReadOnlySpan<char> heading)
    {
        var (low, high) = (0, Table.Headings.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Table.Headings[middle].AsSpan().SequenceCompareTo(heading))
            {
                case 0:
                    return middle;
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }
        return -1;
    }
}
