using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Interdict.Server.Hooks;
using Interdict.Server_Tests.WriteOff;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Interface;

public sealed class MessengerTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    const string address = "/api/v1/webhooks";

    /// <summary>A listener on this machine that answers what it is told to, and keeps what it was sent.</summary>
    sealed class Listener : IDisposable
    {
        readonly TcpListener socket = new(IPAddress.Loopback, 0);
        readonly List<string> heard = [];

        public Listener()
        {
            socket.Start();
            _ = Listen();
        }

        public int Status { get; set; } = 200;

        public string Address => $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}/hook";

        public IReadOnlyList<string> Heard
        {
            get
            {
                lock (heard)
                {
                    return [.. heard];
                }
            }
        }

        public void Dispose() => socket.Dispose();

        async Task Listen()
        {
            while (true)
            {
                try
                {
                    using var caller = await socket.AcceptTcpClientAsync();
                    using var stream = caller.GetStream();
                    var buffer = new byte[8192];
                    var text = "";
                    while (!IsWhole(text))
                    {
                        text += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer));
                    }
                    lock (heard)
                    {
                        heard.Add(text);
                    }
                    await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {Status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
                }
                catch (Exception fault) when (fault is SocketException or ObjectDisposedException or IOException)
                {
                    return;
                }
            }
        }

        static bool IsWhole(string text)
        {
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            return head > 0 && Header(text, "Content-Length") is { } length && text.Length - head - 4 >= int.Parse(length);
        }

        public static string? Header(string text, string name) =>
            text.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?.Split(':', 2)[1].Trim();
    }

    async Task<(HttpClient Client, JsonElement Hook)> Hook(string to, params string[] words)
    {
        var client = await server.As("customs");
        var made = await client.PostAsJsonAsync(address, new { address = to, words });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        return (client, await made.Json());
    }

    Task Turn() => server.Services.GetRequiredService<Messenger>().Turn(CancellationToken.None);

    [Fact]
    public async Task What_is_recorded_is_told_once_with_a_signature_that_can_be_checked()
    {
        using var listener = new Listener();
        var (client, hook) = await Hook(listener.Address, "written-off");
        var number = await Border.Authorise(server);
        await client.Send(number, "reserve", Border.Claim("26FR1", "5"));
        await client.Send(number, "consume", Border.Claim("26FR1", "5"));
        await Turn();
        await Turn();
        var message = Assert.Single(listener.Heard);
        var body = message[(message.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var told = JsonDocument.Parse(body).RootElement;
        Assert.Equal(("written-off", number.Text), (told.Text("type"), told.Text("file")));
        var timestamp = long.Parse(Listener.Header(message, "Interdict-Timestamp")!);
        Assert.Equal(Signature.Of(hook.Text("secret"), timestamp, body), Listener.Header(message, "Interdict-Signature"));
        Assert.DoesNotContain(hook.Text("secret"), await client.GetStringAsync(address), StringComparison.Ordinal);
        await client.DeleteAsync($"{address}/{hook.Text("id")}");
    }

    [Fact]
    public async Task What_fails_is_sent_again_later_and_on_demand()
    {
        using var listener = new Listener { Status = 500 };
        var (client, hook) = await Hook(listener.Address, "reserved");
        var log = $"{address}/{hook.Text("id")}/deliveries";
        var number = await Border.Authorise(server);
        await client.Send(number, "reserve", Border.Claim("26FR2", "5"));
        await Turn();
        var first = (await (await client.GetAsync(log)).Json()).GetProperty("items")[0];
        Assert.Equal(("waiting", 500), (first.Text("state"), first.GetProperty("status").GetInt32()));
        listener.Status = 204;
        await client.PostAsync($"{log}/{first.GetProperty("event").GetInt64()}/resend", null);
        await Turn();
        Assert.Equal("done", (await (await client.GetAsync(log)).Json()).GetProperty("items")[0].Text("state"));
        Assert.Contains("127.0.0.1", await client.GetStringAsync("/customs/messages"), StringComparison.Ordinal);
        await client.DeleteAsync($"{address}/{hook.Text("id")}");
    }

    [Theory]
    [InlineData("http://example.org/hook", "address-not-https")]
    [InlineData("ftp://example.org", "address-not-https")]
    [InlineData("https://user:word@example.org/", "address-unreadable")]
    [InlineData("nowhere", "address-unreadable")]
    public async Task Messages_go_to_https_or_to_this_machine(string to, string code)
    {
        var client = await server.As("customs");
        Assert.Equal(code, (await (await client.PostAsJsonAsync(address, new { address = to })).Json()).Text("code"));
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("203.0.113.7", true)]
    [InlineData("2001:db8::1", true)]
    public void A_name_never_leads_into_a_private_network(string to, bool open) =>
        Assert.Equal(open, HookAddress.IsOpen(IPAddress.Parse(to), loopbackAsked: false, privateToo: false));
}
