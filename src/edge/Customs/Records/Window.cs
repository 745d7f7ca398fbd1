namespace Interdict.Customs;

/// <summary>The part of a file that is being read. It grows to the size of one record and no further.</summary>
sealed class Window(Stream stream) : IDisposable
{
    /// <summary>The most bytes that one record may have.</summary>
    public const int MostBytes = 1 << 20;

    byte[] buffer = new byte[1 << 17];
    int start;
    int end;

    /// <summary>The number of the line on which the window begins, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>True when nothing follows the window.</summary>
    public bool Ended { get; private set; }

    /// <summary>The bytes that were read and not passed.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(start, end - start);

    /// <summary>The first bytes of the window, valid until it moves.</summary>
    public ReadOnlyMemory<byte> Memory(int length) => buffer.AsMemory(start, length);

    /// <summary>Reads on; false at the end, or when the window holds as much as a record may have.</summary>
    public bool More()
    {
        if (Ended || end - start >= MostBytes)
        {
            return false;
        }
        MakeRoom();
        var got = stream.Read(buffer, end, buffer.Length - end);
        Ended = got == 0;
        end += got;
        return got > 0;
    }

    /// <summary>
    /// Reads on to a line end, so that a record that comes byte by byte is not looked through at every byte; false when nothing more came.
    /// </summary>
    public bool MoreToLineEnd()
    {
        var grown = false;
        for (var had = Bytes.Length; More(); had = Bytes.Length)
        {
            grown = true;
            if (Bytes[had..].Contains((byte)'\n'))
            {
                break;
            }
        }
        return grown;
    }

    /// <summary>Passes so many bytes.</summary>
    public void Pass(int count)
    {
        Line += Bytes[..count].Count((byte)'\n');
        start += count;
    }

    /// <summary>Passes the rest of the line, however long it is; false when no line follows.</summary>
    public bool PassLine()
    {
        while (true)
        {
            if (Bytes.IndexOf((byte)'\n') is >= 0 and var at)
            {
                Pass(at + 1);
                return !Bytes.IsEmpty || More();
            }
            Pass(Bytes.Length);
            if (!More())
            {
                return false;
            }
        }
    }

    /// <summary>Passes lines with nothing but white space; false when nothing else follows.</summary>
    public bool PassBlankLines()
    {
        while (true)
        {
            var content = Bytes.IndexOfAnyExcept(" \t\r\n"u8);
            if (content >= 0)
            {
                var lineStart = Bytes[..content].LastIndexOf((byte)'\n') + 1;
                Pass(lineStart);
                return true;
            }
            // Blanks may be the beginning of a line that goes on.
            var whole = Bytes.LastIndexOf((byte)'\n') + 1;
            Pass(whole);
            if (!More())
            {
                Pass(Bytes.Length);
                if (Ended)
                {
                    return false;
                }
            }
        }
    }

    public void Dispose() => stream.Dispose();

    void MakeRoom()
    {
        if (end < buffer.Length)
        {
            return;
        }
        if (start > 0)
        {
            Bytes.CopyTo(buffer);
            (start, end) = (0, end - start);
            return;
        }
        Array.Resize(ref buffer, buffer.Length * 2);
    }
}
