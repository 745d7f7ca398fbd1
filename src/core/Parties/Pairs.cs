namespace Interdict.Parties;

/// <summary>The keys of pairs of a declared party and a record of a list.</summary>
public static class Pairs
{
    const int letters = 64;

    /// <summary>
    /// The key of a pair: a hash of the declared name, country and number and of the list and its record, from which none of them can be
    /// read. The same party in another role, or written with other signs or capitals, is the same pair.
    /// </summary>
    public static string Of(DeclaredParty party, ListHead list, ListedParty listed) =>
        Fingerprint.Hash(Fingerprint.Plain(party.Name), Fingerprint.Plain(party.Country), Fingerprint.Plain(party.Identifier), list.Id, listed.Id);

    /// <summary>Whether a text has the form of a key.</summary>
    public static bool IsKey(string text) => text.Length == letters && text.All(char.IsAsciiHexDigitLower);
}
