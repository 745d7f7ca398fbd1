using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>
/// Every way in which the unknown facts of a deal could turn out, and the effect of each, as a reduced ordered
/// decision diagram (Bryant 1986, for facts with more than two values). In a reduced diagram a fact is tested exactly
/// when two completions that differ in it alone differ in effect, so the tested facts are the open questions.
/// </summary>
sealed class Completions
{
    const int FirstInner = 16;

    readonly Rulebook rules;
    readonly ImmutableArray<Cells> levels;
    readonly UInt128[][] failing;

    // The rows that a level tests, and those that it or a later one tests.
    readonly UInt128[] tested;
    readonly UInt128[] toTest;

    // Rows that some value of some fact fails, and rows that every value of some fact fails.
    readonly UInt128 open;
    readonly UInt128 failed;

    // Children come before their parents: one pass from first to last meets every node after all that is below it.
    readonly List<(int Level, int[] Children)> inner = [];
    readonly Dictionary<(int, UInt128), int> built = [];
    readonly Dictionary<(int Level, int[] Children), int> unique = new(SameNode.Instance);
    readonly EffectSet[] below;
    readonly int root;

    /// <summary>Builds the diagram.</summary>
    public Completions(Rulebook rules, Facts facts)
    {
        this.rules = rules;
        var reading = new Reading(rules.Edition);
        levels = Levels(rules, facts, reading);
        failing = new UInt128[levels.Length][];
        tested = new UInt128[levels.Length];
        toTest = new UInt128[levels.Length + 1];
        for (var level = levels.Length - 1; level >= 0; level--)
        {
            failing[level] = Failing(level, reading);
            toTest[level] = toTest[level + 1] | tested[level];
            open |= failing[level].Aggregate(UInt128.Zero, (some, mask) => some | mask);
            failed |= failing[level].Aggregate(UInt128.MaxValue, (all, mask) => all & mask);
        }
        root = Build(0, rules.All);
        below = new EffectSet[inner.Count];
        for (var node = 0; node < below.Length; node++)
        {
            below[node] = EffectsOf(inner[node], below);
        }
        Effects = Of(root, below);
    }

    /// <summary>The effects that some completion has. What only knowledge can forbid counts as one effect of its own.</summary>
    public EffectSet Effects { get; }

    /// <summary>The facts whose value changes the effect, in order, each with what each of its values would leave.</summary>
    public IEnumerable<(Cells Cells, ImmutableArray<EffectSet> After)> Questions()
    {
        foreach (var level in inner.Select(node => node.Level).Distinct().Order())
        {
            yield return (levels[level], [.. Enumerable.Range(0, levels[level].Values.Length).Select(cell => After(level, cell))]);
        }
    }

    /// <summary>How a set of rows stands by what is known: certainly holds, certainly fails, or open.</summary>
    public Standing Standing(UInt128 rowSet) =>
        (rowSet & ~open) != 0 ? Law.Standing.Holds
        : (rowSet & ~failed) != 0 ? Law.Standing.Open
        : Law.Standing.Fails;

    static ImmutableArray<Cells> Levels(Rulebook rules, Facts facts, Reading reading)
    {
        var tests = new SortedDictionary<string, List<Test>>(StringComparer.Ordinal);
        foreach (var (row, lightens) in rules.Rows)
        {
            foreach (var condition in row.Conditions)
            {
                if (!tests.TryGetValue(condition.Fact, out var list))
                {
                    tests[condition.Fact] = list = [];
                }
                list.Add(new Test(condition, lightens));
            }
        }
        var book = rules.Edition.Book;
        var act = facts.Word("act");
        var entailed = rules.Edition.Instrument.Entailments.Where(entailment => entailment.Act == act).SelectMany(entailment => entailment.Conditions).ToList();
        // Order of the fact file, knowledge last: whoever asks, asks about the goods before asking who knew what.
        return
        [
            .. book
                .Facts.Where(kind => tests.ContainsKey(kind.Name))
                .OrderBy(kind => kind.Knowledge)
                .Select(kind =>
                    Cells.Of(
                        kind,
                        facts.Of(kind.Name),
                        tests[kind.Name],
                        entailed.Where(condition => condition.Fact == kind.Name).Select(condition => new Test(condition, false)),
                        reading
                    )
                ),
        ];
    }

    UInt128[] Failing(int level, Reading reading)
    {
        var cells = levels[level];
        var masks = new UInt128[cells.Values.Length];
        for (var row = 0; row < rules.Rows.Count; row++)
        {
            var (conditions, lightens) = rules.Rows[row];
            foreach (var condition in conditions.Conditions)
            {
                if (condition.Fact != cells.Kind.Name)
                {
                    continue;
                }
                tested[level] |= UInt128.One << row;
                for (var cell = 0; cell < masks.Length; cell++)
                {
                    if (!reading.Holds(new Test(condition, lightens), cells.Sample(cell)))
                    {
                        masks[cell] |= UInt128.One << row;
                    }
                }
            }
        }
        return masks;
    }

    int Build(int level, UInt128 alive)
    {
        while (true)
        {
            alive = rules.Relevant(alive, alive & ~toTest[level]);
            if (level == levels.Length || (toTest[level] & alive) == 0)
            {
                return (int)rules.Resolve(alive);
            }
            if ((tested[level] & alive) != 0)
            {
                break;
            }
            level++;
        }
        if (built.TryGetValue((level, alive), out var known))
        {
            return known;
        }
        var children = new int[failing[level].Length];
        for (var cell = 0; cell < children.Length; cell++)
        {
            children[cell] = Build(level + 1, alive & ~failing[level][cell]);
        }
        var node = Array.TrueForAll(children, child => child == children[0]) ? children[0] : Inner(level, children);
        built[(level, alive)] = node;
        return node;
    }

    // Every node hangs below the root: whoever asks for a node either keeps it as a child or is that node itself.
    int Inner(int level, int[] children)
    {
        if (!unique.TryGetValue((level, children), out var node))
        {
            node = FirstInner + inner.Count;
            inner.Add((level, children));
            unique[(level, children)] = node;
        }
        return node;
    }

    static EffectSet Of(int node, EffectSet[] known) => node < FirstInner ? EffectSet.Of((Effect)node) : known[node - FirstInner];

    EffectSet EffectsOf((int Level, int[] Children) node, EffectSet[] known)
    {
        var all = EffectSet.Empty;
        foreach (var child in node.Children)
        {
            all = all.And(Of(child, known));
        }
        return levels[node.Level].Kind.Knowledge ? all.IfKnown() : all;
    }

    // What is left when one level is fixed to a cell: what is tested later is as it was, what is tested before is met anew.
    EffectSet After(int level, int cell)
    {
        var left = new EffectSet[inner.Count];
        for (var node = 0; node < left.Length; node++)
        {
            var its = inner[node].Level;
            left[node] =
                its > level ? below[node]
                : its == level ? Of(inner[node].Children[cell], below)
                : EffectsOf(inner[node], left);
        }
        return Of(root, left);
    }

    sealed class SameNode : IEqualityComparer<(int Level, int[] Children)>
    {
        public static SameNode Instance { get; } = new();

        public bool Equals((int Level, int[] Children) one, (int Level, int[] Children) other) =>
            one.Level == other.Level && one.Children.AsSpan().SequenceEqual(other.Children);

        public int GetHashCode((int Level, int[] Children) node)
        {
            var code = new HashCode();
            code.Add(node.Level);
            foreach (var child in node.Children)
            {
                code.Add(child);
            }
            return code.ToHashCode();
        }
    }
}

/// <summary>How a rule stands by what is known.</summary>
enum Standing : byte
{
    Fails,
    Open,
    Holds,
}

/// <summary>A set of effects.</summary>
/// <param name="Bits">One bit an effect.</param>
readonly record struct EffectSet(ushort Bits)
{
    public static EffectSet Empty => default;

    public static EffectSet Of(Effect effect) => new((ushort)(1 << (int)effect));

    public EffectSet And(EffectSet other) => new((ushort)(Bits | other.Bits));

    public bool Has(Effect effect) => (Bits & (1 << (int)effect)) != 0;

    public ImmutableArray<Effect> All
    {
        get
        {
            var bits = Bits;
            return [.. Enum.GetValues<Effect>().Where(effect => (bits & (1 << (int)effect)) != 0)];
        }
    }

    /// <summary>The one effect, or undetermined when there are several.</summary>
    public Effect One => All is [var only] ? only : Effect.Undetermined;

    /// <summary>When only what somebody knows stands between forbidden and free, the effect is "prohibited if known".</summary>
    public EffectSet IfKnown()
    {
        var free = (ushort)(Bits & ~(1 << (int)Effect.Prohibited));
        var onlyFree = free != 0 && free < 1 << (int)Effect.ProhibitedIfKnown;
        return Has(Effect.Prohibited) && onlyFree ? Of(Effect.ProhibitedIfKnown) : this;
    }
}
