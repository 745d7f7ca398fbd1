using System.Net;
using System.Text;

namespace Interdict.Server_Tests.Applying;

/// <summary>Papers of an application: taken as they come, known by their content, given to their owner alone.</summary>
public sealed class PaperTests : IDisposable
{
    private static readonly byte[] pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n% a statement of the end-user\n%%EOF\n");

    private readonly ServerUnderTest server = new ServerUnderTest().With("paper_megabytes", "1");

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_paper_is_attached_scanned_when_it_can_be_and_given_back_as_a_file()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        Assert.StartsWith(
            $"{at}/papers?done=attached",
            DraftTests.Place(await Attach(ada, at, pdf, "statement.pdf", "end-use-statement")),
            StringComparison.Ordinal
        );
        var page = await Until(ada, at + "/papers", "not scanned: this authority has no scanner");
        Assert.Contains("statement.pdf", page, StringComparison.Ordinal);
        var link = page.Split('"')
            .First(part => part.StartsWith(at + "/papers/a", StringComparison.Ordinal) && !part.EndsWith("/off", StringComparison.Ordinal));
        var file = await ada.Browser.GetAsync(link);
        Assert.Equal(pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        var other = await Applicant.SignIn(server, "broker");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Attach(other, at, pdf, "x.pdf", "other", token: await ada.Browser.Token(at + "/papers"))).StatusCode);
    }

    [Fact]
    public async Task A_wrong_type_with_the_right_extension_is_refused_in_plain_words()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        var refused = DraftTests.Place(await Attach(ada, at, [(byte)'M', (byte)'Z', 0x90, 0, 3], "statement.pdf", "contract"));
        var page = await ada.Text(refused);
        Assert.Contains("Files of this kind are not taken.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"contract\" selected", page, StringComparison.Ordinal);
        Assert.Contains("No paper is attached.", page, StringComparison.Ordinal);
        refused = DraftTests.Place(await Attach(ada, at, pdf, "statement.docx", "contract"));
        Assert.Contains("not what its name says", await ada.Text(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_read()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        var refused = DraftTests.Place(await Attach(ada, at, new byte[1_200_000], "statement.pdf", "contract"));
        Assert.Contains("larger than 1 MB", await ada.Text(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_without_the_forms_token_is_not_taken()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        Assert.Contains("paper=OldForm", DraftTests.Place(await Attach(ada, at, pdf, "statement.pdf", "contract", token: "forged")), StringComparison.Ordinal);
        Assert.Contains("No paper is attached.", await ada.Text(at + "/papers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_is_taken_off_a_draft()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        await Attach(ada, at, pdf, "statement.pdf", "contract");
        var page = await ada.Text(at + "/papers");
        var off = page.Split('"').First(part => part.StartsWith(at + "/papers/a", StringComparison.Ordinal) && part.EndsWith("/off", StringComparison.Ordinal));
        var token = await ada.Browser.Token(at + "/papers");
        var gone = await ada.Browser.PostAsync(off, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Equal(at + "/papers", DraftTests.Place(gone));
        Assert.Contains("No paper is attached.", await ada.Text(at + "/papers"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Attach(Applicant who, string at, byte[] content, string name, string purpose, string? token = null)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? await who.Browser.Token(at + "/papers")), "__RequestVerificationToken" },
            { new StringContent(purpose), "purpose" },
            { new ByteArrayContent(content), "file", name },
        };
        return await who.Browser.PostAsync(at + "/attach", form);
    }

    private static async Task<string> Until(Applicant who, string page, string says)
    {
        var text = "";
        await Patience.Until(
            $"{page} says \"{says}\"",
            async () =>
            {
                text = await who.Text(page);
                return text.Contains(says, StringComparison.Ordinal);
            }
        );
        return text;
    }
}
