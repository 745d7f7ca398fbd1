using System.Text.RegularExpressions;

namespace Interdict.House_Tests;

/// <summary>What the core composes in English a page takes apart again to say it in another language: it has to know every sentence.</summary>
public partial class ComposedTests
{
    private const string list = "src/apps/Server/Tongues/Composed.cs";

    private static readonly string[] composing = ["src/core/Law/Determining/", "src/core/Screening/", "src/core/Parties/", "src/core/Matching/Sightings.cs"];

    // Said to who writes data or sends a request, and never on a page.
    private static readonly string[] elsewhere = ["FlagFields.cs", "FlagSentence.cs", "Disposition.cs", "HeadingModel.cs"];

    [Fact]
    public void Every_sentence_that_the_core_composes_is_known_to_the_pages()
    {
        var known = Literal().Matches(House.Read(list)).Select(match => Plain(match.Groups[1].Value)).ToList();
        House.Faultless(
            composing
                .SelectMany(folder => folder.EndsWith(".cs", StringComparison.Ordinal) ? [folder] : House.FilesUnder(folder, ".cs"))
                .Where(file => !elsewhere.Any(name => file.EndsWith(name, StringComparison.Ordinal)))
                .SelectMany(file => Sentences(file).Where(sentence => !known.Exists(one => Agree(one, sentence))).Select(sentence => (file, sentence)))
                .Select(found => $"{found.file}: \"{found.sentence}\" is not among the sentences of {list}")
        );
    }

    private static IEnumerable<string> Sentences(string file) =>
        Literal().Matches(Remark().Replace(House.Read(file), "")).Select(match => Plain(match.Groups[1].Value)).Where(text => Closed().IsMatch(text));

    // The one may leave open what the other says: what a value is, or that a part of the sentence may be missing.
    private static bool Agree(string one, string other) => Form(one).IsMatch(other) || Form(other).IsMatch(one);

    private static Regex Form(string text) =>
        new(
            string.Join(
                ".*",
                Value().Split(text).SkipWhile(part => part.Trim().Length == 0).Select((part, at) => at == 0 ? part.TrimStart() : part).Select(Regex.Escape)
            ) + "$"
        );

    // Quotation marks stand now in the sentence, now in its value.
    private static string Plain(string text) => text.Replace("\\\"", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex("""(?<![@\\'"])"((?:[^"\\\n]|\\.)*)"(?!")""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[A-Za-z{].*[a-z] .*[^ ][.?]$")]
    private static partial Regex Closed();

    [GeneratedRegex(@"\{(?>[^{}]+|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"^\s*//.*$|throw new .*$", RegexOptions.Multiline)]
    private static partial Regex Remark();
}
