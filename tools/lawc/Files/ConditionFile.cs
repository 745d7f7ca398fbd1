using System.Collections.Immutable;
using Interdict.Law;
using YamlDotNet.RepresentationModel;

namespace Interdict.Lawc;

/// <summary>Reads conditions: <c>when</c> (all hold together) and <c>any</c> (at least one row holds as well).</summary>
static class ConditionFile
{
    /// <summary>The rows of a rule. A rule without conditions has one empty row, which always holds.</summary>
    public static ImmutableArray<Row> Rows(Sheet sheet)
    {
        var when = sheet.Raw("when") is YamlMappingNode mapping ? All(sheet.Under(mapping)) : [];
        var any = sheet.Parts("any").Select(All).ToList();
        return any.Count == 0 ? [new Row(when)] : [.. any.Select(row => new Row(when.AddRange(row)))];
    }

    /// <summary>Every condition of a mapping of facts.</summary>
    public static ImmutableArray<Condition> All(Sheet facts) => [.. facts.Keys.ToList().Select(fact => One(facts, fact)).OfType<Condition>()];

    static Condition? One(Sheet facts, string fact)
    {
        switch (facts.Raw(fact))
        {
            case YamlScalarNode:
            case YamlSequenceNode:
                return new Condition.Is(fact, [.. facts.Texts(fact).Select(Word)]);
            case YamlMappingNode mapping:
                return Bounds(fact, facts.Under(mapping));
            default:
                facts.Complain($"\"{fact}\" should be a word, a list of words, a group of places or bounds.");
                return null;
        }
    }

    static string Word(string word) =>
        word switch
        {
            "true" => "yes",
            "false" => "no",
            _ => word,
        };

    static Condition? Bounds(string fact, Sheet bounds)
    {
        var inside = bounds.Texts("in");
        var outside = bounds.Texts("outside");
        var from = Number(bounds, "from") ?? Number(bounds, "above");
        var to = Number(bounds, "to") ?? Number(bounds, "below");
        var fromCounts = bounds.Has("from");
        var toCounts = bounds.Has("to");
        bounds.Done();
        if (inside.Length > 0)
        {
            return new Condition.In(fact, inside);
        }
        if (outside.Length > 0)
        {
            return new Condition.Outside(fact, outside);
        }
        if (from is null && to is null)
        {
            bounds.Complain($"\"{fact}\" has no bound: use in, outside, from, to, above or below.");
            return null;
        }
        return new Condition.Within(fact, from, fromCounts, to, toCounts);
    }

    static decimal? Number(Sheet bounds, string key)
    {
        var text = bounds.TextOr(key, "");
        if (text.Length == 0)
        {
            return null;
        }
        if (decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        bounds.Complain($"\"{key}: {text}\" should be a number.");
        return null;
    }
}
