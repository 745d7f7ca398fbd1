using Interdict.Lawc;

namespace Interdict.Law_Tests;

/// <summary>The law's own data in other languages.</summary>
public class TongueTests
{
    public static TheoryData<string> Languages => [.. TheLaw.Reading.Book.Tongues.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_the_law_that_a_page_shows_has_its_words(string language)
    {
        var words = TheLaw.Reading.Book.Tongues[language];
        Assert.Equal([], [.. LawTexts.Of(TheLaw.Reading.Book, TheLaw.Reading.Flags).Where(text => !words.ContainsKey(text))]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_translation_is_left_over(string language) =>
        Assert.Empty(TheLaw.Reading.Book.Tongues[language].Keys.Except(LawTexts.Of(TheLaw.Reading.Book, TheLaw.Reading.Flags)));

    [Fact]
    public void French_is_among_the_languages() => Assert.Contains("fr", TheLaw.Reading.Book.Tongues.Keys);
}
