using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Interdict.House_Tests;

/// <summary>The texts that pages say, found in the sources: T["..."], Tongue.Key("...") and the sentences of refusals.</summary>
internal static partial class TextsOfPages
{
    /// <summary>Each text with the file that says it.</summary>
    public static SortedDictionary<string, string> All()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in House.FilesUnder("src/apps/Server/", ".razor"))
        {
            Add(found, file, Translated().Matches(House.Read(file)));
        }
        foreach (var file in House.FilesUnder("src/apps/Server/", ".cs"))
        {
            Add(found, file, Refused().Matches(House.Read(file)));
            Add(found, file, Translated().Matches(House.Read(file)));
            Add(found, file, Heads().Matches(House.Read(file)).SelectMany(heads => Literal().Matches(heads.Value)));
        }
        // What the core says of cases it says in sentences of its own, for pages to translate.
        foreach (var file in House.FilesUnder("src/core/Licensing/", ".cs").Concat(House.FilesUnder("src/core/Evidence/", ".cs")))
        {
            var code = Remark().Replace(House.Read(file), "");
            Add(found, file, Refused().Matches(code).Concat(Translated().Matches(code)).Concat(Composed().Matches(code)));
            Add(found, file, Prose().Matches(code));
        }
        return found;
    }

    /// <summary>Texts between tags, and labels, that a page shows as they are.</summary>
    public static IEnumerable<string> Bare(string razor)
    {
        var markup = Code().Split(Comment().Replace(razor, ""))[0];
        markup = Quoted().Replace(Expression().Replace(markup, "@"), "\"\"");
        return Between().Matches(markup).Concat(Label().Matches(markup)).Select(match => match.Groups[1].Value.Trim()).Where(text => Word().IsMatch(text));
    }

    private static void Add(SortedDictionary<string, string> found, string file, IEnumerable<Match> matches)
    {
        foreach (Match match in matches)
        {
            var text = string.Concat(match.Groups["text"].Captures.Select(part => Unescaped(part.Value)));
            found.TryAdd(text, file);
        }
    }

    private static string Unescaped(string literal)
    {
        var text = new StringBuilder();
        for (var at = 0; at < literal.Length; at++)
        {
            var isEscape = literal[at] == '\\' && at + 1 < literal.Length;
            if (isEscape && literal[at + 1] == 'u' && at + 5 < literal.Length)
            {
                text.Append((char)int.Parse(literal.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                at += 5;
                continue;
            }
            text.Append(isEscape ? Escape(literal[++at]) : literal[at]);
        }
        return text.ToString();
    }

    private static char Escape(char letter) => letter == 'n' ? '\n' : letter;

    // One literal, or several joined by "+".
    private const string literal = """
        "(?<text>(?:[^"\\\n]|\\.)*)"(?:\s*\+\s*"(?<text>(?:[^"\\\n]|\\.)*)")*
        """;

    [GeneratedRegex($@"(?:\b[Tt]\[|Tongue\.Key\(|\btongue\.(?:Text|Says)\()\s*{literal}")]
    private static partial Regex Translated();

    // Refusal.Of(code, says), Refusal.At(field, code, says): what comes before the sentence is code.
    [GeneratedRegex($"""Refusal\.(?:Of\(\s*[^,"]*(?:"[^"]*")?\s*,|At\(\s*[^,]+,\s*[^,]+,)\s*{literal}""")]
    private static partial Regex Refused();

    // Sentence.Of("..."), Sentence.Heading("..."), new("name of a field", "what stands there")
    [GeneratedRegex($"""(?:Sentence\.(?:Of|Heading)\(|new\("[a-z.-]+",)\s*{literal}""")]
    private static partial Regex Composed();

    // Three words and more, not put together with values.
    [GeneratedRegex("""(?<![$@"\\])"(?<text>(?=[A-Za-z{])(?:[^"\\\n ]|\\.)+ (?:[^"\\\n ]|\\.)+ (?:[^"\\\n]|\\.)+)"(?!")""")]
    private static partial Regex Prose();

    [GeneratedRegex(@"CsvTable\.Heads\(\s*\w+,(?<heads>[^)]*)\)")]
    private static partial Regex Heads();

    [GeneratedRegex(literal)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@code\b", RegexOptions.Multiline)]
    private static partial Regex Code();

    // @T["..."], @(...), @name.Of(...)[...]
    [GeneratedRegex(@"@[\w.?]*(?:(?:\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)|\[(?>[^\[\]]+|(?<box>\[)|(?<-box>\]))*(?(box)(?!))\])[\w.?!]*)*")]
    private static partial Regex Expression();

    // Values of attributes that hold code or names of styles.
    [GeneratedRegex("""(?<=\b(?!aria-label|placeholder|title|alt|Label|Hint|Title|Says|Heading)[\w-]+=)"[^"]*"(?!>)""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![=-])>([^<>@{};=()&]*[A-Za-z]{2,}(?:[^<>@{};=()&]|&\w+;)*)<")]
    private static partial Regex Between();

    [GeneratedRegex("""\b(?:aria-label|placeholder|title|alt)="([^"@]*[A-Za-z]{3,}[^"@]*)["]""")]
    private static partial Regex Label();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Word();
}
