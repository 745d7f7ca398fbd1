namespace Interdict.Licensing.Authorising;

/// <summary>How the law came to say something else of goods.</summary>
public enum ChangeOfLaw : byte
{
    /// <summary>They are now forbidden.</summary>
    Prohibited,

    /// <summary>A part of what the entry listed is now forbidden: whether these goods are, has to be looked at.</summary>
    MayBeProhibited,

    /// <summary>They now stand in another annex.</summary>
    Moved,

    /// <summary>They now stand under another entry.</summary>
    Continued,

    /// <summary>A part of what the entry listed now stands under another entry.</summary>
    MayBeContinued,

    /// <summary>They are listed no more.</summary>
    NoLongerListed,

    /// <summary>The entry is the same, and the law says something else of the act.</summary>
    OtherEffect,
}

/// <summary>What the law says of one item now, beside what it said when it was decided.</summary>
/// <param name="Item">The item.</param>
/// <param name="How">How it changed.</param>
/// <param name="Before">The entry's label when it was decided.</param>
/// <param name="Was">What the law said of the act then, as a word of its effects.</param>
/// <param name="After">The label of the entry that lists the goods now; empty when none does.</param>
/// <param name="Title">What that entry lists.</param>
/// <param name="Is">What the law says of the act now, as a word of its effects.</param>
/// <param name="Citation">The article and the entry that say so.</param>
/// <param name="Confirmed">False when the text that says so is unverified: it holds all the same.</param>
public sealed record LawChange(int Item, ChangeOfLaw How, string Before, string Was, string After, string Title, string Is, string Citation, bool Confirmed);
