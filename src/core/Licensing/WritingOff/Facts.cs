using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.WritingOff;

/// <summary>A quantity is kept for a declaration.</summary>
/// <param name="Line">The declaration's item.</param>
/// <param name="Item">The item of the authorisation.</param>
/// <param name="Quantity">How much.</param>
/// <param name="Accepted">The day the declaration was accepted: the law and the validity of that day count.</param>
/// <param name="Office">The customs office.</param>
public sealed record Reserved(DeclaredLine Line, int Item, Quantity Quantity, DateOnly Accepted, string Office) : Fact;

/// <summary>The goods were released: the quantity is written off.</summary>
/// <param name="Line">The declaration's item.</param>
/// <param name="Item">The item of the authorisation.</param>
/// <param name="Quantity">How much; not more than was reserved.</param>
/// <param name="Accepted">The day the declaration was accepted.</param>
/// <param name="Office">The customs office.</param>
public sealed record WrittenOff(DeclaredLine Line, int Item, Quantity Quantity, DateOnly Accepted, string Office) : Fact;

/// <summary>The goods were not released: what was kept is free again.</summary>
/// <param name="Line">The declaration's item.</param>
public sealed record Unreserved(DeclaredLine Line) : Fact;

/// <summary>After clearance the quantity turned out to be another, or the declaration was withdrawn.</summary>
/// <param name="Line">The declaration's item.</param>
/// <param name="Quantity">The quantity from now on; none when it was withdrawn.</param>
public sealed record Corrected(DeclaredLine Line, Quantity Quantity) : Fact;

/// <summary>A deduction that was made on paper or by another state was entered by hand.</summary>
/// <param name="Line">The document, under a number of its own.</param>
/// <param name="Item">The item of the authorisation.</param>
/// <param name="Quantity">How much.</param>
/// <param name="On">The day on the paper.</param>
/// <param name="Office">The customs office and its state.</param>
/// <param name="Responsible">Who answers for the entry.</param>
public sealed record EnteredByHand(DeclaredLine Line, int Item, Quantity Quantity, DateOnly On, string Office, Personal Responsible) : Fact;

/// <summary>One item of one declaration.</summary>
/// <param name="Declaration">The declaration's own number (MRN), or the number of a paper.</param>
/// <param name="Item">The item's number in it.</param>
public readonly record struct DeclaredLine(string Declaration, int Item)
{
    /// <summary>A line as it is kept: a number that is typed in small letters or with gaps is the same number, so that nothing is written off twice.</summary>
    public static DeclaredLine Of(string declaration, int item) =>
        new(string.Concat(declaration.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant(), item);

    /// <summary>As it is written: 26QMABC/1.</summary>
    public override string ToString() => $"{Declaration}/{Item}";
}

/// <summary>The authority was asked about differences between a declaration and the authorisation, and accepts them for this one line.</summary>
/// <param name="Line">The declaration's item.</param>
/// <param name="Codes">The codes of the refusals that no longer stand in its way.</param>
/// <param name="Inquiry">The inquiry in which the authority answered.</param>
public sealed record DifferenceAccepted(DeclaredLine Line, ImmutableArray<string> Codes, string Inquiry) : Fact;
