using System.IO.Compression;
using System.Security.Cryptography;

namespace Interdict.Lists;

/// <summary>
/// The content of a file, unpacked when it is gzip, with its hash. It is bounded: a small file that would unpack into an enormous one is
/// not a list.
/// </summary>
sealed class Inflow : IDisposable
{
    /// <summary>The most bytes of content.</summary>
    public const long MostBytes = 1L << 31;

    // Text of lists packs to a tenth; below this size the ratio says nothing.
    const int MostRatio = 200;
    const long RatioFrom = 1 << 24;

    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly Counted source;
    readonly Stream content;
    readonly bool packed;
    long length;

    public Inflow(Stream stream)
    {
        source = new Counted(stream);
        packed = source.BeginsWith(0x1F, 0x8B);
        content = packed ? new GZipStream(source, CompressionMode.Decompress) : source;
    }

    /// <summary>Why reading ended before the end; empty when it did not.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>True when the trouble is of a kind that makes the whole file suspect.</summary>
    public bool Refused { get; private set; }

    /// <summary>Reads some content; 0 at the end.</summary>
    public int Read(Span<byte> into)
    {
        if (Trouble.Length > 0)
        {
            return 0;
        }
        try
        {
            var got = content.Read(into);
            length += got;
            hash.AppendData(into[..got]);
            if (got == 0 && packed && source.LengthAtEnd() != (uint)(length & uint.MaxValue))
            {
                Trouble = Says.Unpacking;
            }
            return Trouble.Length == 0 && Within() ? got : 0;
        }
        catch (InvalidDataException)
        {
            Trouble = Says.Unpacking;
            return 0;
        }
    }

    /// <summary>SHA-256 of the content that was read and of all that follows.</summary>
    public string Hash()
    {
        var rest = new byte[1 << 16];
        while (Read(rest) > 0) { }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose()
    {
        content.Dispose();
        hash.Dispose();
    }

    bool Within()
    {
        Trouble =
            length > MostBytes ? Says.TooMuch
            : packed && length > RatioFrom && length / Math.Max(1, source.Length) > MostRatio ? Says.Bomb(length, source.Length)
            : "";
        Refused = Trouble.Length > 0;
        return !Refused;
    }

    /// <summary>A stream whose first bytes can be looked at, and which counts.</summary>
    sealed class Counted(Stream stream) : Stream
    {
        readonly byte[] first = new byte[2];
        int kept;
        int given;
        long count;
        uint last;

        public override long Length => count;
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Position
        {
            get => count;
            set => throw new NotSupportedException();
        }

        public bool BeginsWith(byte one, byte two)
        {
            while (kept < first.Length && stream.Read(first, kept, first.Length - kept) is > 0 and var got)
            {
                kept += got;
            }
            return kept == 2 && first[0] == one && first[1] == two;
        }

        /// <summary>Reads to the end, where gzip says how long its content is: one that was cut off ends with something else.</summary>
        public uint LengthAtEnd()
        {
            Span<byte> rest = stackalloc byte[1 << 12];
            while (Read(rest) > 0) { }
            return last;
        }

        public override int Read(byte[] buffer, int offset, int length) => Read(buffer.AsSpan(offset, length));

        public override int Read(Span<byte> buffer)
        {
            int got;
            if (given < kept)
            {
                got = Math.Min(buffer.Length, kept - given);
                first.AsSpan(given, got).CopyTo(buffer);
                given += got;
            }
            else
            {
                got = stream.Read(buffer);
            }
            count += got;
            foreach (var one in buffer[Math.Max(0, got - 4)..got])
            {
                last = (last >> 8) | ((uint)one << 24);
            }
            return got;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                stream.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
