using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests;

/// <summary>A program that sends a stream over a socket, and takes the answers when the test says so.</summary>
internal sealed class Caller : IDisposable
{
    private static readonly TimeSpan patience = Patience.Long;
    private readonly TcpClient socket;
    private readonly NetworkStream stream;
    private readonly StreamReader answers;

    private Caller(TcpClient socket)
    {
        this.socket = socket;
        stream = socket.GetStream();
        answers = new StreamReader(stream, Encoding.UTF8);
    }

    /// <summary>The server's real front, on a port that the machine gives.</summary>
    public static int Listen(ServerUnderTest server)
    {
        ServerUnderTest.SkipWithoutLaw();
        server.With("urls", "http://127.0.0.1:0").UseKestrel();
        server.StartServer();
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new Uri(addresses.First()).Port;
    }

    /// <summary>Connects and sends the head of a request; small buffers, so that waiting is seen soon.</summary>
    public static async Task<Caller> Connect(int port, string query = "")
    {
        var socket = new TcpClient { SendBufferSize = 1 << 14, ReceiveBufferSize = 1 << 14 };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var caller = new Caller(socket);
        var head =
            $"POST /api/v1/declarations/screen{query} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
        await caller.stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        return caller;
    }

    /// <summary>Sends a piece of the body.</summary>
    public async Task Send(string text, CancellationToken stop = default)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        byte[] chunk = [.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, .. "\r\n"u8];
        await stream.WriteAsync(chunk, stop);
    }

    /// <summary>Ends the body.</summary>
    public Task End() => stream.WriteAsync("0\r\n\r\n"u8.ToArray()).AsTask();

    /// <summary>The next line of the answer that is one of JSON; null at its end. Sizes of chunks and headers are passed over.</summary>
    public async Task<string?> Next()
    {
        using var limit = new CancellationTokenSource(patience);
        while (await answers.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith('{'))
            {
                return line;
            }
            if (line == "0")
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Everything that is answered, to the end of the connection's answer.</summary>
    public async Task<List<string>> Rest()
    {
        var lines = new List<string>();
        while (await Next() is { } line)
        {
            lines.Add(line);
        }
        return lines;
    }

    public void Dispose()
    {
        answers.Dispose();
        socket.Dispose();
    }
}
