using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Interdict.Parties;

/// <summary>
/// What a side of a likeness was like on a day, without keeping it: a part of a SHA-256 for each field, so that it can be said later which
/// of them changed. Of a declared party letters count, not their case, spaces or signs; of a record everything but the order.
/// </summary>
public static class Fingerprint
{
    // 64 of the 256 bits for each field.
    const int letters = 16;
    const char between = '.';

    static readonly ImmutableArray<string> ofDeclared = ["name", "kind", "country", "date of birth", "address", "number"];
    static readonly ImmutableArray<string> ofListed =
    [
        "name",
        "other names",
        "kind",
        "countries",
        "dates of birth",
        "addresses",
        "numbers",
        "programme",
        "day of listing",
        "remarks",
    ];

    /// <summary>The fingerprint of a declared party in any role.</summary>
    public static string Of(DeclaredParty party) =>
        Of([Plain(party.Name), ChangedParty.Word(party.Kind), Plain(party.Country), Plain(party.BirthDate), Plain(party.Address), Plain(party.Identifier)]);

    /// <summary>The fingerprint of a record.</summary>
    public static string Of(ListedParty party) =>
        Of([
            party.Name,
            Set(party.Names.Skip(1).Select(name => $"{ChangedParty.Word(name.Kind)}:{name.Text}")),
            ChangedParty.Word(party.Kind),
            Set(party.Countries),
            Set(party.BirthDates),
            Set(party.Addresses),
            Set(party.Identifiers),
            party.Programme,
            party.ListedOn,
            party.Remarks,
        ]);

    /// <summary>What differs between two fingerprints of a declared party, in words for people.</summary>
    internal static ImmutableArray<string> OfDeclared(string before, string after) => Differing(ofDeclared, before, after);

    /// <summary>What differs between two fingerprints of a record, in words for people.</summary>
    internal static ImmutableArray<string> OfListed(string before, string after) => Differing(ofListed, before, after);

    /// <summary>Whether a text has the form of a fingerprint.</summary>
    internal static bool IsOne(string text) =>
        text.Length is >= letters and < 400 && text.Split(between).All(part => part.Length == letters && part.All(char.IsAsciiHexDigitLower));

    /// <summary>A text by its letters and digits alone, in lower case; between two runs of them one space.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var apart = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsPunctuation(letter) || char.IsSymbol(letter) || char.IsControl(letter))
            {
                apart = plain.Length > 0;
                continue;
            }
            if (apart)
            {
                plain.Append(' ');
                apart = false;
            }
            plain.Append(char.ToLowerInvariant(letter));
        }
        return plain.ToString();
    }

    /// <summary>SHA-256 over fields, each with its length before it, so that none runs into the next; in lower-case hexadecimal digits.</summary>
    internal static string Hash(params ReadOnlySpan<string> fields)
    {
        var all = new StringBuilder();
        foreach (var field in fields)
        {
            all.Append(field.Length).Append(':').Append(field);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    static string Of(ReadOnlySpan<string> fields)
    {
        var parts = new string[fields.Length];
        for (var at = 0; at < fields.Length; at++)
        {
            parts[at] = Hash(fields[at])[..letters];
        }
        return string.Join(between, parts);
    }

    static string Set(IEnumerable<string> texts) => Hash([.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    static ImmutableArray<string> Differing(ImmutableArray<string> names, string before, string after)
    {
        if (before == after)
        {
            return [];
        }
        var (earlier, later) = (before.Split(between), after.Split(between));
        // Another number of fields was written by another version of the program: then something changed, and nobody can say what.
        return earlier.Length != names.Length || later.Length != names.Length ? ["what is compared"] : [.. names.Where((_, at) => earlier[at] != later[at])];
    }
}
