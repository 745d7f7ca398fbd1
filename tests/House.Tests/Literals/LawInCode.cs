using System.Text.RegularExpressions;

namespace Interdict.House_Tests;

/// <summary>Recognises a piece of law in a literal: a commodity code, a country code, the number of an article.</summary>
internal static partial class LawInCode
{
    /// <summary>What the literal holds, in words; null when it holds no law.</summary>
    public static string? Found(Literal literal)
    {
        if (literal.IsNumber)
        {
            return CodeNumber().IsMatch(literal.Text) && !literal.Text.EndsWith("000", StringComparison.Ordinal) ? "a commodity code" : null;
        }

        if (GroupedCode().IsMatch(literal.Text) || PlainCode().IsMatch(literal.Text))
        {
            return "a commodity code";
        }

        if (Countries().IsMatch(literal.Text) && !Exceptions.TwoLetters.Contains(literal.Text))
        {
            return "a country code";
        }

        return Article().IsMatch(literal.Text) ? "the number of an article" : null;
    }

    [GeneratedRegex(@"^(\d{6}|\d{8}|\d{10})$")]
    private static partial Regex CodeNumber();

    [GeneratedRegex(@"\b\d{4}([ .]\d{2}){1,3}\b")]
    private static partial Regex GroupedCode();

    [GeneratedRegex(@"\b(\d{6}|\d{8}|\d{10})\b")]
    private static partial Regex PlainCode();

    [GeneratedRegex(@"^[A-Z]{2}([,;| ]+[A-Z]{2})*$")]
    private static partial Regex Countries();

    [GeneratedRegex(@"\b\d{1,2}\(\d{1,2}\)|\bArt(icles?|s?\.)\s*\d")]
    private static partial Regex Article();
}
