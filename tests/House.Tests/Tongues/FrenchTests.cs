using System.Text.Json;
using System.Text.RegularExpressions;

namespace Interdict.House_Tests;

/// <summary>French is set as a French official sets it: the apostrophe, the quotation marks, and spaces that no line breaks at.</summary>
public partial class FrenchTests
{
    private const string pages = "src/apps/Server/Tongues/fr.json";
    private const string law = "law/tongues/fr.yaml";

    [Fact]
    public void Apostrophes_are_typographic() => None(Straight(), "has a straight apostrophe; write ’");

    [Fact]
    public void Two_part_signs_stand_behind_a_space_that_does_not_break() =>
        None(Breaking(), "has a space that a line can break at before : ; ! ? % » or after «");

    [Fact]
    public void Quotation_marks_are_guillemets() => None(English(), "has English quotation marks; write « »");

    [Fact]
    public void Three_dots_are_one_sign() => None(Dots(), "has three dots; write …");

    private static void None(Regex wrong, string why) =>
        House.Faultless(All().Where(found => wrong.IsMatch(found.Text)).Select(found => $"{found.File}: \"{found.Text}\" {why}"));

    private static IEnumerable<(string File, string Text)> All() =>
        JsonSerializer
            .Deserialize<Dictionary<string, string>>(House.Read(pages))!
            .Values.Select(text => (pages, text))
            .Concat(Means().Matches(House.Read(law)).Select(match => (law, match.Groups[1].Value)))
            .Concat(
                House.FilesUnder("src/apps/Server/Letters/Defaults/", ".fr.txt").SelectMany(file => House.Read(file).Split('\n').Select(line => (file, line)))
            );

    [GeneratedRegex(@"\p{L}'\p{L}")]
    private static partial Regex Straight();

    [GeneratedRegex(@"\S [:;!?%»](\s|$)|« ")]
    private static partial Regex Breaking();

    [GeneratedRegex("[“”\"]")]
    private static partial Regex English();

    [GeneratedRegex(@"\.\.\.")]
    private static partial Regex Dots();

    [GeneratedRegex("""^    means: "(.*)"$""", RegexOptions.Multiline)]
    private static partial Regex Means();
}
