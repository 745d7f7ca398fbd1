using System.Collections.Immutable;

namespace Interdict.Screening;

/// <summary>The sentence of a red flag: which declared values each kind of circumstance can put into it.</summary>
public static class FlagSentence
{
    static readonly ImmutableArray<string> common = ["goods"];

    /// <summary>The names that may stand in braces in the sentence of a flag with this circumstance.</summary>
    public static ImmutableArray<string> Names(FlagCondition when) =>
        [
            .. when switch
            {
                FlagCondition.PartySays => (string[])["role", "party", "words"],
                FlagCondition.PartyMissing => ["role"],
                FlagCondition.Bulk => ["words", "user", "quantity"],
                FlagCondition.CodeUnder => ["code"],
                FlagCondition.CodeUnlikely => ["code", "likely"],
                FlagCondition.FigureOut => ["figure", "value", "usual"],
                FlagCondition.RouteRare => ["from", "to", "heading", "share", "count", "of"],
                FlagCondition.RouteNamed => ["from", "to", "via"],
                FlagCondition.TextWeak => ["text"],
                _ => [],
            },
            .. common,
        ];

    /// <summary>What is wrong with a sentence: a name in braces that its circumstance does not give, or a brace that is left open; empty when nothing is.</summary>
    public static string Wrong(string says, FlagCondition when)
    {
        var names = Names(when);
        for (var at = says.IndexOfAny(['{', '}']); at >= 0; at = says.IndexOfAny(['{', '}'], at))
        {
            var end = says[at] == '{' ? says.IndexOf('}', at) : -1;
            if (end < 0)
            {
                return "A brace in the sentence is opened and not closed, or closed and not opened.";
            }
            var name = says[(at + 1)..end];
            if (!names.Contains(name))
            {
                return $"The sentence has {{{name}}}, which this kind does not give. It gives: {string.Join(", ", names)}.";
            }
            at = end + 1;
        }
        return "";
    }

    /// <summary>The sentence with the declared values in it.</summary>
    internal static string Fill(string says, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            says = says.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }
        return says;
    }
}
