using System.Collections.Immutable;
using Interdict.Parties;

namespace Interdict.Screening;

/// <summary>
/// What was found for parties that were looked for before, under the same versions of the lists. Only the very same
/// declaration of a party counts as the same: name, kind, country, birth date, address and number. Bounded: of two
/// generations the older is forgotten when the younger is full.
/// </summary>
sealed class RepeatTraders(int most)
{
    Dictionary<DeclaredParty, ImmutableArray<PartyHit>> young = new(SameParty.One);
    Dictionary<DeclaredParty, ImmutableArray<PartyHit>> old = new(SameParty.One);

    /// <summary>How many parties were looked for.</summary>
    public long Asked { get; private set; }

    /// <summary>How many of them were known already.</summary>
    public long Known { get; private set; }

    /// <summary>The likenesses of a party: as kept, else as <paramref name="look"/> finds them.</summary>
    public ImmutableArray<PartyHit> Of(DeclaredParty party, Func<DeclaredParty, ImmutableArray<PartyHit>> look)
    {
        Asked++;
        if (young.TryGetValue(party, out var hits))
        {
            Known++;
            return hits;
        }
        if (old.TryGetValue(party, out hits))
        {
            Known++;
        }
        else
        {
            hits = look(party);
        }
        if (most > 0)
        {
            Keep(party, hits);
        }
        return hits;
    }

    void Keep(DeclaredParty party, ImmutableArray<PartyHit> hits)
    {
        if (young.Count >= most / 2)
        {
            (old, young) = (young, old);
            young.Clear();
        }
        young[party] = hits;
    }

    /// <summary>The same party in any role.</summary>
    sealed class SameParty : IEqualityComparer<DeclaredParty>
    {
        public static readonly SameParty One = new();

        public bool Equals(DeclaredParty? one, DeclaredParty? other) =>
            one is not null
            && other is not null
            && one.Name == other.Name
            && one.Kind == other.Kind
            && one.Country == other.Country
            && one.BirthDate == other.BirthDate
            && one.Address == other.Address
            && one.Identifier == other.Identifier;

        // The name tells nearly all traders apart; the rest is compared.
        public int GetHashCode(DeclaredParty party) => string.GetHashCode(party.Name) ^ (int)party.Kind;
    }
}
