using System.Net;
using Interdict.Journal;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.WritingOff;
using Interdict.Server_Tests.WriteOff;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Authorisations;

public sealed class AuthorisationPageTests : IDisposable
{
    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task An_officer_and_the_holder_read_it_and_for_anybody_else_it_is_not_there()
    {
        using var officer = await server.As("officer");
        var id = await server.Authorise();
        var page = $"/authorisations/{id}";
        Assert.Contains("It may be used until", await officer.GetStringAsync(page), StringComparison.Ordinal);
        using var holder = await server.As("exporter");
        var own = await (await holder.GetAsync(page)).Text();
        Assert.Contains("Give it back", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Annul", own, StringComparison.Ordinal);
        Assert.Contains(id.Text, await holder.GetStringAsync("/authorisations"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await holder.GetAsync(page + "/ledger.csv")).StatusCode);
        using var other = await server.As("broker");
        foreach (var address in new[] { page, page + "/document", page + "/document.pdf", page + "/ledger.csv" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
        }
        Assert.DoesNotContain(id.Text, await other.GetStringAsync("/authorisations"), StringComparison.Ordinal);
        using var nobody = server.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task An_officer_suspends_and_resumes_and_the_history_says_why()
    {
        using var officer = await server.As("officer");
        var id = await server.Authorise();
        var done = await officer.Act(id, "suspend", ("act", "suspend"), ("seen", "1"), ("why", "Reports of <misuse>"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await officer.GetStringAsync($"/authorisations/{id}");
        Assert.Contains("Nobody may use it until the authority resumes it.", page, StringComparison.Ordinal);
        Assert.Contains("Reports of &lt;misuse&gt;", page, StringComparison.Ordinal);
        await officer.Act(id, "resume", ("act", "resume"), ("seen", "2"), ("why", "Cleared up"));
        Assert.Contains("It may be used until", await officer.GetStringAsync($"/authorisations/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_act_keeps_what_was_typed_and_names_the_field()
    {
        using var officer = await server.As("officer");
        var id = await server.Authorise();
        var answer = await officer.Act(id, "extend", ("act", "extend"), ("seen", "1"), ("to", "2030-01-01"), ("why", "Late delivery"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Text();
        Assert.Contains("an extension is at most 12 months", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2030-01-01\"", page, StringComparison.Ordinal);
        Assert.Contains("Late delivery", page, StringComparison.Ordinal);
        Assert.Contains("#to", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_acts_on_an_older_state_is_told_and_nothing_is_changed()
    {
        using var officer = await server.As("officer");
        var id = await server.Authorise(null, new Suspended());
        var answer = await officer.Act(id, "revoke", ("act", "revoke"), ("seen", "1"), ("why", "Typed before the suspension"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Typed before the suspension", await answer.Text(), StringComparison.Ordinal);
        Assert.Equal(2, (await server.Services.GetRequiredService<Registry>().Read<AuthorisationFile>(id))!.Version);
    }

    [Fact]
    public async Task A_holder_cannot_do_what_is_the_officers()
    {
        using var holder = await server.As("exporter");
        var id = await server.Authorise();
        var answer = await holder.Act(id, "surrender", ("act", "annul"), ("seen", "1"), ("why", "Trying"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, (await server.Services.GetRequiredService<Registry>().Read<AuthorisationFile>(id))!.Version);
    }

    [Fact]
    public async Task The_holder_shows_a_condition_and_the_officer_accepts_it()
    {
        using var officer = await server.As("officer");
        var id = await server.Authorise();
        using var holder = await server.As("exporter");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await holder.Act(id, "show-c1", ("act", "show"), ("condition", "c1"), ("seen", "1"), ("shown", "Delivery note 7"))).StatusCode
        );
        Assert.Contains("Delivery note 7", await officer.GetStringAsync($"/authorisations/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Act(id, "accept-c1", ("act", "accept"), ("condition", "c1"), ("seen", "2"))).StatusCode);
        Assert.Contains("Accepted on", await holder.GetStringAsync($"/authorisations/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_is_the_form_with_nothing_inline_and_everything_encoded()
    {
        using var officer = await server.As("officer");
        var id = await server.Authorise(null, new WrittenOff(new DeclaredLine("26QM0001", 1), 1, Quantity.Of(30, "piece"), new DateOnly(2026, 3, 2), "QM001"));
        var page = await officer.GetStringAsync($"/authorisations/{id}/document");
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("Example &lt;Police&gt; &amp; Sons", page, StringComparison.Ordinal);
        FormGolden.Holds("document.html", page.Replace("http://localhost", "https://example.org", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task The_document_is_a_pdf_where_the_program_is_and_else_the_page_says_so()
    {
        using var officer = await server.As("officer");
        var id = await server.Authorise();
        var answer = await officer.GetAsync($"/authorisations/{id}/document.pdf");
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            Assert.Contains("no program on this server that makes PDF", await officer.GetStringAsync(answer.Headers.Location), StringComparison.Ordinal);
            Assert.Skip("WeasyPrint is not installed here: the print view was shown.");
        }
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("%PDF-"u8));
    }
}
