namespace Interdict.Vocabulary;

/// <summary>What kind of party a name belongs to.</summary>
public enum PartyKind : byte
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company, an authority or another body.</summary>
    Organisation,

    /// <summary>A ship or an aircraft.</summary>
    Vessel,
}
