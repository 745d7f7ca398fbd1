namespace Interdict.Customs;

/// <summary>Records in the order of a file.</summary>
interface IRecords
{
    /// <summary>The next record, or why it cannot be read; null at the end.</summary>
    Reading? Next();
}

/// <summary>
/// A file of records: CSV with a header, JSON Lines, or customs messages in XML; which one, its content tells. It is read as a stream, so that
/// its size does not matter.
/// </summary>
public sealed class RecordFile : IDisposable
{
    readonly Window window;
    readonly IRecords records;

    RecordFile(Window window, IRecords records)
    {
        this.window = window;
        this.records = records;
    }

    /// <summary>Opens a stream.</summary>
    /// <param name="stream">The stream; it is closed with the file.</param>
    /// <param name="columns">The columns it may have.</param>
    public static Opening Open(Stream stream, Columns columns)
    {
        var window = new Window(stream);
        if (IsXml(window))
        {
            return OpenXml(window, columns);
        }
        var why = Begin(window);
        if (why.Length == 0 && window.Bytes.TrimStart(" \t\r\n"u8) is [(byte)'[', ..])
        {
            why = Sentences.JsonArray;
        }
        if (why.Length == 0)
        {
            if (BeginsWithBrace(window.Bytes))
            {
                return new Opening(new RecordFile(window, new JsonLinesReader(new LineReader(window), columns)), "");
            }
            (var table, why) = CsvReader.Open(window, columns);
            if (table is not null)
            {
                return new Opening(new RecordFile(window, table), "");
            }
            if (HasObjects(window.Bytes))
            {
                return new Opening(new RecordFile(window, new JsonLinesReader(new LineReader(window), columns)), "");
            }
        }
        window.Dispose();
        return new Opening(null, why);
    }

    /// <summary>Opens a stream of JSON Lines for whoever reads the objects themselves.</summary>
    /// <param name="stream">The stream; it is closed with the reader.</param>
    /// <param name="name">The name of the file in a refusal.</param>
    /// <returns>The lines, or why there are none.</returns>
    public static (LineReader? Lines, string Why) OpenLines(Stream stream, string name)
    {
        var window = new Window(stream);
        var why = Begin(window);
        if (why.Length == 0 && !HasObjects(window.Bytes))
        {
            why = window.Bytes[0] == '[' ? Sentences.JsonArray : Sentences.NotJsonLines(name);
        }
        if (why.Length == 0)
        {
            return (new LineReader(window), "");
        }
        window.Dispose();
        return (null, why);
    }

    /// <summary>The next record, or why it cannot be read; null at the end.</summary>
    public Reading? Next() => records.Next();

    /// <inheritdoc/>
    public void Dispose()
    {
        (records as IDisposable)?.Dispose();
        window.Dispose();
    }

    static Opening OpenXml(Window window, Columns columns)
    {
        var (messages, why) = MessageRecords.Open(window, columns);
        if (messages is not null)
        {
            return new Opening(new RecordFile(window, messages), "");
        }
        window.Dispose();
        return new Opening(null, why);
    }

    // The first sign tells; so little is read that an answer does not wait for more.
    static bool IsXml(Window window)
    {
        while ((window.Bytes.Length < 4 || window.Bytes.TrimStart("\uFEFF \t\r\n"u8).IsEmpty) && window.More()) { }
        return XmlLetters.Begin(window.Bytes);
    }

    // Passes the byte order mark and blank lines; says why the file cannot be read at all.
    static string Begin(Window window)
    {
        while ((window.Bytes.Length < 3 || !window.Bytes.Contains((byte)'\n')) && window.MoreToLineEnd()) { }
        if (window.Bytes.IsEmpty)
        {
            return Sentences.Empty;
        }
        if (window.Bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return Sentences.Utf16;
        }
        if (window.Bytes.StartsWith("\uFEFF"u8))
        {
            window.Pass(3);
        }
        return window.PassBlankLines() ? "" : Sentences.OnlyBlank;
    }

    static bool BeginsWithBrace(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    // A first line that is damaged does not make JSON Lines a table.
    static bool HasObjects(ReadOnlySpan<byte> bytes)
    {
        for (var line = 0; line < 10 && !bytes.IsEmpty; line++)
        {
            if (BeginsWithBrace(bytes))
            {
                return true;
            }
            var end = bytes.IndexOf((byte)'\n');
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }
        return false;
    }
}
