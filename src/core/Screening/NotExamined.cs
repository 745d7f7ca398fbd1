using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Screening;

/// <summary>Says what was not examined. Silence would read as clearance.</summary>
static class NotExamined
{
    static readonly string[] placesThatTellTheState = ["actor_residence", "from", "to", "supplied_from", "event_place"];

    /// <summary>One sentence for each state whose own measures or guidance could matter and are not loaded.</summary>
    public static ImmutableArray<string> Of(Edition edition, Facts facts)
    {
        var slots = edition.Instrument.National;
        if (slots.IsEmpty)
        {
            return [];
        }
        var states = placesThatTellTheState
            .Select(fact => facts.Word(fact))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(place => slots.Any(slot => slot.State == place))
            .ToList();
        if (states.Count == 0)
        {
            return ["National measures: not loaded for any state."];
        }
        return
        [
            .. states.SelectMany(state =>
                slots
                    .Where(slot => slot.State == state && !slot.Loaded)
                    .GroupBy(slot => slot.Article.Length == 0)
                    .Select(group => Sentence(edition, state, group.Key, [.. group.Select(slot => slot.Article)]))
            ),
        ];
    }

    static string Sentence(Edition edition, string state, bool guidance, ImmutableArray<string> articles)
    {
        var place = edition.Book.Gazetteer.Of(state);
        var name = place is { Iso2.Length: > 0 } ? place.Iso2 : state;
        return guidance
            ? $"Guidance of {name}: not loaded."
            : $"National measures of {name}: not loaded (Articles {string.Join(", ", articles)}).";
    }
}
