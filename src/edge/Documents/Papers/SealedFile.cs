using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Interdict.Documents.Papers;

/// <summary>
/// A file sealed under one key in pieces of equal size (AES-256-GCM), so that it is written and read as it comes and any place of it
/// can be reached. The number of a piece and whether it is the last are sealed with it: no piece can be moved, doubled or cut off.
/// </summary>
static class SealedFile
{
    public const int KeyBytes = 32;
    public const int Piece = 1 << 16;
    public const int Tag = 16;
    public const int Nonce = 12;

    /// <summary>A new file to be written from its beginning.</summary>
    public static Stream Write(string file, byte[] key) => new Writer(Directories.NewFile(file), key);

    /// <summary>A file to be read from any place.</summary>
    public static Stream Read(string file, byte[] key) =>
        new Reader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: false), key);

    // A key seals one file only, so the number of the piece is nonce enough.
    public static byte[] NonceOf(long piece)
    {
        var nonce = new byte[Nonce];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), piece);
        return nonce;
    }

    public static byte[] Last(bool isLast) => [isLast ? (byte)1 : (byte)0];

    sealed class Writer(FileStream file, byte[] key) : OneWay
    {
        readonly AesGcm seal = new(key, Tag);
        readonly byte[] open = new byte[Piece];
        readonly byte[] closed = new byte[Piece + Tag];
        int filled;
        long piece;
        bool isDone;

        public override bool CanWrite => true;

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        // A full piece waits until more comes: only then is it known not to be the last.
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (buffer.Length > 0)
            {
                if (filled == Piece)
                {
                    Put(isLast: false);
                }
                var taken = Math.Min(buffer.Length, Piece - filled);
                buffer[..taken].CopyTo(open.AsSpan(filled));
                filled += taken;
                buffer = buffer[taken..];
            }
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        void Put(bool isLast)
        {
            seal.Encrypt(NonceOf(piece), open.AsSpan(0, filled), closed.AsSpan(0, filled), closed.AsSpan(filled, Tag), Last(isLast));
            file.Write(closed.AsSpan(0, filled + Tag));
            piece++;
            filled = 0;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !isDone)
            {
                isDone = true;
                Put(isLast: true);
                file.Flush(flushToDisk: true);
                file.Dispose();
                seal.Dispose();
            }
            base.Dispose(disposing);
        }
    }

    sealed class Reader : OneWay
    {
        readonly FileStream file;
        readonly AesGcm seal;
        readonly byte[] open = new byte[Piece];
        readonly byte[] closed = new byte[Piece + Tag];
        readonly long length;
        readonly long pieces;
        long at;
        long inHand = -1;

        public Reader(FileStream file, byte[] key)
        {
            (this.file, seal) = (file, new AesGcm(key, Tag));
            pieces = Math.Max(1, (file.Length + Piece + Tag - 1) / (Piece + Tag));
            length = file.Length - (pieces * Tag);
        }

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override long Length => length;

        public override long Position
        {
            get => at;
            set => at = value;
        }

        public override long Seek(long offset, SeekOrigin origin) =>
            at = origin switch
            {
                SeekOrigin.Begin => offset,
                SeekOrigin.Current => at + offset,
                _ => length + offset,
            };

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (at < 0 || at >= length)
            {
                return 0;
            }
            Take(at / Piece);
            var from = (int)(at % Piece);
            var read = (int)Math.Min(Math.Min(buffer.Length, Piece - from), length - at);
            open.AsSpan(from, read).CopyTo(buffer);
            at += read;
            return read;
        }

        void Take(long piece)
        {
            if (piece == inHand)
            {
                return;
            }
            file.Position = piece * (Piece + Tag);
            var got = file.ReadAtLeast(closed, closed.Length, throwOnEndOfStream: false) - Tag;
            if (got < 0)
            {
                throw new InvalidDataException("A paper is shorter than it was.");
            }
            inHand = -1;
            seal.Decrypt(NonceOf(piece), closed.AsSpan(0, got), closed.AsSpan(got, Tag), open.AsSpan(0, got), Last(piece == pieces - 1));
            inHand = piece;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
                seal.Dispose();
            }
            base.Dispose(disposing);
        }
    }

    abstract class OneWay : Stream
    {
        public override bool CanRead => false;

        public override bool CanWrite => false;

        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
