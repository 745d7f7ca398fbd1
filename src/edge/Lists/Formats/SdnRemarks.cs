using System.Text.RegularExpressions;
using Interdict.Parties;

namespace Interdict.Lists;

/// <summary>
/// The remarks of OFAC's list: statements with semicolons between them. Those of certain form become values; every other, and every one
/// that says more than its value, stays as it is written.
/// </summary>
static partial class SdnRemarks
{
    static readonly (string Begins, string Kind)[] numbers =
    [
        ("Vessel Registration Identification IMO ", "imo"),
        ("MMSI ", "mmsi"),
        ("Aircraft Tail Number ", "aircraft-tail"),
        ("National ID No. ", "national-id"),
        ("Tax ID No. ", "tax"),
        ("Registration ID ", "registration"),
        ("Registration Number ", "registration"),
        ("Business Registration Number ", "registration"),
        ("Company Number ", "registration"),
        ("Identification Number ", "id"),
        ("Commercial Registry Number ", "registration"),
        ("Trade License No. ", "registration"),
        ("C.R. No. ", "registration"),
        ("Cedula No. ", "national-id"),
        ("D.N.I. ", "national-id"),
        ("NIT # ", "tax"),
        ("RUC # ", "tax"),
        ("RIF # ", "tax"),
        ("R.F.C. ", "tax"),
        ("C.U.R.P. ", "national-id"),
        ("V.A.T. Number ", "tax"),
        ("SWIFT/BIC ", "bic"),
        ("D-U-N-S Number ", "duns"),
    ];

    /// <summary>Reads remarks into a record.</summary>
    public static void Read(string remarks, PartyDraft draft, Gathering into)
    {
        var text = remarks.EndsWith('.') ? remarks[..^1] : remarks;
        foreach (var statement in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Understood(statement.StartsWith("alt. ", StringComparison.Ordinal) ? statement[5..] : statement, draft, into))
            {
                draft.Remark(statement);
            }
        }
    }

    static bool Understood(string statement, PartyDraft draft, Gathering into)
    {
        if (After(statement, "DOB ") is { } born)
        {
            return Date(born, draft);
        }
        if (After(statement, "Organization Established Date ") is { } founded)
        {
            return Date(founded, draft);
        }
        if ((After(statement, "nationality ") ?? After(statement, "citizen ")) is { } nation)
        {
            return Country(nation, draft, into);
        }
        var quoted = Quoted().Match(statement);
        if (quoted.Success)
        {
            draft.Name(quoted.Groups[2].Value, quoted.Groups[1].Value == "f" ? NameKind.Former : NameKind.WeakAlias);
            return true;
        }
        return Numbered(statement, draft, into);
    }

    static bool Date(string text, PartyDraft draft)
    {
        if (Dates.Iso(text) is not { } date)
        {
            return false;
        }
        draft.BirthDate(date);
        return true;
    }

    static bool Country(string text, PartyDraft draft, Gathering into)
    {
        if (into.CountryOf(text) is not { } code)
        {
            return false;
        }
        draft.Country(code);
        return true;
    }

    static bool Numbered(string statement, PartyDraft draft, Gathering into)
    {
        var passport = Passport().Match(statement);
        if (passport.Success)
        {
            return Number("passport", passport, draft, into);
        }
        foreach (var (begins, kind) in numbers)
        {
            if (After(statement, begins) is { } rest)
            {
                var number = Rest().Match(rest);
                return number.Success && Number(kind, number, draft, into);
            }
        }
        return false;
    }

    // Understood only when nothing but the number and a country that is known was said.
    static bool Number(string kind, Match number, PartyDraft draft, Gathering into)
    {
        draft.Identifier(kind, number.Groups["number"].Value);
        var country = number.Groups["country"].Value;
        return (country.Length == 0 || Country(country, draft, into)) && number.Groups["more"].Value.Length == 0;
    }

    static string? After(string statement, string begins) => statement.StartsWith(begins, StringComparison.Ordinal) ? statement[begins.Length..] : null;

    [GeneratedRegex("^([afn])\\.k\\.a\\. '(.+)'$")]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?:Diplomatic |Service |Official |Stateless Person )?Passport (?:No\\. )?(?<number>\\S+)(?: \\((?<country>[^)]+)\\))?(?<more>.*)$")]
    private static partial Regex Passport();

    [GeneratedRegex("^(?<number>[^( ]\\S*)(?: \\((?<country>[^)]+)\\))?(?<more>.*)$")]
    private static partial Regex Rest();
}
