using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Authorising;

/// <summary>Goods of a file as they are put to the law again.</summary>
/// <param name="Item">Their number in the file.</param>
/// <param name="Slug">The entry under which they were decided.</param>
/// <param name="Label">Its label then; empty when it is not known.</param>
/// <param name="Facts">What is known of them and of the deal.</param>
public sealed record AskedItem(int Item, string Slug, string Label, Facts Facts)
{
    /// <summary>The goods of an authorisation.</summary>
    public static ImmutableArray<AskedItem> Of(LawBook book, AuthorisationFile file) =>
        file.Issued is { } issued
            ? [.. file.Items.Select(item => new AskedItem(item.Number, item.Slug, item.Label, FactsOf(book, issued.Told, item.Facts, issued.Act)))]
            : [];

    /// <summary>The goods of a case.</summary>
    public static ImmutableArray<AskedItem> Of(LawBook book, CaseFile file, string act) =>
        [
            .. file.Application.Told.Items.Select(item =>
            {
                var found = file.Application.Found?.Items.FirstOrDefault(one => one.Item == item.Number);
                return new AskedItem(
                    item.Number,
                    found is { Slug.Length: > 0 } ? found.Slug : item.Entry,
                    found?.Label ?? "",
                    FactsOf(book, file.Application.Told, item.Facts, act)
                );
            }),
        ];

    // What the authority decided on, it has looked at: it rests on more than somebody's word.
    static Facts FactsOf(LawBook book, DealTold told, ImmutableSortedDictionary<string, string> ofItem, string act)
    {
        var facts = Law.Facts.None;
        // What stands in the boxes is what was decided on, whatever else was answered.
        foreach (var (name, written) in told.Facts.Concat(ofItem).Concat(Words(told, act)))
        {
            if (written.Length > 0 && book.Fact(name) is { } kind && Value(kind, written) is { } value)
            {
                facts = facts.With(name, value, Basis.Verified);
            }
        }
        return facts;
    }

    static IEnumerable<KeyValuePair<string, string>> Words(DealTold told, string act) =>
        [
            new("act", act),
            new("from", told.From),
            new("to", told.To),
            new("via", told.Via),
            new("end_use", told.EndUseKind),
            new("end_user_kind", told.In(PartyRole.EndUser).Select(party => party.Kind).FirstOrDefault("")),
        ];

    static FactValue? Value(FactKind kind, string written) =>
        kind.Form switch
        {
            FactForm.Number => Quantity.Read(written, kind.Unit) is { } number ? FactValue.Of(number.Thousandths / 1000m) : null,
            FactForm.Choice => kind.Choices.Contains(written) ? new FactValue(written) : null,
            FactForm.YesNo => written is "yes" or "no" ? new FactValue(written) : null,
            _ => new FactValue(written),
        };
}
