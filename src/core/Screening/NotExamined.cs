using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Screening;

/// <summary>Says what was not examined under one edition. Silence would read as clearance.</summary>
sealed class NotExamined
{
    static readonly string[] placesThatTellTheState = ["actor_residence", "from", "to", "supplied_from", "event_place"];

    static readonly ImmutableArray<string> noState = ["National measures: not loaded for any state."];

    readonly Dictionary<string, ImmutableArray<string>> byState = new(StringComparer.Ordinal);

    public NotExamined(Edition edition)
    {
        foreach (var state in edition.Instrument.National.GroupBy(slot => slot.State, StringComparer.Ordinal))
        {
            byState[state.Key] =
            [
                .. state
                    .Where(slot => !slot.Loaded)
                    .GroupBy(slot => slot.Article.Length == 0)
                    .Select(group => Sentence(edition, state.Key, group.Key, [.. group.Select(slot => slot.Article)])),
            ];
        }
    }

    /// <summary>One sentence for each state whose own measures or guidance could matter and are not loaded.</summary>
    public ImmutableArray<string> Of(Facts facts)
    {
        if (byState.Count == 0)
        {
            return [];
        }
        var sentences = noState;
        var last = "";
        foreach (var fact in placesThatTellTheState)
        {
            if (facts.Word(fact) is { } place && place != last && byState.TryGetValue(place, out var its))
            {
                sentences = last.Length == 0 ? its : [.. sentences.Union(its, StringComparer.Ordinal)];
                last = place;
            }
        }
        return sentences;
    }

    static string Sentence(Edition edition, string state, bool guidance, ImmutableArray<string> articles)
    {
        var place = edition.Book.Gazetteer.Of(state);
        var name = place is { Iso2.Length: > 0 } ? place.Iso2 : state;
        return guidance ? $"Guidance of {name}: not loaded." : $"National measures of {name}: not loaded (Articles {string.Join(", ", articles)}).";
    }
}
