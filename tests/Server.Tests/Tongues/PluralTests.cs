using Interdict.Server.Tongues;

namespace Interdict.Server_Tests.Tongues;

/// <summary>One thing and several things, as each language says them.</summary>
public sealed class PluralTests
{
    private const string days = "{0} {0?day:days} left";

    private static readonly Tongue french = new(
        "fr",
        new Dictionary<string, string>
        {
            [days] = "{0} {0?jour restant:jours restants}",
            ["(one thing is said of)"] = "0 1",
            ["within"] = "{0?le jour:les {0} jours}",
        }
    );

    [Theory]
    [InlineData(0, "0 days left", "0 jour restant")]
    [InlineData(1, "1 day left", "1 jour restant")]
    [InlineData(2, "2 days left", "2 jours restants")]
    public void A_count_chooses_its_words(int count, string inEnglish, string inFrench)
    {
        Assert.Equal(inEnglish, Tongue.English[days, count]);
        Assert.Equal(inFrench, french[days, count]);
    }

    [Fact]
    public void The_words_may_hold_the_count_itself() => Assert.Equal("les 7 jours", french["within", 7]);
}
