using System.Collections.Immutable;
using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Parties;

/// <summary>
/// What besides the name speaks for or against a likeness, and how much it moves the odds (as a natural logarithm). A date of birth that
/// agrees does not make two names one; a number of a register does.
/// </summary>
sealed class Circumstances(NameScratch scratch)
{
    const double sameNumber = 6;
    const double sameDay = 1.5;
    const double sameYear = 0.7;
    const double otherYear = -1.5;
    const double sameCountry = 0.5;
    const double otherCountry = -0.4;
    const double sameAddress = 1;
    const double likeAddress = 0.8;

    /// <summary>The odds that the circumstances give, and a sentence for each of them.</summary>
    public (double Odds, ImmutableArray<string> Evidence) Of(DeclaredParty party, ListedParty listed)
    {
        var odds = 0.0;
        var evidence = ImmutableArray.CreateBuilder<string>();
        void Says(double weight, string sentence)
        {
            odds += weight;
            evidence.Add(sentence);
        }
        if (party.Identifier.Length > 0 && Number(party, listed) is { } number)
        {
            Says(sameNumber, $"The number {party.Identifier} is on the list too: {number}.");
        }
        if (party.BirthDate.Length >= 4 && !listed.BirthDates.IsEmpty)
        {
            Birth(party.BirthDate, listed.BirthDates, Says);
        }
        if (party.Country.Length > 0 && !listed.Countries.IsEmpty)
        {
            var same = listed.Countries.Contains(party.Country, StringComparer.OrdinalIgnoreCase);
            var countries = string.Join(", ", listed.Countries);
            Says(
                same ? sameCountry : otherCountry,
                same ? $"The country {party.Country} agrees." : $"The list names {countries}; declared is {party.Country}."
            );
        }
        if (party.Address.Length > 0 && Address(party, listed) is { } address)
        {
            Says(sameAddress, $"The address is like one on the list: {address}.");
        }
        return (odds, evidence.ToImmutable());
    }

    static string? Number(DeclaredParty party, ListedParty listed)
    {
        var plain = Identifier.Plain(party.Identifier);
        return plain.Length < Identifier.Least ? null : listed.Identifiers.FirstOrDefault(number => Identifier.Plain(number) == plain);
    }

    static void Birth(string declared, ImmutableArray<string> listed, Action<double, string> says)
    {
        var known = string.Join(", ", listed);
        if (listed.Any(date => date.Length >= 10 && date == declared))
        {
            says(sameDay, $"The date of birth {declared} agrees.");
        }
        else if (listed.Any(date => date.Length >= 4 && date.AsSpan(0, 4).SequenceEqual(declared.AsSpan(0, 4))))
        {
            says(sameYear, $"The year of birth agrees: the list has {known}.");
        }
        else if (listed.All(date => date.Length >= 4 && Apart(date, declared) > 1))
        {
            says(otherYear, $"The list gives {known} as date of birth; declared is {declared}.");
        }
    }

    static int Apart(string date, string declared) =>
        int.TryParse(date.AsSpan(0, 4), out var one) && int.TryParse(declared.AsSpan(0, 4), out var other) ? Math.Abs(one - other) : 0;

    string? Address(DeclaredParty party, ListedParty listed) =>
        listed.Addresses.FirstOrDefault(address => NameMatcher.Compare(PartyKind.Organisation, party.Address, address, scratch).Similarity >= likeAddress);
}
