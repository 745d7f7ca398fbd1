using System.Text;

namespace Interdict.Customs;

/// <summary>Reads lines as UTF-8 bytes, one after the other, none longer than a record may be.</summary>
public sealed class LineReader : IDisposable
{
    readonly Window window;
    readonly Charset charset = new();
    int pending;

    internal LineReader(Window window) => this.window = window;

    /// <summary>The number of the line just read, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The number of the record just read, from 1; blank lines are none.</summary>
    public long Number { get; private set; }

    /// <summary>True when the line just read was longer than a record may be; its bytes are then empty.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Why the line just read cannot be a record; null when it can.</summary>
    public Rejected? Refused => TooLong ? new Rejected(Line, Number, "", Sentences.RecordLong) : null;

    /// <summary>The bytes of the next line that is not blank, valid until the next call; false at the end.</summary>
    public bool Next(out ReadOnlyMemory<byte> line)
    {
        line = default;
        window.Pass(pending);
        pending = 0;
        if (!window.PassBlankLines())
        {
            return false;
        }
        Number++;
        Line = window.Line;
        var end = End();
        TooLong = end < 0 || end > Window.MostBytes;
        if (TooLong)
        {
            window.PassLine();
            return true;
        }
        var bytes = window.Bytes[..end];
        pending = Math.Min(end + 1, window.Bytes.Length);
        line = charset.IsUtf8(bytes, window.Bytes) ? window.Memory(end) : Encoding.UTF8.GetBytes(Charset.Text(bytes, false));
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => window.Dispose();

    // The end of the line; -1 when it lies further away than a record may reach.
    int End()
    {
        while (true)
        {
            if (window.Bytes.IndexOf((byte)'\n') is >= 0 and var at)
            {
                return at;
            }
            if (!window.MoreToLineEnd())
            {
                return window.Ended ? window.Bytes.Length : -1;
            }
        }
    }
}
