using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Server.Inquiries;

/// <summary>A question about goods that are held, as customs sends it.</summary>
/// <param name="Office">The customs office.</param>
/// <param name="Declaration">Declaration and item, "26QMABC/1"; may stay away.</param>
/// <param name="Goods">The goods as described.</param>
/// <param name="CommodityCode">The commodity code as declared.</param>
/// <param name="Trader">The exporter or importer.</param>
/// <param name="Facts">What was measured and found, by the names of /api/v1/facts: "overall_length_mm": "270".</param>
/// <param name="Asks">The question.</param>
/// <param name="Authorisation">The authorisation it is about; may stay away.</param>
public sealed record SentInquiry(
    string? Office = null,
    string? Declaration = null,
    string? Goods = null,
    string? CommodityCode = null,
    string? Trader = null,
    Dictionary<string, string>? Facts = null,
    string? Asks = null,
    string? Authorisation = null
);

/// <summary>More that customs found out.</summary>
/// <param name="Facts">Facts with their values.</param>
/// <param name="Text">What else there is to say.</param>
public sealed record SentFindings(Dictionary<string, string>? Facts = null, string? Text = null);

/// <summary>The authority's answer.</summary>
/// <param name="Facts">Facts as the authority takes them, over those that were found.</param>
/// <param name="Entry">The entry by its stable name; empty when the goods are on no list.</param>
/// <param name="Says">The answer in words.</param>
/// <param name="Ruling">The answer as a ruling for later cases, in words that name nobody; empty for none.</param>
/// <param name="Accept">Differences between declaration and authorisation that no longer stand in the way.</param>
public sealed record SentAnswer(
    Dictionary<string, string>? Facts = null,
    string? Entry = null,
    string? Says = null,
    string? Ruling = null,
    string[]? Accept = null
);

/// <summary>A detention, its end, or a case that is joined.</summary>
/// <param name="On">The day.</param>
/// <param name="Office">The office that keeps the goods.</param>
/// <param name="How">How it ended: authorised, released, disposed, seized.</param>
/// <param name="Text">What there is to say.</param>
/// <param name="Case">The case that is joined.</param>
public sealed record SentDetention(string? On = null, string? Office = null, string? How = null, string? Text = null, string? Case = null);

/// <summary>Facts that were sent, read against the law's own list.</summary>
internal static class SentFacts
{
    const int most = 60;

    /// <summary>The facts that can be read, and why the others cannot.</summary>
    public static (ImmutableSortedDictionary<string, string> Facts, ImmutableArray<Refusal> Wrong) Read(
        LawBook book,
        IEnumerable<KeyValuePair<string, string>> sent
    )
    {
        var facts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var wrong = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var (name, written) in sent.Take(most).Where(one => !string.IsNullOrWhiteSpace(one.Value)))
        {
            if (book.Fact(name) is not { } kind)
            {
                wrong.Add(Refusal.Of("fact-unknown", "There is no fact \"{0}\". /api/v1/facts lists them.", name));
            }
            else if (Value(book, kind, written.Trim()) is { } value)
            {
                facts[name] = value;
            }
            else
            {
                wrong.Add(Refusal.At($"f-{name}", "fact-unreadable", "\"{0}\" is no answer to: {1}", written, kind.Asks));
            }
        }
        return (facts.ToImmutable(), wrong.ToImmutable());
    }

    static string? Value(LawBook book, FactKind kind, string written) =>
        kind.Form switch
        {
            FactForm.YesNo => written is "yes" or "no" ? written : null,
            FactForm.Choice => kind.Choices.Contains(written) ? written : null,
            FactForm.Place => book.Gazetteer.Read(written)?.Id,
            _ => Quantity.Read(written, kind.Unit)?.Amount,
        };
}
