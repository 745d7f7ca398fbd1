using System.Net;
using System.Text.RegularExpressions;

namespace Interdict.Server_Tests.Tongues;

/// <summary>Reads a page as its reader does: the texts between the tags and the labels, one by one.</summary>
internal static partial class Reader
{
    // Words that stand in nearly every English sentence and in no French one.
    private static readonly string[] telltales =
    [
        "the",
        "of",
        "is",
        "are",
        "was",
        "were",
        "been",
        "with",
        "without",
        "this",
        "that",
        "these",
        "which",
        "who",
        "whose",
        "what",
        "when",
        "where",
        "from",
        "and",
        "not",
        "has",
        "have",
        "had",
        "must",
        "should",
        "cannot",
        "would",
        "their",
        "its",
        "your",
        "you",
        "they",
        "there",
        "here",
        "for",
        "by",
        "under",
        "until",
        "after",
        "before",
        "because",
        "only",
        "other",
        "than",
        "then",
        "every",
        "nothing",
        "yes",
        "unknown",
        "day",
        "days",
        "goods",
        "item",
        "items",
        "law",
        "granted",
        "refused",
        "hold",
        "held",
        "release",
        "authorisation required",
        "least",
        "most",
        "median",
    ];

    private static readonly Regex english = new(
        $@"\b(?:{string.Join('|', telltales)})\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    );

    /// <summary>What a page says, without code, drawings and what stands in fields.</summary>
    public static IEnumerable<string> Texts(string html)
    {
        var bare = Left().Replace(html, " ");
        var between = Tag().Split(bare);
        var labels = Label().Matches(bare).Select(match => match.Groups[1].Value);
        return between
            .Concat(labels)
            .Select(text => Space().Replace(WebUtility.HtmlDecode(text), " ").Trim())
            .Where(text => Letters().IsMatch(text))
            .Distinct();
    }

    /// <summary>The addresses of this site that a page leads to.</summary>
    public static IEnumerable<string> Links(string html) =>
        Link().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0]).Where(address => address.Length > 0).Distinct();

    /// <summary>True for a text with an English word in it.</summary>
    public static bool IsEnglish(string text) => english.IsMatch(text);

    // Code, what stands in fields, what is in English on purpose, and names of fields of letters.
    [GeneratedRegex(
        @"<(script|style|textarea|code|pre|samp|kbd|title)\b.*?</\1>|<!--.*?-->|<(\w+)\b[^>]*\blang=""en""[^>]*>.*?</\2>|\{\{[a-z.-]+\}\}",
        RegexOptions.Singleline
    )]
    private static partial Regex Left();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("""\b(?:aria-label|placeholder|title|alt)="([^"]*)"|<(?:button|input)[^>]*type="submit"[^>]*value="([^"]*)"[^>]*>""")]
    private static partial Regex Label();

    [GeneratedRegex("<a [^>]*href=\"(/[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Letters();
}
