using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Interdict.Documents.Scanning;

/// <summary>What a scan said.</summary>
public enum ScanVerdict : byte
{
    /// <summary>Nothing harmful was found.</summary>
    Clean,

    /// <summary>Something harmful was found.</summary>
    Infected,

    /// <summary>The scanner could not say: it is away, busy, or the file is too large for it.</summary>
    NotNow,
}

/// <summary>What a scan said, and who said it.</summary>
/// <param name="Verdict">What.</param>
/// <param name="Says">The scanner's own words: the name of what was found, or why it could not say.</param>
/// <param name="By">The scanner with the version of its signatures; empty when it did not answer.</param>
public sealed record Scan(ScanVerdict Verdict, string Says, string By);

/// <summary>A ClamAV daemon, spoken to by its stream protocol over TCP or a socket of this machine. Nothing is written for it.</summary>
public sealed class Scanner
{
    const int piece = 1 << 15;
    const int mostAnswer = 4096;
    static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    readonly Func<Socket> make;
    readonly System.Net.EndPoint end;

    Scanner(Func<Socket> make, System.Net.EndPoint end) => (this.make, this.end) = (make, end);

    /// <summary>A scanner by its address.</summary>
    /// <param name="address"><c>tcp://127.0.0.1:3310</c> or <c>unix:/run/clamav/clamd.ctl</c>.</param>
    /// <returns>The scanner; null when the address is none.</returns>
    public static Scanner? At(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        const string unix = "unix:";
        const string tcp = "tcp://";
        if (address.StartsWith(unix, StringComparison.Ordinal) && address.Length > unix.Length)
        {
            return new Scanner(
                () => new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified),
                new UnixDomainSocketEndPoint(address[unix.Length..])
            );
        }
        if (!address.StartsWith(tcp, StringComparison.Ordinal) || address.LastIndexOf(':') is var colon && colon < tcp.Length)
        {
            return null;
        }
        return int.TryParse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? new Scanner(() => new Socket(SocketType.Stream, ProtocolType.Tcp), new System.Net.DnsEndPoint(address[tcp.Length..colon].Trim('[', ']'), port))
            : null;
    }

    /// <summary>Scans a content. A scanner that is away is no fault: it is asked again later.</summary>
    public async Task<Scan> Look(Stream content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            var by = await Ask("zVERSION\0", limit.Token);
            var says = await Stream(content, limit.Token);
            return new Scan(Verdict(says), says, by);
        }
        catch (Exception away) when (away is SocketException or IOException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return new Scan(ScanVerdict.NotNow, away.Message, "");
        }
    }

    static ScanVerdict Verdict(string says) =>
        says.EndsWith("FOUND", StringComparison.Ordinal) ? ScanVerdict.Infected
        : says.EndsWith("OK", StringComparison.Ordinal) ? ScanVerdict.Clean
        : ScanVerdict.NotNow;

    async Task<string> Ask(string command, CancellationToken stop)
    {
        using var socket = make();
        await socket.ConnectAsync(end, stop);
        await socket.SendAsync(Encoding.ASCII.GetBytes(command), stop);
        return await Answer(socket, stop);
    }

    // Each piece goes with its length before it; a length of nought ends the stream.
    async Task<string> Stream(Stream content, CancellationToken stop)
    {
        using var socket = make();
        await socket.ConnectAsync(end, stop);
        await Send(socket, Encoding.ASCII.GetBytes("zINSTREAM\0"), stop);
        var buffer = new byte[piece + sizeof(int)];
        for (var read = 1; read > 0; )
        {
            read = await content.ReadAtLeastAsync(buffer.AsMemory(sizeof(int)), piece, throwOnEndOfStream: false, stop);
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            try
            {
                await Send(socket, buffer.AsMemory(0, read + sizeof(int)), stop);
            }
            catch (SocketException)
            {
                // A daemon that has enough says so and closes; its answer is read below.
                break;
            }
        }
        return await Answer(socket, stop);
    }

    static async Task Send(Socket socket, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await socket.SendAsync(bytes, stop)..];
        }
    }

    static async Task<string> Answer(Socket socket, CancellationToken stop)
    {
        var buffer = new byte[mostAnswer];
        var length = 0;
        for (int read; length < buffer.Length && (read = await socket.ReceiveAsync(buffer.AsMemory(length), stop)) > 0; length += read) { }
        return Encoding.UTF8.GetString(buffer, 0, length).Trim('\0', '\n', ' ');
    }
}
