using System.Text.Json;
using System.Text.RegularExpressions;

namespace Interdict.House_Tests;

/// <summary>Every text that a page shows has its words in every other language, and pages show no text that has not.</summary>
public partial class TongueTests
{
    private const string tables = "src/apps/Server/Tongues/";

    public static TheoryData<string> Languages => [.. House.FilesUnder(tables, ".json").Select(file => file[tables.Length..^".json".Length])];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_a_page_and_every_refusal_has_its_words_in_every_language(string language)
    {
        var words = Table(language);
        var missing = TextsOfPages.All().Where(found => !words.ContainsKey(found.Key)).ToList();
        House.Faultless(missing.Select(found => $"{found.Value}: {JsonSerializer.Serialize(found.Key, plain)} has no {language} in {tables}{language}.json"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_translation_keeps_the_places_of_the_values(string language) =>
        House.Faultless(
            Table(language)
                .Where(word => !Places(word.Key).SetEquals(Places(word.Value)))
                .Select(word => $"{tables}{language}.json: \"{word.Key}\" and \"{word.Value}\" do not have the same {{0}}")
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_translation_is_left_over(string language)
    {
        var used = TextsOfPages.All();
        House.Faultless(
            Table(language)
                .Keys.Where(key => !key.StartsWith('(') && !used.ContainsKey(key))
                .Select(key => $"{tables}{language}.json: no page says \"{key}\" any more")
        );
    }

    [Fact]
    public void A_page_shows_no_text_that_is_not_translated() =>
        House.Faultless(
            Bare()
                .Where(found => !Exceptions.TextsOfAllLanguages.Contains(found.Text))
                .Select(found => $"{found.File}: \"{found.Text}\" is shown as it is; write @T[\"...\"]")
        );

    [Fact]
    public void Exceptions_of_texts_only_shrink() =>
        House.Faultless(
            Exceptions.TextsOfAllLanguages.Except(Bare().Select(found => found.Text)).Select(text => $"\"{text}\" needs no exception any more; strike it off")
        );

    private static IEnumerable<(string File, string Text)> Bare() =>
        House.FilesUnder("src/apps/Server/", ".razor").SelectMany(file => TextsOfPages.Bare(House.Read(file)).Select(text => (file, text)));

    private static readonly JsonSerializerOptions plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Dictionary<string, string> Table(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(House.Read($"{tables}{language}.json"))!;

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
