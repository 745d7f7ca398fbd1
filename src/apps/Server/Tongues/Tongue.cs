using System.Globalization;
using System.Text.RegularExpressions;
using Interdict.Vocabulary;

namespace Interdict.Server.Tongues;

/// <summary>The language of a page. English texts stand in the pages and are their own keys; another language is a table from them to its words.</summary>
public sealed partial class Tongue
{
    // The entry of a table that names the numbers of which one thing is said: "1" in English, "0 1" in French.
    const string ones = "(one thing is said of)";

    readonly IReadOnlyDictionary<string, string> words;
    readonly string[] singular;

    readonly Lazy<Sentences> sentences;

    /// <summary>A language with its table; empty for English.</summary>
    public Tongue(string code, IReadOnlyDictionary<string, string> words)
    {
        (Code, this.words) = (code, words);
        singular = words.GetValueOrDefault(ones, "1").Split(' ');
        sentences = new(() => new Sentences(this));
    }

    /// <summary>The language in which the texts are written.</summary>
    public static Tongue English { get; } = new("en", new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Two letters: en, fr.</summary>
    public string Code { get; }

    /// <summary>A text in this language, with {0}, {1} filled; the English one where the table has none.</summary>
    public string this[string english, params object?[] with] =>
        with.Length == 0 ? Of(english) : string.Format(CultureInfo.InvariantCulture, Counted(Of(english), with), [.. with.Select(Said)]);

    /// <summary>The texts that the table has words for.</summary>
    public IEnumerable<string> Known => words.Keys;

    /// <summary>True when the table has words for a text.</summary>
    public bool Knows(string english) => words.ContainsKey(english);

    /// <summary>A sentence, or several, that the determination or the screening composed.</summary>
    public string Sentence(string text) => Code == Phrasebook.English || text.Length == 0 ? text : sentences.Value.Say(text);

    /// <summary>A length of time in this language.</summary>
    public string this[Span span] => string.Join(", ", span.Parts().Select(part => $"{part.Count} {Unit(part.Unit, part.Count == 1)}"));

    /// <summary>Marks a text that a page will show in its reader's language, where the text stands apart from the page.</summary>
    public static string Key(string english) => english;

    /// <summary>A refusal in this language; a value that is a word of the law is said in it too.</summary>
    public string this[Refusal refusal] => Of(refusal.Says, refusal.With);

    /// <summary>A text with values; a value that is a text of the law is said in this language too.</summary>
    public string Of(string english, IEnumerable<string> with) => this[english, [.. with.Select(Of)]];

    /// <summary>A line of a composed text in this language.</summary>
    public string this[Licensing.Deciding.Sentence sentence] => this[sentence.Says, [.. sentence.With.Select(Of)]];

    // {0?day:days}: the first words when value 0 is one thing, else the second.
    string Counted(string text, object?[] with) =>
        text.Contains('?')
            ? Count()
                .Replace(
                    text,
                    count => count.Groups[singular.Contains(Convert.ToString(with[count.Groups[1].Value[0] - '0'], CultureInfo.InvariantCulture)) ? 2 : 3].Value
                )
            : text;

    [GeneratedRegex(@"\{(\d)\?((?:[^:{}]|\{\d\})*):((?:[^{}]|\{\d\})*)\}")]
    private static partial Regex Count();

    object? Said(object? value) => value is Span span ? this[span] : value;

    string Unit(string unit, bool isOne) =>
        unit switch
        {
            "years" => isOne ? Of(Tongue.Key("year")) : Of(Tongue.Key("years")),
            "months" => isOne ? Of(Tongue.Key("month")) : Of(Tongue.Key("months")),
            "weeks" => isOne ? Of(Tongue.Key("week")) : Of(Tongue.Key("weeks")),
            "days" => isOne ? Of(Tongue.Key("day")) : Of(Tongue.Key("days")),
            _ => isOne ? Of(Tongue.Key("working day")) : Of(Tongue.Key("working days")),
        };

    string Of(string english) => words.GetValueOrDefault(english, english);
}
