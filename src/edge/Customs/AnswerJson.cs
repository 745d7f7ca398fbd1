using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Interdict.Law;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Customs;

/// <summary>An answer as JSON: the same form in files, over REST and in tests (docs/answer.schema.json).</summary>
public static class AnswerJson
{
    /// <summary>How answers are written: on one line, letters of every script as they are.</summary>
    public static JsonWriterOptions OneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>An answer as bytes of UTF-8 on one line.</summary>
    public static byte[] Bytes(Answer answer)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            Write(json, answer);
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes an answer.</summary>
    public static void Write(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        Body(json, answer, borderOnly: false);
        json.WriteEndObject();
    }

    /// <summary>Writes the answer to a declared item: which item it is first, and of the questions those that can be settled where the goods are.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="line">The item.</param>
    /// <param name="answer">The answer.</param>
    public static void Write(Utf8JsonWriter json, DeclarationLine line, Answer answer)
    {
        json.WriteStartObject();
        json.WriteString("declaration"u8, line.Declaration);
        json.WriteString("item"u8, line.Item);
        Body(json, answer, borderOnly: true);
        Extra(json, line);
        json.WriteEndObject();
    }

    /// <summary>Writes the classification of goods: the entries that hold or stop them, best first, and all findings.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="answer">The answer.</param>
    public static void WriteClassification(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, answer.Id);
        json.WriteString("decision"u8, Words.Of(answer.Decision));
        json.WriteStartArray("entries"u8);
        foreach (var finding in answer.Findings)
        {
            if (finding.Decision > Decision.Release)
            {
                json.WriteStringValue(finding.Entry);
            }
        }
        json.WriteEndArray();
        Findings(json, answer.Findings);
        json.WriteEndObject();
    }

    /// <summary>Writes the columns of a line that are not known; nothing when there are none.</summary>
    internal static void Extra(Utf8JsonWriter json, DeclarationLine line)
    {
        if (line.Extra.IsDefaultOrEmpty)
        {
            return;
        }
        json.WriteStartObject("extra"u8);
        foreach (var (name, value) in line.Extra)
        {
            json.WriteString(name, value);
        }
        json.WriteEndObject();
    }

    internal static void Body(Utf8JsonWriter json, Answer answer, bool borderOnly)
    {
        json.WriteString("id"u8, answer.Id);
        Day(json, "on"u8, answer.On);
        Day(json, "as_known"u8, answer.AsKnown);
        json.WriteString("effect"u8, Words.Of(answer.Effect));
        json.WriteString("decision"u8, Words.Of(answer.Decision));
        Findings(json, answer.Findings);
        Authorisation(json, answer.Authorisation);
        Texts(json, "duties"u8, answer.Duties);
        Questions(json, answer.Questions, borderOnly);
        Texts(json, "next"u8, answer.Next);
        Texts(json, "notes"u8, answer.Notes);
        json.WriteString("law"u8, answer.Law);
    }

    static void Findings(Utf8JsonWriter json, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("findings"u8);
        foreach (var finding in findings)
        {
            Write(json, finding);
        }
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("entry"u8, finding.Entry);
        json.WriteString("slug"u8, finding.Slug);
        json.WriteString("goods"u8, finding.Goods);
        json.WriteString("effect"u8, Words.Of(finding.Effect));
        json.WriteStartArray("possible"u8);
        foreach (var effect in finding.Possible)
        {
            json.WriteStringValue(Words.Of(effect));
        }
        json.WriteEndArray();
        json.WriteString("decision"u8, Words.Of(finding.Decision));
        json.WriteString("verification"u8, Words.Of(finding.Verification));
        OrNull(json, "relies_on"u8, finding.ReliesOn);
        json.WriteString("citation"u8, finding.Citation);
        OrNull(json, "power"u8, finding.Power);
        OrNull(json, "refer"u8, finding.Refer);
        Because(json, finding.Because);
        json.WriteEndObject();
    }

    internal static void Because(Utf8JsonWriter json, ImmutableArray<Reason> because)
    {
        json.WriteStartArray("because"u8);
        foreach (var reason in because)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, reason.Kind);
            json.WriteString("text"u8, reason.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Authorisation(Utf8JsonWriter json, AuthorisationRoute? route)
    {
        if (route is null)
        {
            json.WriteNull("authorisation"u8);
            return;
        }
        json.WriteStartObject("authorisation"u8);
        json.WriteString("type"u8, route.Type);
        json.WriteString("form"u8, route.Form);
        json.WriteString("validity"u8, route.Validity);
        json.WriteString("authority"u8, route.Authority);
        json.WriteEndObject();
    }

    static void Questions(Utf8JsonWriter json, ImmutableArray<Question> questions, bool borderOnly)
    {
        json.WriteStartArray("questions"u8);
        foreach (var question in questions)
        {
            if (borderOnly && !question.AtBorder)
            {
                continue;
            }
            json.WriteStartObject();
            json.WriteString("fact"u8, question.Fact);
            json.WriteString("why"u8, question.Why);
            json.WriteStartArray("answers"u8);
            foreach (var answer in question.Answers)
            {
                json.WriteStartObject();
                json.WriteString("if"u8, answer.If);
                json.WriteString("effect"u8, Words.Of(answer.Effect));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    static void Day(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly day) => json.WriteString(name, IsoDay.Write(day));

    static void OrNull(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        if (text.Length == 0)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteString(name, text);
    }
}
