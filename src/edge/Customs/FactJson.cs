using System.Globalization;
using System.Text.Json;
using Interdict.Law;

namespace Interdict.Customs;

/// <summary>Reads the value of a fact: plain, or with what it rests on.</summary>
static class FactJson
{
    static readonly string[] bases = [.. Enum.GetValues<Basis>().Select(Words.Of)];

    /// <summary>The stated value (null when it is unknown), or why it cannot be read.</summary>
    public static (Stated? Stated, string Why) Read(LawBook book, FactKind kind, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Plain(book, kind, value, Basis.Document);
        }
        var basis = Basis.Document;
        JsonElement? plain = null;
        foreach (var property in value.EnumerateObject())
        {
            switch (property.Name)
            {
                case "value":
                    plain = property.Value;
                    break;
                case "basis":
                    var word = Text(property.Value);
                    if (Words.Basis(word) is not { } known)
                    {
                        return (null, DealSentences.NoBasis(word, bases));
                    }
                    basis = known;
                    break;
                default:
                    return (null, DealSentences.NoValueAndBasis);
            }
        }
        return plain is { } given && given.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)
            ? Plain(book, kind, given, basis)
            : (null, DealSentences.NoValueAndBasis);
    }

    static (Stated?, string) Plain(LawBook book, FactKind kind, JsonElement value, Basis basis)
    {
        var text = Text(value);
        // An unknown fact is one that is absent; who fills in a form by rote may write it so.
        if (value.ValueKind == JsonValueKind.Null || text is "" or "unknown")
        {
            return (null, "");
        }
        var (read, why) = kind.Form switch
        {
            FactForm.YesNo => YesNo(text),
            FactForm.Choice => Choice(kind, text),
            FactForm.Place => Place(book, text),
            _ => Number(kind, value, text),
        };
        return read is { } found ? (new Stated(found, basis), "") : (null, why);
    }

    static (FactValue?, string) YesNo(string text) =>
        text.ToLowerInvariant() switch
        {
            "yes" or "true" => (FactValue.Of(true), ""),
            "no" or "false" => (FactValue.Of(false), ""),
            _ => (null, DealSentences.NoYesNo(text)),
        };

    static (FactValue?, string) Choice(FactKind kind, string text) =>
        kind.Choices.Contains(text) ? (new FactValue(text), "") : (null, DealSentences.NotOneOf(text, kind.Choices));

    static (FactValue?, string) Place(LawBook book, string text) =>
        book.Gazetteer.Read(text) is { } place ? (new FactValue(place.Id), "") : (null, DealSentences.NoPlace(text));

    static (FactValue?, string) Number(FactKind kind, JsonElement value, string text)
    {
        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
        {
            return (FactValue.Of(number), "");
        }
        return value.ValueKind == JsonValueKind.String && decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out number)
            ? (FactValue.Of(number), "")
            : (null, DealSentences.NoNumber(text, kind.Unit));
    }

    static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.GetRawText(),
        };
}

/// <summary>Finds what somebody may have meant.</summary>
public static class Nearest
{
    /// <summary>The known name that differs least from what was written; null when none is near.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The known names.</param>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var text = written.Length > 60 ? written[..60] : written.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        string? best = null;
        var least = Math.Max(2, text.Length / 3) + 1;
        foreach (var name in known)
        {
            var distance = name.StartsWith(text, StringComparison.Ordinal) && text.Length >= 4 ? 1 : Distance(text, name);
            if (distance < least)
            {
                (best, least) = (name, distance);
            }
        }
        return best;
    }

    // Letters to insert, drop or change (Levenshtein).
    static int Distance(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var at = 0; at <= other.Length; at++)
        {
            row[at] = at;
        }
        for (var line = 1; line <= one.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var at = 1; at <= other.Length; at++)
            {
                var change = diagonal + (one[line - 1] == other[at - 1] ? 0 : 1);
                diagonal = row[at];
                row[at] = Math.Min(change, Math.Min(row[at], row[at - 1]) + 1);
            }
        }
        return row[other.Length];
    }
}
