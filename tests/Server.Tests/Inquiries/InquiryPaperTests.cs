using System.Net;
using System.Net.Http.Json;
using System.Text;
using Interdict.Server_Tests.Accounts;

namespace Interdict.Server_Tests.Inquiries;

/// <summary>Photos and papers that customs sends by the form: taken as they come, under the same rules as those of applicants.</summary>
public sealed class InquiryPaperTests : IDisposable
{
    private static readonly byte[] pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n% what was found in the box\n%%EOF\n");

    private readonly ServerUnderTest server = new ServerUnderTest().With("paper_megabytes", "1");

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_paper_sent_by_the_form_stands_in_the_inquiry()
    {
        var (customs, page) = await Asked();
        var sent = await Attach(customs, page, new ByteArrayContent(pdf), "box.pdf");
        Assert.Equal((HttpStatusCode.SeeOther, page + "#papers"), (sent.StatusCode, sent.Headers.Location?.ToString()));
        Assert.Contains("box.pdf", await (await server.As("officer")).GetStringAsync(page), StringComparison.Ordinal);
        Assert.Equal(pdf, await customs.GetByteArrayAsync(page + "/papers/a2"));
    }

    [Theory]
    [InlineData("MZ\u0090\0", "box.pdf", "Files of this kind are not taken.")]
    [InlineData("%PDF-1.7 a statement", "box.png", "not what its name says")]
    [InlineData("", "box.pdf", "The file is empty.")]
    [InlineData("%PDF-1.7 a statement", "", "Choose a file first.")]
    public async Task A_wrong_type_behind_the_right_ending_is_refused_with_the_reason(string content, string name, string says)
    {
        var (customs, page) = await Asked();
        Assert.Contains(says, await Refused(customs, page, new ByteArrayContent(Encoding.Latin1.GetBytes(content)), name), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_larger_than_may_be_is_refused_whether_it_says_its_length_or_not(bool says)
    {
        var (customs, page) = await Asked();
        using var content = new Flood(5_000_000, "%PDF-1.7"u8.ToArray(), says);
        Assert.Contains("larger than 1 MB", await Refused(customs, page, content, "box.pdf"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(server.Home, "new-*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_forged_token_and_a_form_that_is_none_take_nothing()
    {
        var (customs, page) = await Asked();
        var forged = await Attach(customs, page, new ByteArrayContent(pdf), "box.pdf", token: "forged");
        Assert.Equal(page + "?paper=OldForm#file", forged.Headers.Location?.ToString());
        var bare = await customs.PostAsync(page + "/papers", new StringContent("no form at all"));
        Assert.Equal(page + "?paper=NoFile#file", bare.Headers.Location?.ToString());
        var cut = new StringContent("--a\r\nContent-Disposition: form-data; name=\"file\"; filename=\"box.pdf\"\r\n\r\n%PDF-1.7");
        cut.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=a");
        Assert.StartsWith(page + "?paper=", (await customs.PostAsync(page + "/papers", cut)).Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("box.pdf", await customs.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sends_a_paper_to_the_inquiry_of_another_administration()
    {
        var (_, page) = await Asked();
        foreach (var who in new[] { "customs-2", "officer", "exporter" })
        {
            var stranger = await server.As(who);
            using var form = Form(Visitors.Token(await stranger.GetStringAsync("/account")), new ByteArrayContent(pdf), "box.pdf");
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(page + "/papers", form)).StatusCode);
        }
    }

    [Fact]
    public async Task A_program_is_told_the_same_reasons()
    {
        var (customs, page) = await Asked();
        var refused = await customs.PostAsync($"/api/v1{page}/papers?name=box.png", new ByteArrayContent(pdf));
        Assert.Equal("paper-not-as-named", (await refused.Json()).GetProperty("code").GetString());
        Assert.Contains("not what its name says", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<(HttpClient Customs, string Page)> Asked()
    {
        var customs = await server.As("customs");
        var asked = await customs.PostAsJsonAsync(
            "/api/v1/inquiries",
            new
            {
                office = "FR000001",
                goods = "thumb cuffs of steel",
                asks = "May they leave?",
            }
        );
        Assert.Equal(HttpStatusCode.Created, asked.StatusCode);
        return (customs, asked.Headers.Location!.ToString().Replace("/api/v1", "", StringComparison.Ordinal));
    }

    private static async Task<string> Refused(HttpClient customs, string page, HttpContent content, string name)
    {
        var answer = await Attach(customs, page, content, name);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await customs.GetStringAsync(answer.Headers.Location!.ToString()));
        Assert.Contains("None is attached.", html, StringComparison.Ordinal);
        return html;
    }

    private static async Task<HttpResponseMessage> Attach(HttpClient customs, string page, HttpContent content, string name, string? token = null)
    {
        var form = Form(token ?? await customs.Token(page), content, name);
        return await customs.PostAsync(page + "/papers", form);
    }

    private static MultipartFormDataContent Form(string token, HttpContent content, string name)
    {
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        if (name.Length > 0)
        {
            form.Add(content, "file", name);
        }

        return form;
    }
}
