using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;

namespace Interdict.Server.Look;

/// <summary>The scales of cases and authorisations in the words of a page.</summary>
internal static class InWords
{
    public static string Stage(Tongue T, Stage stage) =>
        stage switch
        {
            Licensing.Cases.Stage.Draft => T["Draft"],
            Licensing.Cases.Stage.Received => T["Received"],
            Licensing.Cases.Stage.InAssessment => T["In assessment"],
            Licensing.Cases.Stage.WithApplicant => T["Waiting for the applicant"],
            Licensing.Cases.Stage.ToCountersign => T["To countersign"],
            Licensing.Cases.Stage.Decided => T["Decided"],
            Licensing.Cases.Stage.Withdrawn => T["Withdrawn"],
            _ => T["Replaced"],
        };

    public static string Kind(Tongue T, CaseKind kind) =>
        kind switch
        {
            CaseKind.Export => T["Export"],
            CaseKind.GlobalExport => T["Global export"],
            CaseKind.MuseumExport => T["Export to a museum"],
            CaseKind.MuseumImport => T["Import for a museum"],
            CaseKind.MuseumTransit => T["Transit to a museum"],
            CaseKind.Brokering => T["Brokering"],
            CaseKind.TechnicalAssistance => T["Technical assistance"],
            CaseKind.GeneralRegistration => T["Registration for the general authorisation"],
            CaseKind.Bar => T["Barring from the general authorisation"],
            CaseKind.Disclosure => T["Disclosure to a prevention body"],
            _ => T["Is it controlled?"],
        };

    public static string Validity(Tongue T, Validity validity) =>
        validity switch
        {
            Licensing.Authorising.Validity.Valid => T["Valid"],
            Licensing.Authorising.Validity.NotYet => T["Not yet valid"],
            Licensing.Authorising.Validity.Expired => T["Expired"],
            Licensing.Authorising.Validity.Exhausted => T["Used up"],
            Licensing.Authorising.Validity.Suspended => T["Suspended"],
            Licensing.Authorising.Validity.Held => T["Held: the law changed"],
            Licensing.Authorising.Validity.Surrendered => T["Given back"],
            Licensing.Authorising.Validity.Revoked => T["Revoked"],
            _ => T["Annulled"],
        };

    public static string Outcome(Tongue T, Outcome outcome) =>
        outcome switch
        {
            Licensing.Deciding.Outcome.Granted => T["Granted"],
            Licensing.Deciding.Outcome.Refused => T["Refused"],
            Licensing.Deciding.Outcome.Answered => T["Answered by a ruling"],
            _ => T["No authorisation needed"],
        };

    public static string Role(Tongue T, Role role) =>
        role switch
        {
            Vocabulary.Role.Applicant => T["applicant"],
            Vocabulary.Role.CaseOfficer => T["case officer"],
            Vocabulary.Role.Countersigner => T["countersigner"],
            Vocabulary.Role.Adviser => T["adviser"],
            Vocabulary.Role.Customs => T["customs"],
            Vocabulary.Role.Auditor => T["auditor"],
            Vocabulary.Role.Administrator => T["administrator"],
            Vocabulary.Role.Node => T["the program"],
            _ => T["nobody"],
        };

    /// <summary>How a file was read.</summary>
    public static string How(Tongue T, string how) =>
        how switch
        {
            "page" => T["on a page"],
            "export" => T["as a file"],
            "api" => T["by a program"],
            "refused" => T["refused"],
            _ => how,
        };

    /// <summary>A day with the month as a word.</summary>
    public static string Day(Tongue T, DateOnly day) => T["{0} {1} {2}", day.Day, Month(T, day.Month), day.Year];

    /// <summary>The day of a moment, in UTC.</summary>
    public static string Day(Tongue T, DateTimeOffset at) => Day(T, DateOnly.FromDateTime(at.UtcDateTime));

    /// <summary>A moment: the day first, then the time in UTC.</summary>
    public static string Moment(Tongue T, DateTimeOffset at) => T["{0}, {1} UTC", Day(T, at), $"{at.UtcDateTime.Hour:00}:{at.UtcDateTime.Minute:00}"];

    /// <summary>How the values of a composed text are written in a language.</summary>
    public static Spelling Spelling(Tongue T, Law.Gazetteer places) =>
        new(place => T[places.NameOf(place)]) { Day = day => Day(T, day), Quantity = quantity => Quantity(T, quantity) };

    public static string Month(Tongue T, int month) =>
        month switch
        {
            1 => T["January"],
            2 => T["February"],
            3 => T["March"],
            4 => T["April"],
            5 => T["May"],
            6 => T["June"],
            7 => T["July"],
            8 => T["August"],
            9 => T["September"],
            10 => T["October"],
            11 => T["November"],
            _ => T["December"],
        };

    /// <summary>A quantity as people write it: "12 pieces"; thousands apart by a thin space.</summary>
    public static string Unit(Tongue T, string unit, bool one) =>
        (unit, one) switch
        {
            ("piece", true) => T["piece"],
            ("piece", false) => T["pieces"],
            ("pair", true) => T["pair"],
            ("pair", false) => T["pairs"],
            ("set", true) => T["set"],
            ("set", false) => T["sets"],
            _ => unit,
        };

    /// <summary>A commodity code in the groups in which the law writes it; what does not look like one stays as it is.</summary>
    public static string Code(string code) =>
        code.Length is < 6 or > 10 || !code.All(char.IsAsciiDigit)
            ? code
            : string.Join('\u00a0', new[] { code[..4] }.Concat(code[4..].Chunk(2).Select(two => new string(two))));

    /// <summary>An amount of money; thousands apart by a thin space.</summary>
    public static string Money(Money money) => Apart(money.ToString());

    public static string Quantity(Tongue T, Quantity quantity) => $"{Apart(quantity.Amount)} {Unit(T, quantity.Unit, quantity.Amount == "1")}";

    // Groups of three before the point, where there are five digits or more.
    static string Apart(string written)
    {
        var start = written.AsSpan().IndexOfAnyInRange('0', '9');
        var end = start;
        while (end >= 0 && end < written.Length && char.IsAsciiDigit(written[end]))
        {
            end++;
        }
        for (var at = end - 3; end - start >= 5 && at > start; at -= 3)
        {
            written = written.Insert(at, "\u202f");
        }
        return written;
    }
}
