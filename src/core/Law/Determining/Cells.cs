using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>
/// The values a fact may still have, sorted into cells: two values lie in one cell when no rule at hand tells them apart.
/// </summary>
sealed class Cells
{
    Cells(FactKind kind, bool known, ImmutableArray<ImmutableArray<FactValue>> values)
    {
        Kind = kind;
        Known = known;
        Values = values;
    }

    /// <summary>The fact.</summary>
    public FactKind Kind { get; }

    /// <summary>True when the fact is stated: there is one cell with one value.</summary>
    public bool Known { get; }

    /// <summary>The values of each cell.</summary>
    public ImmutableArray<ImmutableArray<FactValue>> Values { get; }

    /// <summary>A value that stands for the cell.</summary>
    public FactValue Sample(int cell) => Values[cell][0];

    /// <summary>Sorts what the fact may still be by the tests that rules make of it.</summary>
    public static Cells Of(FactKind kind, Stated? stated, IReadOnlyList<Test> tests, IEnumerable<Test> entailed, Reading reading)
    {
        if (stated is { } known)
        {
            return new Cells(
                kind,
                true,
                [
                    [known.Value],
                ]
            );
        }
        var open = Domain(kind, tests, reading.Edition).ToList();
        foreach (var test in entailed)
        {
            var within = open.Where(value => reading.Holds(test, value)).ToList();
            open = within.Count > 0 ? within : open;
        }
        var cells = open.GroupBy(value => Signature(tests, value, reading), StringComparer.Ordinal).Select(cell => cell.ToImmutableArray()).ToImmutableArray();
        return new Cells(kind, false, cells);
    }

    static string Signature(IReadOnlyList<Test> tests, FactValue value, Reading reading) =>
        string.Create(
            tests.Count,
            (tests, value, reading),
            static (letters, state) =>
            {
                for (var at = 0; at < letters.Length; at++)
                {
                    letters[at] = state.reading.Holds(state.tests[at], state.value) ? '1' : '0';
                }
            }
        );

    static IEnumerable<FactValue> Domain(FactKind kind, IReadOnlyList<Test> tests, Edition edition) =>
        kind.Form switch
        {
            FactForm.YesNo => [FactValue.Of(true), FactValue.Of(false)],
            FactForm.Choice => kind.Choices.Select(word => new FactValue(word)),
            FactForm.Place => edition.Book.Gazetteer.Places.Select(place => new FactValue(place.Id)),
            _ => Points(tests).Select(FactValue.Of),
        };

    // One point below the lowest bound, each bound, one between neighbours, one above: enough to tell all intervals apart.
    static IEnumerable<decimal> Points(IReadOnlyList<Test> tests)
    {
        var bounds = new SortedSet<decimal>();
        foreach (var test in tests)
        {
            if (test.Condition is Condition.Within within)
            {
                if (within.From is { } from)
                {
                    bounds.Add(from);
                }
                if (within.To is { } to)
                {
                    bounds.Add(to);
                }
            }
        }
        var last = (decimal?)null;
        foreach (var bound in bounds)
        {
            yield return last is { } before ? (before + bound) / 2 : bound - 1;
            yield return bound;
            last = bound;
        }
        yield return (last ?? 0) + 1;
    }
}

/// <summary>A condition together with how it is read.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Lightens">
/// True when its holding makes the outcome lighter: then an unconfirmed membership does not count for it.
/// </param>
readonly record struct Test(Condition Condition, bool Lightens);

/// <summary>Reads conditions under one edition.</summary>
/// <param name="Edition">The edition.</param>
sealed record Reading(Edition Edition)
{
    /// <summary>True when the condition holds for the value.</summary>
    public bool Holds(Test test, FactValue value) =>
        test.Condition switch
        {
            Condition.Is condition => condition.Words.Contains(value.Word),
            Condition.Within condition => condition.Holds(value.Number),
            Condition.In condition => IsIn(condition.Groups, value.Word, confirmedOnly: test.Lightens),
            // What burdens whoever is outside burdens until a confirmed membership says otherwise.
            Condition.Outside condition => !IsIn(condition.Groups, value.Word, confirmedOnly: !test.Lightens),
            _ => false,
        };

    /// <summary>True when the answer for this place leans on a membership that is not confirmed.</summary>
    public bool LeansOnUnconfirmed(Condition condition, FactValue value)
    {
        var groups = condition switch
        {
            Condition.In inside => inside.Groups,
            Condition.Outside outside => outside.Groups,
            _ => [],
        };
        foreach (var group in groups)
        {
            if (Edition.Member(group, value.Word) is { } member && !member.Verification.IsConfirmed())
            {
                return true;
            }
        }
        return false;
    }

    bool IsIn(ImmutableArray<string> groups, string place, bool confirmedOnly)
    {
        foreach (var group in groups)
        {
            if (Edition.Member(group, place) is { } member && (!confirmedOnly || member.Verification.IsConfirmed()))
            {
                return true;
            }
        }
        return false;
    }
}
