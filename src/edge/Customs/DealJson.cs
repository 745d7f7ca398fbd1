using System.Collections.Immutable;
using System.Text.Json;
using Interdict.Law;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Customs;

/// <summary>A deal that was read, or which field cannot be read and why.</summary>
/// <param name="Deal">The deal; null when it could not be read.</param>
/// <param name="Field">The field that is wrong; empty when it is the record as a whole.</param>
/// <param name="Why">What is wrong, and what to do; empty when nothing is.</param>
public sealed record DealReading(Deal? Deal, string Field, string Why);

/// <summary>Reads a deal from one JSON object: its keys are the names of facts, and a few that say which goods, day and law are meant.</summary>
public sealed class DealJson(LawBook book)
{
    const int MostDepth = 16;

    /// <summary>The keys that are no facts, with what they mean.</summary>
    public static ImmutableArray<(string Key, string Meaning)> Keys { get; } =
    [
        ("id", "your own name for the deal; it is passed through"),
        ("text", "the goods in the trader's words; \"goods\" means the same"),
        ("commodity_code", "the commodity code, 2 to 10 digits"),
        ("entry", "slug or label of the entry that the goods are known to be"),
        ("resembles", "slug or label of an entry against which the goods are tested, its exclusions still open"),
        ("date", "the day on which the law is asked, yyyy-mm-dd; \"on\" means the same"),
        ("as_known", "the day whose knowledge of the law counts; the day itself when absent"),
        ("instrument", "id of the law that is asked; \"jurisdiction\" takes the place whose law it is"),
        ("documents", "document codes of the declaration with their references: [\"code:reference\", …]"),
    ];

    static readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal)
    {
        ["goods"] = "text",
        ["on"] = "date",
        ["jurisdiction"] = "instrument",
    };

    /// <summary>Reads one deal.</summary>
    /// <param name="json">One JSON object.</param>
    /// <param name="on">The day for a deal that names none.</param>
    public DealReading Read(ReadOnlyMemory<byte> json, DateOnly on)
    {
        // The reader of the platform tells what is no JSON by exceptions; here they end and become a sentence.
        try
        {
            if (DepthOf(json.Span) > MostDepth)
            {
                return new DealReading(null, "", Sentences.TooDeep);
            }
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new Draft(book, on).Read(document.RootElement)
                : new DealReading(null, "", Sentences.NotObject);
        }
        catch (JsonException wrong)
        {
            return new DealReading(null, "", Sentences.NotJson(wrong.BytePositionInLine ?? 0));
        }
        catch (InvalidOperationException)
        {
            return new DealReading(null, "", Sentences.HalfPair);
        }
    }

    static int DepthOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostDepth * 4 });
        var deepest = 0;
        while (deepest <= MostDepth && reader.Read())
        {
            deepest = Math.Max(deepest, reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0));
        }
        return deepest;
    }

    /// <summary>A deal that is being read.</summary>
    sealed class Draft(LawBook book, DateOnly on)
    {
        readonly HashSet<string> seen = new(StringComparer.Ordinal);
        Deal deal = new("", book.Instruments[0].Id, on, on, Facts.None, Documents: []);
        bool knowledgeGiven;

        public DealReading Read(JsonElement root)
        {
            foreach (var property in root.EnumerateObject())
            {
                var key = aliases.GetValueOrDefault(property.Name, property.Name);
                var why =
                    !seen.Add(key) ? Sentences.KeyTwice(property.Name)
                    : book.Fact(key) is { } kind ? Fact(kind, property.Value)
                    : Field(key, property.Value);
                if (why.Length > 0)
                {
                    return new DealReading(null, property.Name, why);
                }
            }
            return new DealReading(knowledgeGiven ? deal : deal with { AsKnown = deal.On }, "", "");
        }

        string Fact(FactKind kind, JsonElement value)
        {
            var (stated, why) = FactJson.Read(book, kind, value);
            if (stated is { } known)
            {
                deal = deal with { Facts = deal.Facts.With(kind.Name, known.Value, known.Basis) };
            }
            return why;
        }

        string Field(string key, JsonElement value)
        {
            if (key == "documents")
            {
                return Documents(value);
            }
            if (!Keys.Any(known => known.Key == key))
            {
                return DealSentences.UnknownKey(
                    key,
                    Nearest.Of(key, book.Facts.Select(fact => fact.Name).Concat(Keys.Select(known => known.Key)).Concat(aliases.Keys))
                );
            }
            if (value.ValueKind == JsonValueKind.Null)
            {
                return "";
            }
            if (value.ValueKind != JsonValueKind.String && !(key is "id" or "commodity_code" && value.ValueKind == JsonValueKind.Number))
            {
                return DealSentences.NoText(key);
            }
            var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
            return text.Length > CsvFields.MostCharacters ? Sentences.FieldLong : Take(key, text);
        }

        string Take(string key, string text)
        {
            switch (key)
            {
                case "date" or "as_known":
                    return Day(key, text);
                case "id":
                    deal = deal with { Id = text };
                    break;
                case "text":
                    deal = deal with { Text = text };
                    break;
                case "commodity_code":
                    deal = deal with { CommodityCode = text };
                    return text.Length == 0 || CommodityCode.Read(text) is not null ? "" : DealSentences.NoCode(text);
                case "entry":
                    deal = deal with { Entry = text };
                    break;
                case "resembles":
                    deal = deal with { Resembles = text };
                    break;
                default:
                    deal = deal with { Instrument = InstrumentOf(text) };
                    break;
            }
            return "";
        }

        string Day(string key, string text)
        {
            if (IsoDay.Read(text) is not { } day)
            {
                return DealSentences.NoDay(text);
            }
            knowledgeGiven |= key == "as_known";
            deal = key == "date" ? deal with { On = day } : deal with { AsKnown = day };
            return "";
        }

        // A place stands for its law; what is neither is left for the examiner to refuse by name.
        string InstrumentOf(string text)
        {
            var place = book.Gazetteer.Read(text)?.Id ?? text;
            foreach (var instrument in book.Instruments)
            {
                if (instrument.Id == text || instrument.Jurisdiction.Equals(place, StringComparison.OrdinalIgnoreCase))
                {
                    return instrument.Id;
                }
            }
            return text;
        }

        string Documents(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                deal = deal with { Documents = DeclarationLine.SplitDocuments(value.GetString()!) };
                return "";
            }
            if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.String))
            {
                return value.ValueKind == JsonValueKind.Null ? "" : DealSentences.NoDocuments;
            }
            deal = deal with { Documents = [.. value.EnumerateArray().Select(one => one.GetString()!)] };
            return "";
        }
    }
}
