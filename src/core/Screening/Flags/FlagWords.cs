using System.Collections.Immutable;
using Interdict.Matching;
using Interdict.Matching.Headings;

namespace Interdict.Screening;

/// <summary>The words of all red flags, looked for together, each text once.</summary>
sealed class FlagWords
{
    readonly Recogniser? recogniser;

    public FlagWords(ImmutableArray<FlagRule> rules, Lexicon lexicon)
    {
        var things = rules.Select((rule, at) => new Thing(Slug(at), rule.Title, Words(rule.When), [], [], [])).Where(thing => thing.Words.Length > 0);
        ImmutableArray<Thing> looked = [.. things];
        recogniser = looked.IsEmpty ? null : new Recogniser(lexicon with { Things = looked, Ideas = [] });
    }

    /// <summary>The words of a circumstance; none where it has none.</summary>
    public static ImmutableArray<Term> Words(FlagCondition when) =>
        when switch
        {
            FlagCondition.PartySays party => party.Words,
            FlagCondition.Bulk bulk => bulk.Words,
            _ => [],
        };

    /// <summary>The words of a rule that stand in a text, each in quotation marks; empty for none.</summary>
    public string In(string text, int rule, FlagScratch scratch)
    {
        if (recogniser is null || text.Length == 0)
        {
            return "";
        }
        if (!scratch.Read.TryGetValue(text, out var found))
        {
            var sightings = recogniser.Read(text, scratch.Words, out var folded);
            scratch.Read[text] = found = (folded, sightings);
        }
        var slug = found.Sightings.IsEmpty ? "" : Slug(rule);
        foreach (var sighting in found.Sightings)
        {
            if (sighting.Thing == slug)
            {
                var quotes = sighting.Where.Order().Select(part => $"\"{found.Folded[part.Start..part.End]}\"").Distinct(StringComparer.Ordinal);
                return string.Join(", ", quotes);
            }
        }
        return "";
    }

    static string Slug(int rule) => $"flag:{rule}";
}

/// <summary>Working memory of one thread that judges flags.</summary>
sealed class FlagScratch(HeadingReader? headings)
{
    // Traders declare the same goods again and again; what is kept stays small all the same.
    const int MostKept = 20_000;

    readonly Dictionary<(string Text, string Code), UnlikelyCode?> unlikely = [];

    /// <summary>What speaks against a code for a text; null when nothing does.</summary>
    public UnlikelyCode? Unlikely(string text, string code)
    {
        if (headings is null)
        {
            return null;
        }
        if (unlikely.TryGetValue((text, code), out var known))
        {
            return known;
        }
        if (unlikely.Count >= MostKept)
        {
            unlikely.Clear();
        }
        return unlikely[(text, code)] = headings.Unlikely(text, code);
    }

    public Scratch Words { get; } = new();

    public Dictionary<string, (string Folded, ImmutableArray<Sighting> Sightings)> Read { get; } = new(StringComparer.Ordinal);
}
