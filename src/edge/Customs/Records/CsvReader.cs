using System.Collections.Immutable;

namespace Interdict.Customs;

/// <summary>Reads comma-separated records with a header. A broken record is lost alone: reading goes on at the next line that is whole.</summary>
sealed class CsvReader : IRecords
{
    readonly Window window;
    readonly Columns columns;
    readonly Charset charset;
    readonly CsvFields fields;
    readonly string[] header;
    readonly int[] places;
    readonly bool hasExtra;
    long number;

    CsvReader(Window window, Columns columns, Charset charset, CsvFields fields, string[] header)
    {
        this.window = window;
        this.columns = columns;
        this.charset = charset;
        this.fields = fields;
        this.header = header;
        places = [.. header.Select(columns.Of)];
        hasExtra = places.Contains(-1);
    }

    /// <summary>Reads the header; the reader, or why the file cannot be read.</summary>
    public static (CsvReader? Reader, string Why) Open(Window window, Columns columns)
    {
        var fields = new CsvFields(Separator(window.Bytes));
        var state = Find(window, fields);
        if (state != CsvState.Whole)
        {
            return (null, state is CsvState.GoesOn or CsvState.LongField ? Sentences.HeaderLong : Sentences.HeaderQuote);
        }
        var bytes = window.Bytes[..fields.Length];
        if (bytes.Contains((byte)0))
        {
            return (null, Sentences.NulInHeader);
        }
        var charset = new Charset();
        var utf8 = charset.IsUtf8(bytes, window.Bytes);
        var header = new string[fields.Count];
        for (var at = 0; at < header.Length; at++)
        {
            header[at] = fields.Text(bytes, at, utf8).Trim();
        }
        var known = header.Select(columns.Of).Where(place => place >= 0).ToList();
        if (columns.Missing(known) is { } missing)
        {
            return (null, Sentences.MissingColumn(missing, header));
        }
        if (known.GroupBy(place => place).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return (null, Sentences.ColumnTwice(columns.Names[twice.Key]));
        }
        window.Pass(fields.Length);
        return (new CsvReader(window, columns, charset, fields, header), "");
    }

    /// <inheritdoc/>
    public Reading? Next()
    {
        if (!window.PassBlankLines())
        {
            return null;
        }
        number++;
        var line = window.Line;
        var state = Find(window, fields);
        if (state == CsvState.Whole && fields.Count == header.Length)
        {
            var reading = Read(window.Bytes[..fields.Length], line);
            window.Pass(fields.Length);
            return reading;
        }
        if (state == CsvState.Whole && !fields.HasLines)
        {
            window.Pass(fields.Length);
            return Bad(line, "", Sentences.WrongCount(fields.Count, header.Length));
        }
        return Recover(state, line);
    }

    // Whether a mark that opened was meant to open can be told only from what follows, so the next whole line decides.
    Reading.Bad Recover(CsvState state, long line)
    {
        var count = fields.Count;
        var field = state == CsvState.Whole || count == 0 || count > header.Length ? "" : header[count - 1];
        while (window.PassLine())
        {
            if (Find(window, fields) == CsvState.Whole && fields.Count == header.Length)
            {
                break;
            }
        }
        var last = Math.Max(line, window.Bytes.IsEmpty ? window.Line : window.Line - 1);
        var why = state switch
        {
            CsvState.BrokenQuote => Sentences.AfterQuote(line, last),
            CsvState.Unclosed => Sentences.Unclosed(line, last),
            CsvState.LongField => Sentences.LongField(line, last),
            CsvState.Whole => Sentences.BrokenCount(count, header.Length, line, last),
            _ => Sentences.RecordLong,
        };
        return Bad(line, field, why);
    }

    Reading Read(ReadOnlySpan<byte> bytes, long line)
    {
        if (bytes.Contains((byte)0))
        {
            return Bad(line, "", Sentences.Nul);
        }
        var values = new string[columns.Names.Length];
        Array.Fill(values, "");
        var extra = hasExtra ? ImmutableArray.CreateBuilder<KeyValuePair<string, string>>() : null;
        if (Take(bytes, values, extra) is { } tooLong)
        {
            return Bad(line, tooLong, Sentences.FieldLong);
        }
        return columns.Lacking(values) is { } lacking
            ? Bad(line, lacking[0], Sentences.Blank(Columns.Either(lacking)))
            : new Reading.Good(new Record(line, number, values, extra?.ToImmutable() ?? []));
    }

    // Takes the values; the name of a column whose value is too long, else null.
    string? Take(ReadOnlySpan<byte> bytes, string[] values, ImmutableArray<KeyValuePair<string, string>>.Builder? extra)
    {
        var utf8 = charset.IsUtf8(bytes, window.Bytes);
        for (var at = 0; at < header.Length; at++)
        {
            if (fields.IsBlank(at))
            {
                continue;
            }
            var text = fields.Text(bytes, at, utf8);
            if (text.Length > CsvFields.MostCharacters)
            {
                return header[at];
            }
            if (places[at] >= 0)
            {
                values[places[at]] = text.Trim();
            }
            else
            {
                extra?.Add(KeyValuePair.Create(header[at], text));
            }
        }
        return null;
    }

    Reading.Bad Bad(long line, string field, string why) => new(new Rejected(line, number, field, why));

    static CsvState Find(Window window, CsvFields fields)
    {
        while (true)
        {
            var state = fields.Find(window.Bytes, window.Ended);
            if (state != CsvState.GoesOn || (!window.MoreToLineEnd() && !window.Ended))
            {
                return state;
            }
        }
    }

    // Spreadsheets of many states write a semicolon or a tabulator where others write a comma.
    static byte Separator(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        var line = end < 0 ? bytes : bytes[..end];
        var best = (byte)',';
        foreach (var other in ";\t"u8)
        {
            best = line.Count(other) > line.Count(best) ? other : best;
        }
        return best;
    }
}
