using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>The history of a list as it is kept: JSON Lines, the oldest first.</summary>
static class HistoryLines
{
    static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a history.</summary>
    public static byte[] Write(IEnumerable<ListEvent> events)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, plain);
        foreach (var one in events)
        {
            Write(json, one);
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a line of a history as one object.</summary>
    public static void Write(Utf8JsonWriter json, ListEvent one)
    {
        json.WriteStartObject();
        json.WriteString("at", one.At);
        json.WriteString("what", Words.Of(one.What));
        json.WriteString("id", one.Head.Id);
        json.WriteString("version", one.Head.Hash);
        json.WriteString("title", one.Head.Title);
        json.WriteString("source", one.Head.Source);
        json.WriteString("format", one.Head.Format);
        json.WriteString("force", Words.Of(one.Head.Force));
        json.WriteString("published", one.Head.Published is { } day ? IsoDay.Write(day) : null);
        json.WriteString("loaded", one.Head.Loaded);
        json.WriteString("source_hash", one.SourceHash);
        json.WriteNumber("records", one.Records);
        json.WriteNumber("faults", one.Faults);
        json.WriteNumber("added", one.Added);
        json.WriteNumber("removed", one.Removed);
        json.WriteNumber("changed", one.Changed);
        json.WriteString("because", one.Because);
        json.WriteEndObject();
    }

    /// <summary>Reads a history; null when it is damaged.</summary>
    public static ImmutableArray<ListEvent>? Read(byte[] bytes)
    {
        var events = ImmutableArray.CreateBuilder<ListEvent>();
        try
        {
            foreach (var line in bytes.AsMemory().Split((byte)'\n'))
            {
                using var json = JsonDocument.Parse(line);
                events.Add(Event(json.RootElement));
            }
            return events.ToImmutable();
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    static ListEvent Event(JsonElement json)
    {
        string Text(string name) => json.GetProperty(name).GetString() ?? "";
        int Number(string name) => json.GetProperty(name).GetInt32();
        var head = new ListHead(
            Text("id"),
            Text("title"),
            Text("source"),
            Text("format"),
            Words.Force(Text("force")) ?? throw new FormatException(),
            IsoDay.Read(Text("published")),
            json.GetProperty("loaded").GetDateTimeOffset(),
            Text("version")
        );
        var what =
            Text("what") == "removed" ? Happened.Removed
            : Text("what") == "force" ? Happened.Force
            : Happened.Loaded;
        return new ListEvent(
            json.GetProperty("at").GetDateTimeOffset(),
            what,
            head,
            Text("source_hash"),
            Number("records"),
            Number("faults"),
            Number("added"),
            Number("removed"),
            Number("changed"),
            Text("because")
        );
    }

    static IEnumerable<ReadOnlyMemory<byte>> Split(this Memory<byte> bytes, byte separator)
    {
        for (var start = 0; start < bytes.Length; )
        {
            var at = bytes.Span[start..].IndexOf(separator);
            var end = at < 0 ? bytes.Length : start + at;
            if (end > start)
            {
                yield return bytes[start..end];
            }
            start = end + 1;
        }
    }
}
