namespace Interdict.Lists;

/// <summary>The part of a file that is being read. It grows to the size of one record and no further.</summary>
sealed class Window(Inflow inflow)
{
    /// <summary>The most bytes that one record may have.</summary>
    public const int MostBytes = 1 << 22;

    byte[] buffer = new byte[1 << 16];
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
        var got = inflow.Read(buffer.AsSpan(end));
        Ended = got == 0;
        end += got;
        return got > 0;
    }

    /// <summary>Reads on until the window holds so many bytes, or the file ends.</summary>
    public void Want(int bytes)
    {
        while (Bytes.Length < bytes && More()) { }
    }

    /// <summary>Passes so many bytes.</summary>
    public void Pass(int count)
    {
        Line += Bytes[..count].Count((byte)'\n');
        start += count;
    }

    /// <summary>Passes the rest of the line, however long it is.</summary>
    public void PassLine()
    {
        while (true)
        {
            var at = Bytes.IndexOf((byte)'\n');
            Pass(at < 0 ? Bytes.Length : at + 1);
            if (at >= 0 || !More())
            {
                return;
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
                Pass(Bytes[..content].LastIndexOf((byte)'\n') + 1);
                return true;
            }
            Pass(Bytes.LastIndexOf((byte)'\n') + 1);
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

    /// <summary>The length of the first line without its end; -1 when it is longer than a record may be.</summary>
    public int LineLength()
    {
        while (true)
        {
            if (Bytes.IndexOf((byte)'\n') is >= 0 and var at)
            {
                return at;
            }
            if (!More())
            {
                return Ended ? Bytes.Length : -1;
            }
        }
    }

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
