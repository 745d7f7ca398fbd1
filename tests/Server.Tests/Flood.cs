using System.Net;
using System.Security.Cryptography;

namespace Interdict.Server_Tests;

/// <summary>A body as large as one likes that is never held anywhere: it begins as told and goes on with noughts.</summary>
/// <param name="length">How many bytes.</param>
/// <param name="begins">Its first bytes.</param>
/// <param name="says">Whether it says its length beforehand.</param>
internal sealed class Flood(long length, byte[] begins, bool says = true) : HttpContent
{
    private const int piece = 1 << 16;
    private readonly IncrementalHash sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Asked once, when half of it is sent; the rest waits for it.</summary>
    public Func<Task> AtHalf { get; init; } = () => Task.CompletedTask;

    /// <summary>How much of it has been sent.</summary>
    public long Sent { get; private set; }

    /// <summary>The hash of what was sent.</summary>
    public byte[] Hash() => sum.GetCurrentHash();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var noughts = new byte[piece];
        await Write(stream, begins);
        for (var isHalf = false; Sent < length; )
        {
            await Write(stream, noughts.AsMemory(0, (int)Math.Min(piece, length - Sent)));
            if (!isHalf && Sent > length / 2)
            {
                isHalf = true;
                await stream.FlushAsync();
                await AtHalf();
            }
        }
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return says;
    }

    protected override void Dispose(bool disposing)
    {
        sum.Dispose();
        base.Dispose(disposing);
    }

    private async Task Write(Stream stream, ReadOnlyMemory<byte> bytes)
    {
        await stream.WriteAsync(bytes);
        sum.AppendData(bytes.Span);
        Sent += bytes.Length;
    }
}
