using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>
/// The rules that can matter for one entry, laid out as rows of tests: what excludes the goods, what forbids or requires,
/// what lifts that, and what bars the lift.
/// </summary>
sealed class Rulebook
{
    // The rows of one question are counted in a 128-bit set; the largest entry of Regulation (EU) 2019/125 needs about 60.
    const int MostRows = 128;

    readonly List<(Row Row, bool Lightens)> rows = [];

    Rulebook(Edition edition) => Edition = edition;

    public Edition Edition { get; }

    public IReadOnlyList<(Row Row, bool Lightens)> Rows => rows;

    public List<(Exclusion Exclusion, UInt128 Rows)> Exclusions { get; } = [];

    public List<Ruled> Measures { get; } = [];

    /// <summary>A measure with the rows that make it apply and the lifts that may take it away.</summary>
    public sealed record Ruled(Measure Measure, UInt128 Rows, ImmutableArray<Lifting> Lifts);

    /// <summary>A lift with its rows and its bars.</summary>
    public sealed record Lifting(Lift Lift, UInt128 Rows, ImmutableArray<(Bar Bar, UInt128 Rows)> Bars)
    {
        /// <summary>The rows of all bars.</summary>
        public UInt128 BarRows { get; } = Bars.Aggregate(UInt128.Zero, (all, bar) => all | bar.Rows);
    }

    public static Rulebook Of(Edition edition, Listed listed, Facts facts, bool settled)
    {
        var book = new Rulebook(edition);
        if (!settled)
        {
            foreach (var exclusion in ExclusionsOf(edition, listed))
            {
                if (listed.Text.Verification.IsConfirmed() || !RestsOnWordsAlone(exclusion, facts))
                {
                    book.Exclusions.Add((exclusion, book.Add(exclusion.Rows, lightens: true)));
                }
            }
        }
        foreach (var measure in edition.Measures)
        {
            if (measure.Covers(listed.Entry, listed.Text))
            {
                book.Measures.Add(book.Lay(measure));
            }
        }
        return book;
    }

    /// <summary>What the entry is not: its own exclusions and those of its annex.</summary>
    public static IEnumerable<Exclusion> ExclusionsOf(Edition edition, Listed listed) =>
        listed.Entry.Exclusions.Concat(
            edition.Instrument.CommonExclusions.Where(common => common.Annexes.Contains(listed.Text.Annex)).Select(common => common.Exclusion)
        );

    /// <summary>
    /// True when one of the facts an exclusion needs is stated by somebody's word or paper only.
    /// An exclusion whose text is unconfirmed counts only on what the goods' own description says or an officer has measured.
    /// </summary>
    public static bool RestsOnWordsAlone(Exclusion exclusion, Facts facts) =>
        exclusion.Rows.SelectMany(row => row.Conditions).Any(condition => facts.Of(condition.Fact) is { } stated && stated.Basis < Basis.Text);

    /// <summary>Every row.</summary>
    public UInt128 All => rows.Count == MostRows ? UInt128.MaxValue : (UInt128.One << rows.Count) - 1;

    /// <summary>
    /// The rows that can still decide something: with the others taken away the effect is the same, however the open rows turn out.
    /// Different roads that lead to the same open question then meet in one place, which keeps the diagram of completions small.
    /// </summary>
    /// <param name="alive">The rows that hold or may hold.</param>
    /// <param name="certain">Those among them that hold whatever else is learned.</param>
    public UInt128 Relevant(UInt128 alive, UInt128 certain)
    {
        var referring = UInt128.Zero;
        var excluding = UInt128.Zero;
        foreach (var (exclusion, its) in Exclusions)
        {
            var left = OneIfCertain(its & alive, certain);
            if (exclusion.Refer.Length == 0)
            {
                excluding |= left;
            }
            else if ((left & certain) != 0)
            {
                return left;
            }
            else
            {
                referring |= left;
            }
        }
        return (excluding & certain) != 0
            ? referring | OneIfCertain(excluding, certain)
            : referring | excluding | Measures.Aggregate(UInt128.Zero, (all, ruled) => all | Relevant(ruled, alive, certain));
    }

    static UInt128 Relevant(Ruled ruled, UInt128 alive, UInt128 certain)
    {
        var own = OneIfCertain(ruled.Rows & alive, certain);
        if (own == 0)
        {
            return own;
        }
        foreach (var lifting in ruled.Lifts)
        {
            var rows = OneIfCertain(lifting.Rows & alive, certain);
            var bars = OneIfCertain(lifting.BarRows & alive, certain);
            if (rows != 0 && (bars & certain) == 0)
            {
                own |= rows | bars;
            }
        }
        return own;
    }

    // One row of a set is enough for the set to hold: where one is certain, the lowest such stands for all.
    static UInt128 OneIfCertain(UInt128 alive, UInt128 certain)
    {
        var sure = alive & certain;
        return sure == 0 ? alive : sure & (~sure + UInt128.One);
    }

    /// <summary>The effect when exactly these rows hold.</summary>
    public Effect Resolve(UInt128 holding)
    {
        var excluded = false;
        foreach (var (exclusion, its) in Exclusions)
        {
            if ((its & holding) != 0)
            {
                if (exclusion.Refer.Length > 0)
                {
                    return Effect.OtherRegime;
                }
                excluded = true;
            }
        }
        return excluded ? Effect.NotListed : Measured(holding);
    }

    Effect Measured(UInt128 holding)
    {
        var heaviest = Effect.NotRestricted;
        foreach (var ruled in Measures)
        {
            if ((ruled.Rows & holding) != 0 && Remaining(ruled, holding) is var effect && effect > heaviest)
            {
                heaviest = effect;
            }
        }
        return heaviest;
    }

    static Effect Remaining(Ruled ruled, UInt128 holding)
    {
        var effect = ruled.Measure.Effect;
        foreach (var lifting in ruled.Lifts)
        {
            if ((lifting.Rows & holding) != 0 && (lifting.BarRows & holding) == 0 && lifting.Lift.Effect < effect)
            {
                effect = lifting.Lift.Effect;
            }
        }
        return effect;
    }

    Ruled Lay(Measure measure)
    {
        var own = Add(measure.Rows, lightens: false);
        var lifts = ImmutableArray.CreateBuilder<Lifting>();
        foreach (var lift in measure.Lifts)
        {
            // An unverified exemption lifts nothing.
            if (!lift.Verification.IsConfirmed() || !lift.Dates.Covers(Edition.On, Edition.AsKnown))
            {
                continue;
            }
            var bars = lift.Unless.Select(bar => (bar, Add(bar.Rows, lightens: false))).ToImmutableArray();
            lifts.Add(new Lifting(lift, Add(lift.Rows, lightens: true), bars));
        }
        return new Ruled(measure, own, lifts.ToImmutable());
    }

    UInt128 Add(ImmutableArray<Row> added, bool lightens)
    {
        var mask = UInt128.Zero;
        foreach (var row in added)
        {
            if (rows.Count == MostRows)
            {
                throw new InvalidOperationException("More than 128 rows for one entry: widen the row set of Rulebook.");
            }
            mask |= UInt128.One << rows.Count;
            rows.Add((row, lightens));
        }
        return mask;
    }
}
