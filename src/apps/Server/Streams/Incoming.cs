namespace Interdict.Server.Streams;

/// <summary>The stream was larger than it may be.</summary>
internal sealed class TooLargeException : Exception;

/// <summary>
/// What a program sends, read by the thread that answers it: nothing is read ahead, so whoever does not take the answers is not asked for
/// more. Before it waits, it lets the answers so far go out.
/// </summary>
internal sealed class Incoming(Stream body, long most, Action beforeWaiting, CancellationToken stop) : Stream
{
    long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var coming = body.ReadAsync(buffer.AsMemory(offset, count), stop);
        if (!coming.IsCompleted)
        {
            beforeWaiting();
        }
        var got = coming.AsTask().GetAwaiter().GetResult();
        read += got;
        return read <= most ? got : throw new TooLargeException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
