using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Interdict.Customs;

/// <summary>Reads flat JSON objects, one on each line.</summary>
sealed class JsonLinesReader(LineReader lines, Columns columns) : IRecords
{
    const int MostDepth = 16;

    readonly HashSet<string> keys = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Reading? Next()
    {
        if (!lines.Next(out var line))
        {
            return null;
        }
        if (lines.Refused is { } refused)
        {
            return new Reading.Bad(refused);
        }
        // The reader of the platform tells what is no JSON by exceptions; here they end and become a sentence.
        try
        {
            return Read(line.Span);
        }
        catch (JsonException wrong)
        {
            return Bad("", Sentences.NotJson(wrong.BytePositionInLine ?? 0));
        }
        catch (InvalidOperationException)
        {
            return Bad("", Sentences.HalfPair);
        }
    }

    Reading Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 64 });
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return Bad("", Sentences.NotObject);
        }
        var values = new string[columns.Names.Length];
        Array.Fill(values, "");
        var extra = ImmutableArray<KeyValuePair<string, string>>.Empty;
        keys.Clear();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = json.GetString()!;
            var (place, text, why) = Property(ref json, line, key);
            if (why.Length > 0)
            {
                return Bad(key, why);
            }
            if (place >= 0)
            {
                values[place] = text.Trim();
            }
            else
            {
                extra = extra.Add(KeyValuePair.Create(key, text));
            }
        }
        // Whatever follows the object is no JSON of this line.
        json.Read();
        return Whole(values, extra);
    }

    Reading Whole(string[] values, ImmutableArray<KeyValuePair<string, string>> extra) =>
        columns.Lacking(values) is { } lacking
            ? Bad(lacking[0], Sentences.Blank(Columns.Either(lacking)))
            : new Reading.Good(new Record(lines.Line, lines.Number, values, extra));

    (int Place, string Text, string Why) Property(ref Utf8JsonReader json, ReadOnlySpan<byte> line, string key)
    {
        var place = columns.Of(key);
        if (!keys.Add(place < 0 ? key : columns.Names[place]))
        {
            return (place, "", Sentences.KeyTwice(key));
        }
        json.Read();
        var (text, why) = Value(ref json, line, key, plain: place >= 0);
        return (place, text, why);
    }

    static (string Text, string Why) Value(ref Utf8JsonReader json, ReadOnlySpan<byte> line, string key, bool plain)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                var text = json.GetString()!;
                return text.Length > CsvFields.MostCharacters ? ("", Sentences.FieldLong)
                    : text.Contains('\0') ? ("", Sentences.Nul)
                    : (text, "");
            case JsonTokenType.Null:
                return ("", "");
            case JsonTokenType.StartArray when plain:
                return List(ref json, key);
            case JsonTokenType.StartObject when plain:
                return ("", Sentences.NotPlain(key));
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                return Nested(ref json, line);
            default:
                return (Encoding.UTF8.GetString(json.ValueSpan), "");
        }
    }

    // Several documents may be written as a list; a list in a column is what a semicolon is in a table.
    static (string, string) List(ref Utf8JsonReader json, string key)
    {
        var items = new List<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
            {
                return ("", Sentences.NotPlain(key));
            }
            items.Add(json.TokenType == JsonTokenType.String ? json.GetString()! : Encoding.UTF8.GetString(json.ValueSpan));
        }
        return (string.Join(';', items), "");
    }

    static (string, string) Nested(ref Utf8JsonReader json, ReadOnlySpan<byte> line)
    {
        var start = (int)json.TokenStartIndex;
        var depth = json.CurrentDepth;
        while (json.Read() && json.CurrentDepth > depth)
        {
            if (json.CurrentDepth >= MostDepth)
            {
                return ("", Sentences.TooDeep);
            }
        }
        var raw = line[start..(int)json.BytesConsumed];
        return raw.Length > CsvFields.MostCharacters ? ("", Sentences.FieldLong) : (Encoding.UTF8.GetString(raw), "");
    }

    Reading.Bad Bad(string field, string why) => new(new Rejected(lines.Line, lines.Number, field, why));
}
