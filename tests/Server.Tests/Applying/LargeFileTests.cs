using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Interdict.Server_Tests.Applying;

/// <summary>200 MB over a real socket, to every form that takes a paper: nothing of it is held in memory, and what is too large is refused while it comes.</summary>
[Collection("alone")]
[Trait("Speed", "slow")]
public sealed class LargeFileTests : IDisposable
{
    private const long size = 200_000_000;

    // Ended only by what hangs.
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(5);
    private static readonly byte[] pdf = "%PDF-1.7\n"u8.ToArray();

    private readonly ServerUnderTest server = new();
    private readonly CookieContainer cookies = new();

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("exporter")]
    [InlineData("customs")]
    public async Task A_paper_of_200_MB_is_written_as_it_comes_and_given_back_and_little_is_held(string who)
    {
        using var browser = await At(250, who);
        var (page, address) = await Place(browser, who);
        var token = await browser.Token(page);
        var (held, written) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        var before = GC.GetTotalAllocatedBytes();
        using var flood = new Flood(size, pdf)
        {
            AtHalf = async () =>
            {
                // Half of it is under way, and most of that lies on the disk before the other half is sent.
                for (var watch = TimeProvider.System.GetTimestamp(); written < size / 4; await Task.Delay(20))
                {
                    Assert.True(TimeProvider.System.GetElapsedTime(watch) < patience, "Nothing was written while it came.");
                    written = Directory.EnumerateFiles(server.Home, "new-*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
                }
                held = GC.GetTotalMemory(forceFullCollection: true) - held;
            },
        };
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { flood, "file", "plans.pdf" } };
        var answer = await browser.PostAsync(address, form);
        var allocated = GC.GetTotalAllocatedBytes() - before;
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.DoesNotContain("paper=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        // About a hundredth of it, as measured; a buffer for the file would need all of it.
        Assert.InRange(allocated, 0, size / 4);
        Assert.InRange(held, long.MinValue, size / 10);

        var link = (await browser.GetStringAsync(page)).Split('"').First(part => part.Contains("/papers/a", StringComparison.Ordinal));
        using var given = await browser.GetAsync(link, HttpCompletionOption.ResponseHeadersRead);
        await using var content = await given.Content.ReadAsStreamAsync();
        Assert.Equal(flood.Hash(), await SHA256.HashDataAsync(content));
    }

    [Theory]
    [InlineData("exporter")]
    [InlineData("customs")]
    public async Task A_body_that_does_not_say_its_length_is_refused_while_it_comes_and_nothing_stays_behind(string who)
    {
        using var browser = await At(5, who);
        var (page, address) = await Place(browser, who);
        var answer = await Pour(browser, await browser.Token(page), address);
        Assert.StartsWith("HTTP/1.1 303", answer, StringComparison.Ordinal);
        Assert.Contains("paper=TooLarge", answer, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(server.Home, "papers"), "*", SearchOption.AllDirectories));
    }

    private async Task<HttpClient> At(int megabytes, string who)
    {
        var port = Caller.Listen(server.With("paper_megabytes", $"{megabytes}"));
        var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        var browser = new HttpClient(handler) { BaseAddress = new Uri($"http://localhost:{port}"), Timeout = patience };
        var token = await browser.Token("/sign-in");
        await browser.PostAsync($"/sign-in/as/{who}", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        return browser;
    }

    private static async Task<(string Page, string Address)> Place(HttpClient browser, string who)
    {
        if (who == "exporter")
        {
            var at = await new Applicant(browser).Begin();
            return (at + "/papers", at + "/attach");
        }

        var question = new
        {
            office = "FR000001",
            goods = "thumb cuffs",
            asks = "May they leave?",
        };
        var asked = await browser.PostAsJsonAsync("/api/v1/inquiries", question);
        var page = asked.Headers.Location!.ToString().Replace("/api/v1", "", StringComparison.Ordinal);
        return (page, page + "/papers");
    }

    /// <summary>Sends 200 MB in pieces until there is an answer, and reads that meanwhile.</summary>
    private async Task<string> Pour(HttpClient browser, string token, string address)
    {
        using var limit = new CancellationTokenSource(patience);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, browser.BaseAddress!.Port, limit.Token);
        await using var stream = socket.GetStream();
        var head =
            $"POST {address} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookies.GetCookieHeader(browser.BaseAddress)}\r\n"
            + "Content-Type: multipart/form-data; boundary=cut\r\nTransfer-Encoding: chunked\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), limit.Token);
        var form =
            $"--cut\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n"
            + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plans.pdf\"\r\n\r\n%PDF-1.7\n";
        var answer = Answer(stream, limit.Token);
        await Chunk(stream, Encoding.ASCII.GetBytes(form), limit.Token);
        var noughts = new byte[1 << 16];
        for (var sent = 0L; sent < size && !answer.IsCompleted; sent += noughts.Length)
        {
            try
            {
                await Chunk(stream, noughts, limit.Token);
            }
            catch (IOException)
            {
                // The server has answered and takes no more.
                break;
            }
        }
        return await answer;
    }

    private static async Task Chunk(NetworkStream stream, byte[] bytes, CancellationToken stop) =>
        await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, .. "\r\n"u8], stop);

    private static async Task<string> Answer(NetworkStream stream, CancellationToken stop)
    {
        var (text, bytes) = (new StringBuilder(), new byte[4096]);
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(bytes, stop) is > 0 and var read)
        {
            text.Append(Encoding.ASCII.GetString(bytes, 0, read));
        }
        return text.ToString();
    }
}
