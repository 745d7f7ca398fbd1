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
    readonly UInt128[] tested;
    readonly List<(int Level, int[] Children)> inner = [];
    readonly Dictionary<(int, UInt128), int> built = [];
    readonly Dictionary<string, int> unique = new(StringComparer.Ordinal);
    readonly int root;

    /// <summary>Builds the diagram.</summary>
    public Completions(Rulebook rules, Facts facts)
    {
        this.rules = rules;
        var reading = new Reading(rules.Edition);
        levels = Levels(rules, facts, reading);
        failing = new UInt128[levels.Length][];
        tested = new UInt128[levels.Length];
        for (var level = 0; level < levels.Length; level++)
        {
            failing[level] = Failing(level, reading);
        }
        var all = rules.Rows.Count == 128 ? UInt128.MaxValue : (UInt128.One << rules.Rows.Count) - 1;
        root = Build(0, all);
        Effects = EffectsOf(root, -1, 0, []);
    }

    /// <summary>The effects that some completion has. What only knowledge can forbid counts as one effect of its own.</summary>
    public EffectSet Effects { get; }

    /// <summary>The facts whose value changes the effect, in order, each with what each of its values would leave.</summary>
    public IEnumerable<(Cells Cells, ImmutableArray<EffectSet> After)> Questions()
    {
        var asked = new SortedSet<int>();
        Visit(root, asked, []);
        foreach (var level in asked)
        {
            var cells = levels[level];
            var after = Enumerable.Range(0, cells.Values.Length).Select(cell => EffectsOf(root, level, cell, []));
            yield return (cells, [.. after]);
        }
    }

    /// <summary>How a set of rows stands by what is known: certainly holds, certainly fails, or open.</summary>
    public Standing Standing(UInt128 rowSet)
    {
        var open = false;
        for (var row = 0; row < rules.Rows.Count; row++)
        {
            if ((rowSet & (UInt128.One << row)) == 0)
            {
                continue;
            }
            var standing = StandingOf(row);
            if (standing == Law.Standing.Holds)
            {
                return Law.Standing.Holds;
            }
            open |= standing == Law.Standing.Open;
        }
        return open ? Law.Standing.Open : Law.Standing.Fails;
    }

    Standing StandingOf(int row)
    {
        var bit = UInt128.One << row;
        var standing = Law.Standing.Holds;
        for (var level = 0; level < levels.Length; level++)
        {
            var fails = failing[level].Count(mask => (mask & bit) != 0);
            if (fails == failing[level].Length)
            {
                return Law.Standing.Fails;
            }
            if (fails > 0)
            {
                standing = Law.Standing.Open;
            }
        }
        return standing;
    }

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
        while (level < levels.Length && (tested[level] & alive) == 0)
        {
            level++;
        }
        if (level == levels.Length)
        {
            return (int)rules.Resolve(alive);
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

    int Inner(int level, int[] children)
    {
        var key = level + ":" + string.Join(',', children);
        if (!unique.TryGetValue(key, out var node))
        {
            node = FirstInner + inner.Count;
            inner.Add((level, children));
            unique[key] = node;
        }
        return node;
    }

    void Visit(int node, SortedSet<int> asked, HashSet<int> visited)
    {
        if (node < FirstInner || !visited.Add(node))
        {
            return;
        }
        var (level, children) = inner[node - FirstInner];
        asked.Add(level);
        foreach (var child in children)
        {
            Visit(child, asked, visited);
        }
    }

    // The effects below a node, with one level fixed to a cell (-1: none fixed).
    EffectSet EffectsOf(int node, int fixedLevel, int fixedCell, Dictionary<int, EffectSet> known)
    {
        if (node < FirstInner)
        {
            return EffectSet.Of((Effect)node);
        }
        if (known.TryGetValue(node, out var before))
        {
            return before;
        }
        var (level, children) = inner[node - FirstInner];
        var all = EffectSet.Empty;
        for (var cell = 0; cell < children.Length; cell++)
        {
            if (level != fixedLevel || cell == fixedCell)
            {
                all = all.And(EffectsOf(children[cell], fixedLevel, fixedCell, known));
            }
        }
        all = levels[level].Kind.Knowledge && level != fixedLevel ? all.IfKnown() : all;
        return known[node] = all;
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
