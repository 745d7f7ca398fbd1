using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Interdict.Documents.Scanning;

namespace Interdict.Documents_Tests.Scanning;

/// <summary>The protocol of a ClamAV daemon, spoken with a small one that counts what it is sent.</summary>
public sealed class ScannerTests : IDisposable
{
    private readonly TcpListener daemon = new(IPAddress.Loopback, 0);
    private readonly MemoryStream got = new();

    public ScannerTests() => daemon.Start();

    public void Dispose()
    {
        daemon.Dispose();
        got.Dispose();
    }

    private string Address => $"tcp://127.0.0.1:{((IPEndPoint)daemon.LocalEndpoint).Port}";

    [Theory]
    [InlineData("stream: OK", ScanVerdict.Clean)]
    [InlineData("stream: Sample.Harm FOUND", ScanVerdict.Infected)]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanVerdict.NotNow)]
    public async Task What_the_daemon_says_is_the_verdict(string says, ScanVerdict verdict)
    {
        var content = new byte[100_000];
        Random.Shared.NextBytes(content);
        var serving = Serve(says);
        var scan = await Scanner.At(Address)!.Look(new MemoryStream(content), TestContext.Current.CancellationToken);
        await serving;
        Assert.Equal((verdict, says, "ClamAV 9.9/1"), (scan.Verdict, scan.Says, scan.By));
        Assert.Equal(content, got.ToArray());
    }

    [Fact]
    public async Task A_daemon_that_is_away_is_no_fault()
    {
        var address = Address;
        daemon.Stop();
        var scan = await Scanner.At(address)!.Look(new MemoryStream([1]), TestContext.Current.CancellationToken);
        Assert.Equal((ScanVerdict.NotNow, ""), (scan.Verdict, scan.By));
    }

    [Theory]
    [InlineData("tcp://127.0.0.1:3310", true)]
    [InlineData("tcp://[::1]:3310", true)]
    [InlineData("unix:/run/clamav/clamd.ctl", true)]
    [InlineData("unix:", false)]
    [InlineData("tcp://127.0.0.1", false)]
    [InlineData("tcp://127.0.0.1:0", false)]
    [InlineData("http://127.0.0.1:3310", false)]
    [InlineData("", false)]
    public void An_address_is_one_or_none(string address, bool isOne) => Assert.Equal(isOne, Scanner.At(address) is not null);

    // Two connections: the version, then the stream of pieces, each with its length before it, until one of length nought.
    private async Task Serve(string says)
    {
        using (var first = await daemon.AcceptTcpClientAsync())
        {
            Assert.Equal("zVERSION", await Command(first.GetStream()));
            await first.GetStream().WriteAsync("ClamAV 9.9/1\0"u8.ToArray());
        }
        using var second = await daemon.AcceptTcpClientAsync();
        var stream = second.GetStream();
        Assert.Equal("zINSTREAM", await Command(stream));
        var length = new byte[4];
        for (int size; (size = await Size(stream, length)) > 0; )
        {
            var piece = new byte[size];
            await stream.ReadExactlyAsync(piece);
            got.Write(piece);
        }
        await stream.WriteAsync(Encoding.ASCII.GetBytes(says + "\0"));
    }

    private static async Task<int> Size(Stream stream, byte[] length)
    {
        await stream.ReadExactlyAsync(length);
        return BinaryPrimitives.ReadInt32BigEndian(length);
    }

    private static async Task<string> Command(Stream stream)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        await stream.ReadExactlyAsync(one);
        while (one[0] != 0)
        {
            text.Append((char)one[0]);
            await stream.ReadExactlyAsync(one);
        }
        return text.ToString();
    }
}
