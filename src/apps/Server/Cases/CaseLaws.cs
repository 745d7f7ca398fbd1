using Interdict.Law;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Server.Applying;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;

namespace Interdict.Server.Cases;

/// <summary>The law on a case, asked anew each time: pages show what it says today, and a decision rests on it.</summary>
internal sealed class CaseLaws(LawDesk desk, KindDesk kinds, LawAsked asked, TimeProvider clock)
{
    const int yearsBack = 3;

    /// <summary>The law on a case; null when the law knows no cases of its kind.</summary>
    public CaseLaw? Of(CaseFile file)
    {
        var items = IsAboutGoods(file.Kind) ? Items(file) : [];
        return CaseLaw.Of(desk.Usual.Procedures, Issue.WordOf(file.Kind), items.Count > 0 ? [.. items] : [Whole], clock.Today(), desk.Pack.Name);
    }

    /// <summary>The day from which earlier refusals count, as the law's look-back says.</summary>
    public DateOnly LookBackFrom(CaseLaw law)
    {
        var length = law
            .Considerations.Where(one => one.IsLookBack && one.Deadline.Length > 0)
            .Select(one => desk.Usual.Deadline(one.Deadline)?.Length)
            .OfType<Span>()
            .DefaultIfEmpty(new Span(Years: yearsBack))
            .MaxBy(span => (span.Years * 366) + (span.Months * 31) + span.Days);
        return clock.Today().AddYears(-length.Years).AddMonths(-length.Months).AddDays(-length.Days - (7 * length.Weeks));
    }

    /// <summary>A fact that was checked, as the law takes it: one that is not about the goods is about the whole deal.</summary>
    public (FactChecked Fact, bool IsReadable) Checked(string name, string value, Personal how, int item) =>
        (new FactChecked(name, value, how, asked.GoodsFacts.Contains(name) ? item : 0), asked.Read(name, value) is not null);

    /// <summary>Whether the law in force has an entry of this name.</summary>
    public Listed? Entry(string slugOrLabel) => desk.Edition(desk.Usual.Id, clock.Today(), clock.Today())?.Entry(slugOrLabel);

    /// <summary>The entries in force, to choose from.</summary>
    public IEnumerable<Listed> Entries =>
        desk.Edition(desk.Usual.Id, clock.Today(), clock.Today())?.Listed.OrderBy(one => one.Order, StringComparer.Ordinal) ?? Enumerable.Empty<Listed>();

    static ItemLaw Whole { get; } = new(new ItemFinding(0, Words.Of(Effect.AuthorisationRequired), "", "", "", true, []), "");

    static bool IsAboutGoods(CaseKind kind) => kind is not (CaseKind.Bar or CaseKind.Disclosure or CaseKind.GeneralRegistration);

    List<ItemLaw> Items(CaseFile file)
    {
        var answers = asked.Of(file.Application.Told, kinds.Of(file.Kind), file.Application.Firm, file.Assessment.Checked);
        var edition = desk.Edition(desk.Usual.Id, clock.Today(), clock.Today());
        return
        [
            .. asked
                .Determined(answers, "assessed")
                .Items.Select(found => new ItemLaw(found, found.Slug.Length > 0 ? edition?.Entry(found.Slug)?.Text.Annex ?? "" : "")),
        ];
    }
}
