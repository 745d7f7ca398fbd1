using System.Net;
using System.Net.Http.Json;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server_Tests.WriteOff;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Inquiries;

public sealed class InquiryTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    const string address = "/api/v1/inquiries";

    static readonly object question = new
    {
        office = "FR000001",
        declaration = "26FR7/1",
        goods = "thumb cuffs of steel",
        trader = "Example Works",
        facts = new Dictionary<string, string>
        {
            ["act"] = "export",
            ["from"] = "FR",
            ["to"] = "BR",
        },
        asks = "May they leave?",
    };

    static async Task<string> Ask(HttpClient customs)
    {
        var asked = await customs.PostAsJsonAsync(address, question);
        Assert.Equal(HttpStatusCode.Created, asked.StatusCode);
        return asked.Headers.Location!.ToString();
    }

    [Fact]
    public async Task A_question_is_answered_and_the_answer_puts_the_goods_to_the_law_again()
    {
        var customs = await server.As("customs");
        var inquiry = await Ask(customs);
        Assert.Equal("open", (await (await customs.GetAsync(inquiry)).Json()).Text("stage"));
        var officer = await server.As("officer");
        var answered = await officer.PostAsJsonAsync(
            inquiry + "/answer",
            new
            {
                entry = "thumb-cuffs",
                says = "They are thumb-cuffs and do not leave.",
                ruling = "Steel cuffs for thumbs are thumb-cuffs.",
            }
        );
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        var answer = (await (await customs.GetAsync(inquiry)).Json()).GetProperty("answer");
        Assert.Equal("prohibited", answer.Text("effect"));
        Assert.False(answer.GetProperty("goods_may_move").GetBoolean());
        Assert.Contains("do not leave", await customs.GetStringAsync(inquiry.Replace("/api/v1", "", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_serves_as_a_ruling_is_found_again_by_the_next_officer_and_at_the_border()
    {
        var (customs, officer) = (await server.As("customs"), await server.As("officer"));
        var inquiry = await Ask(customs);
        await officer.PostAsJsonAsync(
            inquiry + "/answer",
            new
            {
                entry = "thumb-cuffs",
                says = "No.",
                ruling = "Two rings for thumbs on a chain are thumb-cuffs.",
            }
        );
        var rulings = await officer.GetStringAsync("/rulings?q=rings+chain");
        Assert.Contains("Two rings for thumbs on a chain", rulings, StringComparison.Ordinal);
        Assert.Contains(inquiry.Replace("/api/v1", "", StringComparison.Ordinal), rulings, StringComparison.Ordinal);
        Assert.Contains("Two rings for thumbs on a chain", await officer.GetStringAsync("/rulings.csv"), StringComparison.Ordinal);
        // The same goods at another border.
        var other = await Ask(await server.As("customs-2"));
        Assert.Contains(
            "Two rings for thumbs on a chain",
            await officer.GetStringAsync(other.Replace("/api/v1", "", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_list_begins_with_what_is_due_and_is_taken_away_by_each_administration_for_itself()
    {
        var (ours, theirs, officer) = (await server.As("customs"), await server.As("customs-2"), await server.As("officer"));
        var asked = (await Ask(ours)).Split('/')[^1];
        var other = (await Ask(theirs)).Split('/')[^1];
        var outage = await theirs.PostAsJsonAsync(address + "/outages", new { text = "The registry is away." });
        Assert.Equal(HttpStatusCode.Created, outage.StatusCode);
        var all = await officer.GetStringAsync("/inquiries/export.csv");
        Assert.Contains(asked, all, StringComparison.Ordinal);
        Assert.Contains(other, all, StringComparison.Ordinal);
        var own = await ours.GetStringAsync("/inquiries/export.csv");
        Assert.Contains(asked, own, StringComparison.Ordinal);
        Assert.DoesNotContain(other, own, StringComparison.Ordinal);
        var page = await theirs.GetStringAsync("/customs/inquiries");
        Assert.Contains(other, page, StringComparison.Ordinal);
        // What announces an outage waits for no answer: it comes after what is due, though it is newer.
        Assert.True(page.IndexOf(other, StringComparison.Ordinal) < page.IndexOf("The registry is away.", StringComparison.Ordinal), "The outage comes first.");
        Assert.DoesNotContain(asked, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/desk/sweep.csv")).StatusCode);
        Assert.Contains("Example Works", await officer.GetStringAsync("/desk/firms.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_detention_runs_for_the_time_of_the_law_and_an_application_is_joined()
    {
        var (customs, officer) = (await server.As("customs"), await server.As("officer"));
        var inquiry = await Ask(customs);
        Assert.Equal(HttpStatusCode.OK, (await customs.PostAsJsonAsync(inquiry + "/detain", new { on = "2026-03-01", office = "FR000001" })).StatusCode);
        var detention = (await (await customs.GetAsync(inquiry)).Json()).GetProperty("detention");
        Assert.Equal("2026-09-01", detention.Text("apply_by"));
        var early = await customs.PostAsJsonAsync(inquiry + "/end", new { on = "2026-03-02", how = "disposed" });
        Assert.Equal("time-left", (await early.Json()).Text("code"));
        Assert.Equal("case-unknown", (await (await officer.PostAsJsonAsync(inquiry + "/join", new { @case = "C-2026-999999" })).Json()).Text("code"));
        var lodged = await server
            .Services.GetRequiredService<Registry>()
            .Begin<CaseFile>(
                FileKind.Case,
                new Actor("exporter", Role.Applicant, "firm-1"),
                "",
                new Begun(CaseKind.Export, "firm-1", "Cuffs", "", "", "en"),
                new Submitted([])
            );
        Assert.Equal(HttpStatusCode.OK, (await officer.PostAsJsonAsync(inquiry + "/join", new { @case = lodged.Text })).StatusCode);
        Assert.Equal("applied", (await (await customs.GetAsync(inquiry)).Json()).Text("stage"));
    }

    [Fact]
    public async Task The_trader_gets_letters_from_the_authoritys_texts_in_the_chosen_language_to_print_and_to_keep()
    {
        var customs = await server.As("customs");
        var inquiry = await Ask(customs);
        var page = inquiry.Replace("/api/v1", "", StringComparison.Ordinal);
        var officer = await server.As("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(page + "/write/application")).StatusCode);
        await officer.PostAsJsonAsync(inquiry + "/answer", new { entry = "thumb-cuffs", says = "Not without an authorisation." });
        Assert.Contains($"{page}/write/application", await officer.GetStringAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("/write/", await customs.GetStringAsync(page), StringComparison.Ordinal);

        var draft = WebUtility.HtmlDecode(await officer.GetStringAsync(page + "/write/application?language=fr"));
        Assert.Contains("Vos biens sont bloqués à la frontière", draft, StringComparison.Ordinal);
        Assert.Contains("thumb cuffs of steel", draft, StringComparison.Ordinal);
        var left = await Write(officer, page + "/write/application?language=fr", ("subject", "Vos biens"), ("text", "Madame, {{today}}"));
        Assert.Equal(HttpStatusCode.BadRequest, left.StatusCode);
        Assert.Contains("Madame, {{today}}", await left.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await Write(officer, page + "/write/application?language=fr", ("subject", "Vos biens"), ("text", "Madame, écrivez-nous."))).StatusCode
        );

        var letter = WebUtility.HtmlDecode(await customs.GetStringAsync($"/letters/{page.Split('/')[^1]}/l1"));
        Assert.Contains("lang=\"fr\"", letter, StringComparison.Ordinal);
        Assert.Contains("Madame, écrivez-nous.", letter, StringComparison.Ordinal);
        Assert.Contains("/letters/", await customs.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.As("exporter")).GetAsync($"/letters/{page.Split('/')[^1]}/l1")).StatusCode);

        await customs.PostAsJsonAsync(inquiry + "/detain", new { on = "2026-03-01", office = "FR000001" });
        var detention = WebUtility.HtmlDecode(await customs.GetStringAsync(page + "/write/detention?language=en"));
        Assert.Contains("Your goods are detained: " + page.Split('/')[^1], detention, StringComparison.Ordinal);
        Assert.Contains("1 September 2026", detention, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Write(customs, page + "/write/detention", ("subject", "Detained"), ("text", "Dear trader"))).StatusCode);
        Assert.Contains("/l2/pdf", await officer.GetStringAsync(page), StringComparison.Ordinal);
    }

    static async Task<HttpResponseMessage> Write(HttpClient browser, string page, params (string Name, string Value)[] fields)
    {
        var token = await browser.Token(page);
        var all = fields.Append(("__RequestVerificationToken", token)).Append(("_handler", "letter"));
        return await browser.PostAsync(page, new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    [Fact]
    public async Task An_accepted_difference_lets_that_line_pass()
    {
        var (customs, officer) = (await server.As("customs"), await server.As("officer"));
        var number = await Border.Authorise(server);
        var claim = Border.Claim("26FR8", "5").With("holder", "Exmple Works");
        Assert.Equal("holder-differs", (await (await customs.Send(number, "consume", claim)).Json()).Text("code"));
        var asked = await customs.PostAsJsonAsync(
            address,
            new
            {
                office = "FR000001",
                declaration = "26FR8/1",
                goods = "shock weapons",
                asks = "Is this the holder?",
                authorisation = number.Text,
                facts = new Dictionary<string, string>
                {
                    ["act"] = "export",
                    ["from"] = "FR",
                    ["to"] = "BR",
                    ["state_personnel"] = "no",
                },
            }
        );
        var inquiry = asked.Headers.Location!.ToString();
        var answered = await officer.PostAsJsonAsync(
            inquiry + "/answer",
            new
            {
                entry = "portable-shock-weapons",
                says = "It is; a letter is missing.",
                accept = new[] { "holder-differs" },
            }
        );
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Equal("written-off", (await (await customs.Send(number, "consume", claim)).Json()).Text("code"));
        Assert.Equal("holder-differs", (await (await customs.Send(number, "consume", claim.With("item", 2))).Json()).Text("code"));
    }

    [Fact]
    public async Task The_form_keeps_what_was_typed_and_leads_to_the_inquiry()
    {
        var browser = await server.As("customs");
        const string page = "/customs/inquiries/new";
        var token = await browser.Token(page + "?goods=Cuffs&line=26FR9%2F1");
        async Task<HttpResponseMessage> Send(string asks) =>
            await browser.PostAsync(
                page,
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = token,
                        ["_handler"] = "ask",
                        ["office"] = "FR000001",
                        ["goods"] = "Cuffs with <script>",
                        ["asks"] = asks,
                        ["f-overall_length_mm"] = "270",
                    }
                )
            );
        var wrong = await Send("");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var text = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("Cuffs with &lt;script&gt;", text, StringComparison.Ordinal);
        Assert.Contains("Write what you want to know.", text, StringComparison.Ordinal);
        var sent = await Send("Ordinary?");
        Assert.StartsWith(
            "/inquiries/Q-",
            sent.Headers.Location!.ToString().Replace("http://localhost", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("270", await browser.GetStringAsync(sent.Headers.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_find_no_inquiry_and_customs_answers_none()
    {
        var customs = await server.As("customs");
        var inquiry = await Ask(customs);
        Assert.NotEqual(HttpStatusCode.OK, (await (await server.As("exporter")).GetAsync(inquiry)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await customs.PostAsJsonAsync(inquiry + "/answer", new { says = "Yes" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await customs.GetAsync(address + "/Q-2026-999999")).StatusCode);
    }

    [Fact]
    public async Task An_outage_is_announced_and_ends()
    {
        var customs = await server.As("customs");
        var told = await customs.PostAsJsonAsync(address + "/outages", new { text = "The line is down." });
        var outage = told.Headers.Location!.ToString();
        Assert.Contains("The line is down.", await customs.GetStringAsync("/customs/outages"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await customs.PostAsJsonAsync(outage + "/over", new { })).StatusCode);
        Assert.Equal("outage-over", (await (await customs.GetAsync(outage)).Json()).Text("stage"));
    }

    [Fact]
    public async Task A_photo_is_attached_and_given_out_to_those_who_see_the_inquiry()
    {
        var (customs, officer) = (await server.As("customs"), await server.As("officer"));
        var inquiry = await Ask(customs);
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];
        Assert.Equal(HttpStatusCode.NoContent, (await customs.PostAsync(inquiry + "/papers?name=cuffs.png", new ByteArrayContent(picture))).StatusCode);
        var wrong = await customs.PostAsync(inquiry + "/papers?name=cuffs.png", new ByteArrayContent("MZ"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = inquiry.Replace("/api/v1", "", StringComparison.Ordinal);
        Assert.Contains("cuffs.png", await officer.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Equal(picture, await officer.GetByteArrayAsync(page + "/papers/a2"));
        Assert.NotEqual(HttpStatusCode.OK, (await (await server.As("exporter")).GetAsync(page + "/papers/a2")).StatusCode);
    }
}
