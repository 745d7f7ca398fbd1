namespace Interdict.Bench.Names.Engines;

/// <summary>
/// The plain index with the known filters of set similarity joins (Chaudhuri 2006, Bayardo 2007, Xiao 2008): two names that are as like as
/// the threshold share one of the rarest few of each, so lists hold only those, in the order of sizes; where two names first meet says how
/// much they can still share; and a candidate is counted by itself and left as soon as it cannot reach the threshold.
/// </summary>
sealed class SharpIndex(double threshold) : TrigramIndex(threshold)
{
    int[] starts = [];
    Posting[] lists = [];
    int[] stamps = [];
    int stamp;

    public override string Name => $"sharpened trigram index, {Number.Of(Threshold, 2)}";

    protected override void Walk(ReadOnlySpan<int> known, int size, int walk)
    {
        stamp++;
        var least = Least(size);
        var most = (int)((size / Threshold) + 1e-9);
        var share = Threshold / (1 + Threshold);
        for (var at = 0; at < walk; at++)
        {
            var end = starts[known[at] + 1];
            for (var place = First(starts[known[at]], end, least); place < end && lists[place].Size <= most; place++)
            {
                var posting = lists[place];
                if (stamps[posting.Name] == stamp)
                {
                    continue;
                }
                stamps[posting.Name] = stamp;
                var needed = (int)Math.Ceiling((share * (size + posting.Size)) - 1e-9);
                if (Math.Min(known.Length - at, posting.Size - posting.Place) < needed)
                {
                    continue;
                }
                var shared = 1 + Shared(known[(at + 1)..], GramsOf(posting.Name)[(posting.Place + 1)..], needed - 1);
                if (shared >= needed)
                {
                    Weigh(posting.Name, shared, size + posting.Size);
                }
            }
        }
    }

    protected override void Lay()
    {
        stamps = new int[Names];
        starts = new int[Ranks + 1];
        foreach (var (rank, _) in Postings(Enumerable.Range(0, Names)))
        {
            starts[rank + 1]++;
        }
        for (var rank = 0; rank < Ranks; rank++)
        {
            starts[rank + 1] += starts[rank];
        }
        lists = new Posting[starts[^1]];
        var next = starts[..^1];
        foreach (var (rank, posting) in Postings(Enumerable.Range(0, Names).OrderBy(SizeOf)))
        {
            lists[next[rank]++] = posting;
        }
    }

    static int Shared(ReadOnlySpan<int> one, ReadOnlySpan<int> other, int needed)
    {
        var (i, j, shared) = (0, 0, 0);
        // So many of one name may be without a counterpart, and so many of the other.
        var (spareOne, spareOther) = (one.Length - needed, other.Length - needed);
        while (i < one.Length && j < other.Length && i - shared <= spareOne && j - shared <= spareOther)
        {
            var (a, b) = (one[i], other[j]);
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return shared;
    }

    // The first posting of a list whose name has enough trigrams.
    int First(int from, int to, int least)
    {
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = lists[middle].Size < least ? (middle + 1, to) : (from, middle);
        }
        return from;
    }

    // The rarest trigrams of each name: one of them is shared by whatever is like it.
    IEnumerable<(int Rank, Posting Posting)> Postings(IEnumerable<int> names)
    {
        foreach (var name in names)
        {
            var size = SizeOf(name);
            for (var place = 0; place < size && place <= size - Least(size); place++)
            {
                yield return (GramsOf(name)[place], new Posting(name, (short)size, (short)place));
            }
        }
    }

    readonly record struct Posting(int Name, short Size, short Place);
}
