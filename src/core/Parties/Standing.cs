using System.Collections.Immutable;

namespace Interdict.Parties;

/// <summary>Which side of a pair changed.</summary>
[Flags]
public enum Side : byte
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>What was declared.</summary>
    Declared = 1,

    /// <summary>The record of the list.</summary>
    Listed = 2,

    /// <summary>Both.</summary>
    Both = Declared | Listed,
}

/// <summary>Whether what an officer wrote down still counts.</summary>
public abstract record Standing
{
    Standing() { }

    /// <summary>Both sides are as they were then.</summary>
    public sealed record Stands : Standing;

    /// <summary>A side changed since: the likeness is to be looked at again.</summary>
    /// <param name="Side">Which.</param>
    /// <param name="Says">What changed, in a sentence.</param>
    public sealed record Reopened(Side Side, string Says) : Standing;

    /// <summary>How a disposition stands for a party and a record as they are now.</summary>
    public static Standing Of(Disposition disposition, DeclaredParty party, ListedParty listed)
    {
        var declared = Fingerprint.OfDeclared(disposition.Declared, Fingerprint.Of(party));
        var record = Fingerprint.OfListed(disposition.Listed, Fingerprint.Of(listed));
        var side = (declared.IsEmpty ? Side.None : Side.Declared) | (record.IsEmpty ? Side.None : Side.Listed);
        return side switch
        {
            Side.None => new Stands(),
            Side.Declared => new Reopened(side, $"Since then what is declared of the party changed: {Listing(declared)}."),
            Side.Listed => new Reopened(side, $"Since then the record of the list changed: {Listing(record)}."),
            _ => new Reopened(
                side,
                $"Since then what is declared of the party changed ({Listing(declared)}), and the record of the list too ({Listing(record)})."
            ),
        };
    }

    static string Listing(ImmutableArray<string> fields) => string.Join(", ", fields);
}

/// <summary>What an officer wrote down about a likeness earlier, and whether it still counts.</summary>
/// <param name="Disposition">What was written down.</param>
/// <param name="Standing">Whether it counts.</param>
public sealed record Earlier(Disposition Disposition, Standing Standing)
{
    /// <summary>What was written about this party and record, measured against both as they are now.</summary>
    public static Earlier Of(Disposition disposition, DeclaredParty party, ListedParty listed) => new(disposition, Standing.Of(disposition, party, listed));

    /// <summary>Whether the likeness is answered: the party was found to be somebody else, and nothing changed since.</summary>
    public bool Answers => Disposition.Verdict == Verdict.NotTheSame && Standing is Standing.Stands;
}
