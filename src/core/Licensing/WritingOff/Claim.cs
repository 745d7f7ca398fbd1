using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Licensing.WritingOff;

/// <summary>A party as a declaration names it.</summary>
/// <param name="Name">Its name; empty when not said.</param>
/// <param name="Number">Its customs or register number; empty when not said.</param>
public sealed record DeclaredName(string Name, string Number = "")
{
    /// <summary>Not said.</summary>
    public static DeclaredName None { get; } = new("");

    /// <summary>True when neither is said.</summary>
    public bool IsEmpty => Name.Length == 0 && Number.Length == 0;
}

/// <summary>What an item of a declaration claims of an authorisation.</summary>
/// <param name="Line">The declaration's item.</param>
/// <param name="Item">The item of the authorisation.</param>
/// <param name="Quantity">How much.</param>
/// <param name="Accepted">The day the declaration was accepted.</param>
/// <param name="Office">The customs office.</param>
/// <param name="Holder">Who uses the authorisation.</param>
/// <param name="Consignee">To whom the goods go.</param>
/// <param name="EndUser">Who uses them in the end.</param>
/// <param name="Destination">Id of the place of destination.</param>
/// <param name="Code">The commodity code as declared; empty when not said.</param>
public sealed record Claim(
    DeclaredLine Line,
    int Item,
    Quantity Quantity,
    DateOnly Accepted,
    string Office,
    DeclaredName Holder,
    DeclaredName Consignee,
    DeclaredName EndUser,
    string Destination,
    string Code
);

/// <summary>What the law of the acceptance date says of the item that is claimed.</summary>
/// <param name="On">The day on which the law was asked.</param>
/// <param name="Law">The law that was asked, by its hash.</param>
/// <param name="Effect">The effect.</param>
/// <param name="Slug">The entry that decided; empty when none did.</param>
/// <param name="Label">The entry's label in the edition of that day.</param>
/// <param name="Title">What that entry lists.</param>
/// <param name="Citation">The article and the entry.</param>
/// <param name="Confirmed">False when the text that says so is unverified.</param>
/// <param name="Questions">Names of the facts that are missing and would change the effect.</param>
public sealed record LawSays(
    DateOnly On,
    string Law,
    Effect Effect,
    string Slug,
    string Label,
    string Title,
    string Citation,
    bool Confirmed,
    ImmutableArray<string> Questions
);
