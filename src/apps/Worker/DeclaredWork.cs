using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Worker;

/// <summary>A declared item as a worker is asked about it.</summary>
/// <param name="Submission">The submission it belongs to.</param>
/// <param name="On">The day for an item without a date.</param>
/// <param name="Line">The item.</param>
/// <param name="Payload">SHA-256 of what was declared: two messages with the same are the same.</param>
sealed record Asked(string Submission, DateOnly On, DeclarationLine Line, string Payload);

/// <summary>Declared items as messages: JSON with the columns of a file of declarations by their names.</summary>
static class DeclaredWork
{
    static readonly JsonReaderOptions strict = new() { MaxDepth = 4 };

    /// <summary>An item as a message. The same item of the same submission is always the same message.</summary>
    public static KeptMessage Message(string submission, DeclarationLine line, DateOnly on)
    {
        var declared = Bytes(json => Declared(json, line.Record));
        var body = Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("submission"u8, submission);
            json.WriteNumber("number"u8, line.Record.Number);
            json.WriteNumber("line"u8, line.Record.Line);
            json.WriteString("on"u8, IsoDay.Write(on));
            json.WritePropertyName("declared"u8);
            json.WriteRawValue(declared.WrittenSpan, skipInputValidation: true);
            json.WriteEndObject();
        });
        var id = $"{submission}/{line.Record.Number}/{Hash(declared.WrittenSpan)[..16]}";
        return new KeptMessage(id, submission, line.Record.Number, Encoding.UTF8.GetString(body.WrittenSpan));
    }

    /// <summary>Reads a message.</summary>
    /// <returns>What is asked, or a sentence that says why nobody can tell.</returns>
    public static (Asked? Asked, string Why) Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return Parse(body);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            // The reader of the platform tells what is no JSON by exceptions; here they end and become a sentence.
            return (null, $"The message is not JSON as ./interdict send writes it ({wrong.Message.TrimEnd('.')}). Send the file again with ./interdict send.");
        }
    }

    static (Asked?, string) Parse(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body, strict);
        var (submission, on, payload) = ("", (DateOnly?)null, "");
        var (number, line) = (0L, 0L);
        (string[] Values, ImmutableArray<KeyValuePair<string, string>> Extra)? declared = null;
        Expect(json.Read() && json.TokenType == JsonTokenType.StartObject, "it is no object");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = json.GetString();
            json.Read();
            switch (key)
            {
                case "submission":
                    submission = json.GetString() ?? "";
                    break;
                case "number":
                    number = json.GetInt64();
                    break;
                case "line":
                    line = json.GetInt64();
                    break;
                case "on":
                    on = IsoDay.Read(json.GetString() ?? "");
                    break;
                case "declared":
                    var start = (int)json.TokenStartIndex;
                    declared = Declared(ref json);
                    payload = Hash(body[start..(int)json.BytesConsumed]);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        Expect(submission.Length > 0 && on is not null && declared is not null, "submission, on or declared is missing");
        var item = new DeclarationLine(new Record(line, number, declared!.Value.Values, declared.Value.Extra));
        Expect(item.Declaration.Length > 0 && item.Item.Length > 0, "declaration or item is blank");
        Expect(!submission.Contains('\0') && !item.Declaration.Contains('\0') && !item.Item.Contains('\0'), "a name holds the sign of number zero");
        return (new Asked(submission, on!.Value, item, payload), "");
    }

    static (string[], ImmutableArray<KeyValuePair<string, string>>) Declared(ref Utf8JsonReader json)
    {
        Expect(json.TokenType == JsonTokenType.StartObject, "declared is no object");
        var values = new string[DeclarationLine.Columns.Names.Length];
        Array.Fill(values, "");
        var extra = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            var value = json.GetString() ?? "";
            var column = DeclarationLine.Columns.Of(name);
            if (column < 0)
            {
                extra.Add(KeyValuePair.Create(name, value));
            }
            else
            {
                values[column] = value;
            }
        }
        return (values, extra.ToImmutable());
    }

    static void Declared(Utf8JsonWriter json, Record record)
    {
        json.WriteStartObject();
        for (var column = 0; column < record.Values.Length; column++)
        {
            if (record.Values[column].Length > 0)
            {
                json.WriteString(DeclarationLine.Columns.Names[column], record.Values[column]);
            }
        }
        foreach (var (name, value) in record.Extra.IsDefault ? [] : record.Extra)
        {
            json.WriteString(name, value);
        }
        json.WriteEndObject();
    }

    static ArrayBufferWriter<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, AnswerJson.OneLine);
        write(json);
        json.Flush();
        return buffer;
    }

    static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException(otherwise);
        }
    }

    static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
