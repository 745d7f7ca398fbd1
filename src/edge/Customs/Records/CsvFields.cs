namespace Interdict.Customs;

/// <summary>How far the bytes at hand are a record.</summary>
enum CsvState
{
    /// <summary>A whole record.</summary>
    Whole,

    /// <summary>The record goes on beyond the bytes.</summary>
    GoesOn,

    /// <summary>Text follows a closing quotation mark.</summary>
    BrokenQuote,

    /// <summary>The file ends inside quotation marks.</summary>
    Unclosed,

    /// <summary>A field is longer than any may be.</summary>
    LongField,
}

/// <summary>Finds the fields of one record after RFC 4180 in bytes, without copying them.</summary>
sealed class CsvFields(byte separator)
{
    /// <summary>The most characters of a field.</summary>
    public const int MostCharacters = 1 << 16;

    // Three bytes of UTF-8 make at most one UTF-16 unit; what is longer is too long in any charset.
    const int MostBytes = MostCharacters * 3;

    int[] starts = new int[64];
    int[] ends = new int[64];
    bool[] doubled = new bool[64];

    /// <summary>The number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of the record with its line end.</summary>
    public int Length { get; private set; }

    /// <summary>True when a value in quotation marks goes over a line end.</summary>
    public bool HasLines { get; private set; }

    /// <summary>Finds the fields of the record with which the bytes begin.</summary>
    public CsvState Find(ReadOnlySpan<byte> bytes, bool ended)
    {
        (Count, Length, HasLines) = (0, 0, false);
        var at = 0;
        while (true)
        {
            var state = at < bytes.Length && bytes[at] == '"' ? Quoted(bytes, ended, ref at) : Plain(bytes, ended, ref at);
            if (state != CsvState.Whole)
            {
                return state;
            }
            if (at >= bytes.Length || bytes[at] == '\n')
            {
                Length = Math.Min(at + 1, bytes.Length);
                return CsvState.Whole;
            }
            at++;
        }
    }

    /// <summary>The text of a field.</summary>
    public string Text(ReadOnlySpan<byte> bytes, int field, bool utf8)
    {
        var text = Charset.Text(bytes[starts[field]..ends[field]], utf8);
        return doubled[field] ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>True when a field has no bytes.</summary>
    public bool IsBlank(int field) => starts[field] == ends[field];

    CsvState Plain(ReadOnlySpan<byte> bytes, bool ended, ref int at)
    {
        var length = bytes[at..].IndexOfAny(separator, (byte)'\n');
        if (length < 0)
        {
            if (bytes.Length - at > MostBytes)
            {
                return Long();
            }
            if (!ended)
            {
                return CsvState.GoesOn;
            }
            length = bytes.Length - at;
        }
        if (length > MostBytes)
        {
            return Long();
        }
        var end = at + length;
        var isLast = end >= bytes.Length || bytes[end] == '\n';
        Add(at, isLast && length > 0 && bytes[end - 1] == '\r' ? end - 1 : end, false);
        at = end;
        return CsvState.Whole;
    }

    CsvState Quoted(ReadOnlySpan<byte> bytes, bool ended, ref int at)
    {
        var start = at + 1;
        var close = start;
        var twice = false;
        while (true)
        {
            var next = bytes[close..].IndexOf((byte)'"');
            if (next < 0 || close + next - start > MostBytes)
            {
                return bytes.Length - start > MostBytes ? Long()
                    : ended ? Open()
                    : CsvState.GoesOn;
            }
            close += next;
            if (close + 1 >= bytes.Length && !ended)
            {
                return CsvState.GoesOn;
            }
            if (close + 1 >= bytes.Length || bytes[close + 1] != '"')
            {
                break;
            }
            twice = true;
            close += 2;
        }
        HasLines |= bytes[start..close].Contains((byte)'\n');
        Add(start, close, twice);
        return After(bytes, ended, close + 1, ref at);
    }

    // Spaces after a closing mark are let pass; anything else is no longer RFC 4180.
    CsvState After(ReadOnlySpan<byte> bytes, bool ended, int after, ref int at)
    {
        while (after < bytes.Length && bytes[after] is (byte)' ' or (byte)'\r')
        {
            after++;
        }
        if (after >= bytes.Length && !ended)
        {
            return CsvState.GoesOn;
        }
        if (after < bytes.Length && bytes[after] != separator && bytes[after] != '\n')
        {
            return CsvState.BrokenQuote;
        }
        at = after;
        return CsvState.Whole;
    }

    CsvState Long()
    {
        Count++;
        return CsvState.LongField;
    }

    CsvState Open()
    {
        Count++;
        return CsvState.Unclosed;
    }

    void Add(int start, int end, bool twice)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
            Array.Resize(ref ends, Count * 2);
            Array.Resize(ref doubled, Count * 2);
        }
        (starts[Count], ends[Count], doubled[Count]) = (start, end, twice);
        Count++;
    }
}
