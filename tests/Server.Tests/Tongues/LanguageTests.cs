using System.Net;

namespace Interdict.Server_Tests.Tongues;

/// <summary>Pages in the language of their reader.</summary>
public sealed class LanguageTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public async Task A_page_is_in_English_when_nobody_wishes_otherwise()
    {
        var page = await server.Browser().GetStringAsync("/ask");
        Assert.Contains("<html lang=\"en\"", page);
        Assert.Contains("What are the goods?", page);
    }

    [Theory]
    [InlineData("fr-BE,fr;q=0.9,en;q=0.5", "fr")]
    [InlineData("nl,fr;q=0.4", "fr")]
    [InlineData("en-GB,fr;q=0.9", "en")]
    [InlineData("xx", "en")]
    [InlineData("not a language;;;", "en")]
    public async Task The_browser_wishes_a_language_and_gets_the_first_that_is_there(string wish, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/list");
        request.Headers.TryAddWithoutValidation("Accept-Language", wish);
        var answer = await server.Browser().SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{language}\"", page);
    }

    [Fact]
    public async Task The_link_at_the_head_keeps_the_choice_and_the_question()
    {
        var browser = server.Browser();
        var chosen = await browser.GetAsync("/ask?act=export&lang=fr&entry=thumb-cuffs", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal("/ask?act=export&entry=thumb-cuffs", chosen.Headers.Location!.ToString());
        Assert.Contains("<html lang=\"fr\"", await browser.GetStringAsync("/ask"));
    }

    [Fact]
    public async Task A_choice_never_leads_to_another_site()
    {
        var chosen = await server.Browser().GetAsync("//elsewhere.example/ask?lang=fr", TestContext.Current.CancellationToken);
        Assert.True(chosen.Headers.Location is null || chosen.Headers.Location.ToString().StartsWith("/elsewhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_law_s_own_questions_are_in_French_too()
    {
        var browser = server.Browser();
        await browser.GetAsync("/?lang=fr", TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/ask?step=deal&entry=thumb-cuffs"));
        Assert.Contains("Que fait-on avec les marchandises", page);
        Assert.Contains("Allemagne", page);
    }

    [Fact]
    public async Task A_language_that_is_not_there_changes_nothing()
    {
        var page = await server.Browser().GetAsync("/ask?lang=tlh", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task An_answer_says_its_reasons_in_French()
    {
        var browser = server.Browser();
        await browser.GetAsync("/?lang=fr", TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/ask?entry=portable-irritant-equipment&act=export&from=de&to=us&on=2026-01-15"));
        Assert.Contains("Texte non confirmé\u00a0: le texte en vigueur n’a pas été lu\u00a0; ceci s’appuie sur le texte de 2019.", page);
        Assert.Contains("Les marchandises sont données comme étant cette entrée.", page);
        Assert.DoesNotContain("The goods are", page);
        Assert.DoesNotContain("needs an authorisation", page);
    }
}
