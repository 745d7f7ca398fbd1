using System.Collections.Immutable;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Cases;

/// <summary>A case that the authority opens by itself: a bar from the general authorisation, a disclosure to a prevention body.</summary>
public static class OpenCase
{
    /// <summary>The firm is not known, or several bear the name: a bar on a firm that nobody knows would stop nobody.</summary>
    public static Refusal UnknownFirm(string typed) =>
        Refusal.At("firm", "firm-unknown", "There is no one firm \"{0}\" here. The list of firms has its number.", typed);

    /// <summary>What comes of opening one.</summary>
    /// <param name="kind">The kind, by its name.</param>
    /// <param name="firm">The firm that it is about.</param>
    /// <param name="title">A few words by which people know it.</param>
    /// <param name="about">What the suspicion rests on, or which body asks for what.</param>
    /// <param name="language">The language of the firm.</param>
    /// <param name="officer">The account of the officer who opens it and has it then.</param>
    public static Ruling Of(string kind, string firm, Personal title, Personal about, string language, string officer)
    {
        CaseKind? what =
            kind == nameof(CaseKind.Bar) ? CaseKind.Bar
            : kind == nameof(CaseKind.Disclosure) ? CaseKind.Disclosure
            : null;
        ImmutableArray<Refusal?> against =
        [
            what is null ? Refusal.At("kind", "kind-missing", "Choose what the case is about.") : null,
            firm.Length == 0 ? Refusal.At("firm", "firm-missing", "Name the firm that the case is about.") : null,
            about.IsEmpty ? Refusal.At("about", "about-missing", "Write what the suspicion rests on, or which body asks for what.") : null,
        ];
        var boxes = ImmutableSortedDictionary.Create<string, Personal>(StringComparer.Ordinal).Add(what == CaseKind.Bar ? "suspicion" : "asked-by", about);
        return Open.Unless(
            against,
            () =>
                [
                    new Begun(what!.Value, firm, title, "", "", language),
                    new Written(DealTold.Nothing with { Boxes = boxes }),
                    new Submitted([]),
                    new Assigned(officer),
                ]
        );
    }
}
