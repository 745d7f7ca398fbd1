using System.Text.Json;
using System.Text.Json.Serialization;
using Interdict.Licensing;
using Interdict.Vocabulary;

namespace Interdict.Journal.Papers;

/// <summary>Facts as they are kept: JSON, with the words about persons taken out of it and kept apart.</summary>
public static class PaperJson
{
    [ThreadStatic]
    static List<string>? personal;

    static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        IgnoreReadOnlyProperties = true,
        Converters = { new PersonalApart(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>A fact as it is kept: the open part, and the words about persons in the order in which they stand in it.</summary>
    public static (byte[] Open, IReadOnlyList<string> Personal) Write(Fact fact)
    {
        var apart = personal = [];
        var open = JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), options);
        personal = null;
        return (open, apart);
    }

    /// <summary>A fact as it was kept.</summary>
    /// <param name="type">Which fact.</param>
    /// <param name="open">The open part.</param>
    /// <param name="apart">The words about persons; none when they were erased.</param>
    public static Fact Read(Type type, ReadOnlySpan<byte> open, IReadOnlyList<string> apart)
    {
        personal = [.. apart];
        var fact = (Fact)JsonSerializer.Deserialize(open, type, options)!;
        personal = null;
        return fact;
    }

    // In the open part stands only the place in the list; nothing at all when there are no words.
    sealed class PersonalApart : JsonConverter<Personal>
    {
        public override bool HandleNull => true;

        public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.Number)
            {
                return default;
            }
            var at = reader.GetInt32();
            return at < personal!.Count ? new Personal(personal[at]) : default;
        }

        public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options)
        {
            if (value.IsEmpty)
            {
                writer.WriteNullValue();
                return;
            }
            writer.WriteNumberValue(personal!.Count);
            personal.Add(value.Text);
        }
    }
}
