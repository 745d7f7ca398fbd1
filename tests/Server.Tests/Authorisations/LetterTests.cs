using System.Net;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Licensing.Letters;
using Interdict.Server.Letters;
using Interdict.Server_Tests.WriteOff;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Authorisations;

public sealed class LetterTests : IDisposable
{
    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    Task<FileId> Case(string language) =>
        server
            .Services.GetRequiredService<Registry>()
            .Begin<CaseFile>(
                FileKind.Case,
                new Actor("applicant", Role.Applicant, "firm-1"),
                "",
                new Begun(CaseKind.Export, "firm-1", "Spray <for> testing", "", "", language),
                new Written(Office.Issued().Told),
                new Submitted([]),
                new QuestionAsked("q1", "Who keeps the keys {{today}}?", new DateOnly(2026, 4, 1))
            );

    static async Task<HttpResponseMessage> Post(HttpClient browser, string page, string handler, params (string Name, string Value)[] fields)
    {
        var token = await browser.Token(page);
        var all = fields
            .Append(("__RequestVerificationToken", token))
            .Append(("_handler", handler))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await browser.PostAsync(page, new FormUrlEncodedContent(all));
    }

    [Fact]
    public void Every_letter_that_comes_with_the_program_is_there_in_every_language_and_names_fields_that_exist()
    {
        foreach (var kind in LetterTemplates.Kinds)
        {
            foreach (var language in (string[])["en", "fr"])
            {
                var text = LetterTemplates.Default(kind, language);
                Assert.NotNull(text);
                Assert.Empty(LetterTemplate.Read(text.Subject, LetterFields.Names, "").Refusals);
                Assert.Empty(LetterTemplate.Read(text.Body, LetterFields.Names, "").Refusals);
            }
        }
    }

    [Fact]
    public async Task A_letter_is_written_in_the_applicants_language_changed_sent_and_read_by_the_applicant_alone()
    {
        using var officer = await server.As("officer");
        var id = await Case("fr");
        var write = $"/desk/letters/write/{id}/question";
        var draft = await (await officer.GetAsync(write)).Text();
        Assert.Contains("Question sur votre demande", draft, StringComparison.Ordinal);
        Assert.Contains("Who keeps the keys {{today}}?", draft, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(officer, write, "letter", ("subject", "Question"), ("text", "Who {{today}}?"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Post(officer, write, "letter", ("subject", "Question"), ("text", "Who <keeps> the keys?"))).StatusCode);
        using var applicant = await server.As("exporter");
        var letter = await applicant.GetStringAsync($"/letters/{id}/l1");
        Assert.Contains("lang=\"fr\"", letter, StringComparison.Ordinal);
        Assert.Contains("Who &lt;keeps&gt; the keys?", letter, StringComparison.Ordinal);
        using var other = await server.As("broker");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/letters/{id}/l1")).StatusCode);
    }

    [Fact]
    public async Task An_authority_changes_a_text_sees_what_becomes_of_it_and_no_version_is_lost()
    {
        using var officer = await server.As("officer");
        const string page = "/desk/letters/chaser/en";
        var wrong = await Post(officer, page, "template", ("subject", "S"), ("body", "Dear {{applicant.nam}}"), ("seen", "0"), ("do", "keep"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("Did you mean \"applicant.name\"?", await wrong.Text(), StringComparison.Ordinal);
        var preview = await Post(officer, page, "template", ("subject", "S"), ("body", "Dear {{applicant.name}}"), ("seen", "0"), ("do", "preview"));
        Assert.Contains("Dear Example Works", await preview.Text(), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await Post(officer, page, "template", ("subject", "S"), ("body", "Dear {{applicant.name}}"), ("seen", "0"), ("do", "keep"))).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await Post(officer, page, "template", ("subject", "S"), ("body", "Mine"), ("seen", "0"), ("do", "keep"))).StatusCode
        );
        var kept = server.Services.GetRequiredService<LetterTemplates>();
        Assert.Equal(1, kept.Of("chaser", "en")!.Version);
        Assert.Equal(0, LetterTemplates.Default("chaser", "en")!.Version);
    }

    [Fact]
    public async Task The_text_that_came_with_the_program_can_be_put_back_and_the_other_stays_among_the_versions()
    {
        using var officer = await server.As("officer");
        const string page = "/desk/letters/detention/fr";
        var before = await (await officer.GetAsync(page)).Text();
        Assert.Contains("Vos biens sont retenus", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Put back the text", before, StringComparison.Ordinal);
        await Post(officer, page, "template", ("subject", "Autre"), ("body", "Bonjour {{trader.name}}"), ("seen", "0"), ("do", "keep"));
        var changed = await (await officer.GetAsync(page)).Text();
        Assert.Contains("Bonjour {{trader.name}}", changed, StringComparison.Ordinal);
        Assert.Contains("Put back the text", changed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(officer, page, "put-back", ("seen", "0"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Post(officer, page, "put-back", ("seen", "1"))).StatusCode);
        var kept = server.Services.GetRequiredService<LetterTemplates>();
        Assert.Equal(LetterTemplates.Default("detention", "fr")!.Body, kept.Of("detention", "fr")!.Body);
        Assert.Equal([2, 1], kept.Versions("detention", "fr").Select(version => version.Version));
    }
}
