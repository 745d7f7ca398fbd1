namespace Interdict.Lists;

/// <summary>How far reading a row came.</summary>
enum Row
{
    /// <summary>A row.</summary>
    Whole,

    /// <summary>A row that could not be read.</summary>
    Bad,

    /// <summary>No row follows.</summary>
    End,
}

/// <summary>
/// Reads rows after RFC 4180, with commas or tabs. A row whose quotation marks are wrong costs one line: reading goes on with the next.
/// </summary>
sealed class Table(Window window, byte separator)
{
    /// <summary>The most bytes of a value.</summary>
    public const int MostBytes = 1 << 16;

    const int MostFields = 256;

    readonly List<string> fields = [];
    int pending;

    /// <summary>The number of the line on which the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The number of the row, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The values of the row.</summary>
    public IReadOnlyList<string> Fields => fields;

    /// <summary>What is wrong with a row that could not be read.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Reads a row.</summary>
    /// <param name="width">How many values it has to have; 0 for any number.</param>
    public Row Next(int width)
    {
        window.Pass(pending);
        pending = 0;
        if (!window.PassBlankLines())
        {
            return Row.End;
        }
        Number++;
        Line = window.Line;
        Why = Find(out var lines);
        if (Why.Length == 0 && width > 0 && fields.Count != width)
        {
            Why = Says.WrongCount(fields.Count, width);
        }
        if (Why.Length == 0)
        {
            return Row.Whole;
        }
        // What was read over a line end is read again: the missing quotation mark may be this row's alone.
        if (lines || pending == 0 || pending >= Window.MostBytes)
        {
            pending = 0;
            window.PassLine();
        }
        return Row.Bad;
    }

    // Finds the fields; pending is then the length of the row.
    string Find(out bool lines)
    {
        fields.Clear();
        lines = false;
        var at = 0;
        while (true)
        {
            var why = Has(at) && window.Bytes[at] == '"' ? Quoted(ref at, ref lines) : Plain(ref at);
            if (why.Length > 0)
            {
                return why;
            }
            if (fields.Count > MostFields)
            {
                return Says.TooManyFields;
            }
            if (!Has(at) || window.Bytes[at] == '\n')
            {
                pending = Math.Min(at + 1, window.Bytes.Length);
                return window.Ended || at < window.Bytes.Length ? "" : Says.RecordLong;
            }
            at++;
        }
    }

    string Plain(ref int at)
    {
        var start = at;
        while (Has(at) && window.Bytes[at] != separator && window.Bytes[at] != '\n')
        {
            if (++at - start > MostBytes)
            {
                return Says.FieldLong;
            }
        }
        fields.Add(Letters.Clean(Letters.Text(window.Bytes[start..at])));
        return "";
    }

    string Quoted(ref int at, ref bool lines)
    {
        var start = ++at;
        while (true)
        {
            if (!Has(at))
            {
                return Says.Unclosed;
            }
            if (at - start > MostBytes)
            {
                return Says.LongQuoted;
            }
            var one = window.Bytes[at++];
            lines |= one == '\n';
            if (one != '"')
            {
                continue;
            }
            if (!Has(at) || window.Bytes[at] != '"')
            {
                break;
            }
            at++;
        }
        var end = at - 1;
        // Blanks between a closing quotation mark and the separator say nothing.
        while (Has(at) && window.Bytes[at] is (byte)' ' or (byte)'\r')
        {
            at++;
        }
        if (Has(at) && window.Bytes[at] != separator && window.Bytes[at] != '\n')
        {
            return Says.AfterQuote;
        }
        fields.Add(Letters.Clean(Letters.Text(window.Bytes[start..end]).Replace("\"\"", "\"", StringComparison.Ordinal)));
        return "";
    }

    bool Has(int at) => at < window.Bytes.Length || (window.More() && at < window.Bytes.Length);
}
