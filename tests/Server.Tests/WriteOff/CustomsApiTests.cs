using System.Net;
using Interdict.Licensing.Authorising;
using static Interdict.Server_Tests.WriteOff.Border;

namespace Interdict.Server_Tests.WriteOff;

public sealed class CustomsApiTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public async Task Half_is_written_off_at_one_border_and_half_at_another_and_then_nothing_is_left()
    {
        var client = await server.As("customs");
        var number = await Authorise(server);
        Assert.Equal("available", (await (await client.Send(number, "check", Claim("26FR1", "500"))).Json()).Text("code"));
        Assert.Equal("reserved", (await (await client.Send(number, "reserve", Claim("26FR1", "600"))).Json()).Text("code"));
        Assert.Equal("written-off", (await (await client.Send(number, "consume", Claim("26FR1", "500"))).Json()).Text("code"));
        var second = await (await client.Send(number, "consume", Claim("26BE1", "500").With("office", "BE000001"))).Json();
        Assert.Equal("0", second.GetProperty("items")[0].Text("left"));
        var third = await client.Send(number, "consume", Claim("26NL1", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, third.StatusCode);
        Assert.Equal("quantity-short", (await third.Json()).Text("code"));
        var ledger = await (await client.GetAsync($"{Base}/{number}/ledger")).Json();
        Assert.Equal(2, ledger.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Every_difference_is_told_with_what_was_expected()
    {
        var client = await server.As("customs");
        var number = await Authorise(server);
        var claim = Claim("26FR1", "5").With("holder", "Sample Works").With("destination", "US").With("unit", "kg");
        var answer = await (await client.Send(number, "check", claim)).Json();
        Assert.False(answer.GetProperty("yes").GetBoolean());
        Assert.Equal(
            ["unit-differs", "holder-differs", "destination-differs"],
            answer.GetProperty("reasons").EnumerateArray().Select(reason => reason.Text("code"))
        );
        Assert.Contains("Example Works", answer.GetProperty("reasons")[1].Text("says"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_line_is_written_off_once_and_other_content_is_refused()
    {
        var client = await server.As("customs");
        var number = await Authorise(server);
        await client.Send(number, "consume", Claim("26FR1", "5"));
        var again = await (await client.Send(number, "consume", Claim("26FR1", "5"))).Json();
        Assert.Equal(2, again.GetProperty("version").GetInt32());
        var other = await client.Send(number, "consume", Claim("26FR1", "6"));
        Assert.Equal("declared-otherwise", (await other.Json()).Text("code"));
    }

    [Fact]
    public async Task Goods_that_the_law_of_the_acceptance_date_forbids_are_refused_and_put_before_the_authority()
    {
        var client = await server.As("customs");
        var goods = Granted.Items[0] with { Slug = "thumb-cuffs", Label = "III:0" };
        var number = await Authorise(server, Granted with { Items = [goods] });
        var answer = await client.Send(number, "consume", Claim("26FR1", "5"));
        Assert.Equal("prohibited", (await answer.Json()).Text("code"));
        var file = await (await client.GetAsync($"{Base}/{number}")).Json();
        Assert.Equal("held", file.Text("validity"));
        Assert.Equal("held", (await (await client.Send(number, "consume", Claim("26FR2", "5"))).Json()).Text("code"));
    }

    [Fact]
    public async Task A_paper_is_entered_by_hand_corrected_and_taken_out()
    {
        var client = await server.As("customs");
        var number = await Authorise(server);
        var paper = Claim("PAPER-9", "7").With("responsible", "Ada Example").With("why", "Deducted on the back of the form");
        Assert.Equal("entered", (await (await client.Send(number, "enter", paper)).Json()).Text("code"));
        var less = new Dictionary<string, object>
        {
            ["declaration"] = "PAPER-9",
            ["item"] = 1,
            ["quantity"] = "0",
            ["unit"] = "piece",
        };
        var corrected = await (await client.Send(number, "correct", less)).Json();
        Assert.Equal("withdrawn", corrected.GetProperty("line").Text("state"));
        Assert.Equal("1000", corrected.GetProperty("items")[0].Text("left"));
    }

    [Fact]
    public async Task A_version_that_was_read_may_be_named_and_is_not_sent_twice()
    {
        var client = await server.As("customs");
        var number = await Authorise(server);
        var read = await client.GetAsync($"{Base}/{number}");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Base}/{number}");
        again.Headers.IfNoneMatch.Add(read.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        await client.Send(number, "reserve", Claim("26FR1", "5"));
        using var late = new HttpRequestMessage(HttpMethod.Post, $"{Base}/{number}/reserve")
        {
            Content = System.Net.Http.Json.JsonContent.Create(Claim("26FR2", "5")),
        };
        late.Headers.IfMatch.Add(read.Headers.ETag!);
        var answer = await client.SendAsync(late);
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal("overtaken", (await answer.Json()).Text("code"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_problem_with_a_code()
    {
        var client = await server.As("customs");
        var number = await Authorise(server);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Send(number, "reserve", "text")).StatusCode);
        var answer = await (await client.Send(number, "reserve", Claim("26FR1", "many").With("accepted", "soon"))).Json();
        Assert.Equal(["quantity-unreadable", "day-unreadable"], answer.GetProperty("reasons").EnumerateArray().Select(reason => reason.Text("code")));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Base}/A-2026-999999")).StatusCode);
    }

    [Theory]
    [InlineData("exporter")]
    [InlineData("adviser")]
    public async Task Who_is_not_customs_gets_nothing(string who)
    {
        var number = await Authorise(server);
        Assert.NotEqual(HttpStatusCode.OK, (await (await server.As(who)).GetAsync($"{Base}/{number}")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await (await server.As(who)).Send(number, "reserve", Claim("26FR1", "5"))).StatusCode);
    }

    [Fact]
    public async Task What_one_administration_wrote_off_another_one_neither_corrects_nor_claims_again()
    {
        var (ours, theirs) = (await server.As("customs"), await server.As("customs-2"));
        var number = await Authorise(server);
        await ours.Send(number, "consume", Claim("26FR1", "5"));
        foreach (var verb in new[] { "correct", "release", "consume", "reserve", "enter", "check" })
        {
            var answer = await (await theirs.Send(number, verb, Claim("26fr1", "5"))).Json();
            Assert.Equal("line-of-another", answer.Text("code"));
        }
        Assert.Equal("written-off", (await (await ours.Send(number, "consume", Claim(" 26fr1", "5"))).Json()).Text("code"));
        Assert.Equal("corrected", (await (await ours.Send(number, "correct", Claim("26FR1", "4"))).Json()).Text("code"));
    }

    [Fact]
    public async Task A_list_goes_on_where_it_ended_whatever_was_added()
    {
        var client = await server.As("customs");
        for (var made = 0; made < 3; made++)
        {
            await Authorise(server);
        }
        var seen = new List<string>();
        for (string? next = $"{Base}?per=2"; next is not null; )
        {
            var page = await (await client.GetAsync(next)).Json();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.Text("number")));
            next = page.GetProperty("next").GetString();
            if (seen.Count == 2)
            {
                await Authorise(server);
            }
        }
        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task The_page_at_the_border_says_yes_and_no_in_words_and_acts()
    {
        var browser = await server.As("customs");
        var code = VerificationCode.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        var number = await Authorise(server, Granted with { ValidTo = new DateOnly(2026, 5, 1) }, code);
        var page = $"/customs/authorisations/{number}";
        var found = await browser.GetAsync($"/customs?number={VerificationCode.Grouped(code)}");
        Assert.Equal(HttpStatusCode.Redirect, found.StatusCode);
        var token = await browser.Token(page);
        async Task<HttpResponseMessage> Do(string what, string quantity) =>
            await browser.PostAsync(
                page,
                new FormUrlEncodedContent(
                    Claim("26FR1", quantity)
                        .With("__RequestVerificationToken", token)
                        .With("_handler", "act")
                        .With("do", what)
                        .Select(one => KeyValuePair.Create(one.Key, $"{one.Value}"))
                )
            );
        Assert.Contains("The goods are covered", await (await Do("check", "5")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var no = await Do("Consume", "2000");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, no.StatusCode);
        Assert.Contains("quantity-short", await no.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var yes = await Do("Consume", "5");
        Assert.Contains("done=Consume", yes.Headers.Location?.ToString() ?? await yes.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Written off for 26FR1/1", await browser.GetStringAsync(yes.Headers.Location), StringComparison.Ordinal);
        Assert.StartsWith("declaration,item", await browser.GetStringAsync(page + "/ledger.csv"), StringComparison.Ordinal);
    }
}
