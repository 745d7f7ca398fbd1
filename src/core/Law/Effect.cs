namespace Interdict.Law;

/// <summary>What the law says of one entry and one act, lightest first. The order is used to find what prevails.</summary>
public enum Effect : byte
{
    /// <summary>The goods are on no list that was asked.</summary>
    NotListed,

    /// <summary>Listed, but this act is free.</summary>
    NotRestricted,

    /// <summary>A requirement exists, and an exemption takes this deal out of it.</summary>
    Exempt,

    /// <summary>A general authorisation covers the deal without an application.</summary>
    GeneralAuthorisation,

    /// <summary>Forbidden to whoever knows of the misuse; whether anyone knows is open.</summary>
    ProhibitedIfKnown,

    /// <summary>The goods belong to other law than the one asked.</summary>
    OtherRegime,

    /// <summary>Forbidden unless an authority has authorised it beforehand.</summary>
    AuthorisationRequired,

    /// <summary>Forbidden.</summary>
    Prohibited,

    /// <summary>More than one of these is possible: facts are missing.</summary>
    Undetermined,
}

/// <summary>What a customs officer does with the goods now.</summary>
public enum Decision : byte
{
    /// <summary>Nothing found under the law that was asked.</summary>
    Release,

    /// <summary>A person has to look before the goods move.</summary>
    Hold,

    /// <summary>The goods do not move.</summary>
    Stop,
}

/// <summary>How well a statement of the law is confirmed. All but <see cref="Verified"/> and <see cref="Attested"/> count as unverified.</summary>
public enum Verification : byte
{
    /// <summary>Read in the source given.</summary>
    Verified,

    /// <summary>Confirmed by a named officer with a reference, for that officer's authority alone.</summary>
    Attested,

    /// <summary>Taken over from an older text that has been replaced; the new text was not read.</summary>
    CarriedOver,

    /// <summary>Known from press, organisations or national sources only.</summary>
    SecondarySource,

    /// <summary>Not read anywhere.</summary>
    FromMemory,
}

/// <summary>What a fact rests on, weakest first.</summary>
public enum Basis : byte
{
    /// <summary>Somebody says so.</summary>
    Claimed,

    /// <summary>A document before the officer says so (a declaration counts as one).</summary>
    Document,

    /// <summary>The description of the goods itself says so.</summary>
    Text,

    /// <summary>An officer has checked it.</summary>
    Verified,
}

/// <summary>The words of the four scales as files and answers write them.</summary>
public static class Words
{
    static readonly string[] effects =
    [
        "not-listed",
        "not-restricted",
        "exempt",
        "general-authorisation",
        "prohibited-if-known",
        "other-regime",
        "authorisation-required",
        "prohibited",
        "undetermined",
    ];

    static readonly string[] decisions = ["release", "hold", "stop"];

    static readonly string[] verifications = ["verified", "attested", "carried-over", "secondary-source", "from-memory"];

    static readonly string[] bases = ["claimed", "document", "text", "verified"];

    /// <summary>The word for an effect.</summary>
    public static string Of(Effect effect) => effects[(int)effect];

    /// <summary>The word for a decision.</summary>
    public static string Of(Decision decision) => decisions[(int)decision];

    /// <summary>The word for a verification.</summary>
    public static string Of(Verification verification) => verifications[(int)verification];

    /// <summary>The word for a basis.</summary>
    public static string Of(Basis basis) => bases[(int)basis];

    /// <summary>The effect a word names; null when there is none.</summary>
    public static Effect? Effect(string word) => Array.IndexOf(effects, word) is >= 0 and var at ? (Effect)at : null;

    /// <summary>The verification a word names; null when there is none.</summary>
    public static Verification? Verification(string word) => Array.IndexOf(verifications, word) is >= 0 and var at ? (Verification)at : null;

    /// <summary>The basis a word names; null when there is none.</summary>
    public static Basis? Basis(string word) => Array.IndexOf(bases, word) is >= 0 and var at ? (Basis)at : null;

    /// <summary>True when the statement may decide: read in the official text, or attested for this authority.</summary>
    public static bool IsConfirmed(this Verification verification) => verification <= Law.Verification.Attested;
}
