namespace Interdict.Bench.Names.Engines;

/// <summary>
/// The plain index: inverted lists, the rarest first. A name that is as like as the threshold shares one of the question's rarest few
/// trigrams, so only those lists bring candidates; the lists of the others only count for candidates.
/// </summary>
sealed class PlainIndex(double threshold) : TrigramIndex(threshold)
{
    int[] starts = [];
    int[] lists = [];
    int[] candidates = [];
    ushort[] counts = [];

    public override string Name => $"plain trigram index, {Number.Of(Threshold, 2)}";

    protected override void Walk(ReadOnlySpan<int> known, int size, int walk)
    {
        var many = 0;
        for (var at = 0; at < known.Length; at++)
        {
            var list = lists.AsSpan(starts[known[at]], starts[known[at] + 1] - starts[known[at]]);
            many = at < walk ? Gather(list, many) : Count(list, many);
        }
        foreach (var candidate in candidates.AsSpan(0, many))
        {
            Weigh(candidate, counts[candidate], size + SizeOf(candidate));
            counts[candidate] = 0;
        }
    }

    protected override void Lay()
    {
        counts = new ushort[Names];
        candidates = new int[Names];
        starts = new int[Ranks + 1];
        for (var name = 0; name < Names; name++)
        {
            foreach (var rank in GramsOf(name))
            {
                starts[rank + 1]++;
            }
        }
        for (var rank = 0; rank < Ranks; rank++)
        {
            starts[rank + 1] += starts[rank];
        }
        lists = new int[starts[^1]];
        var next = starts[..^1];
        for (var name = 0; name < Names; name++)
        {
            foreach (var rank in GramsOf(name))
            {
                lists[next[rank]++] = name;
            }
        }
    }

    int Gather(ReadOnlySpan<int> list, int many)
    {
        foreach (var name in list)
        {
            if (counts[name]++ == 0)
            {
                candidates[many++] = name;
            }
        }
        return many;
    }

    int Count(ReadOnlySpan<int> list, int many)
    {
        foreach (var name in list)
        {
            if (counts[name] != 0)
            {
                counts[name]++;
            }
        }
        return many;
    }
}
