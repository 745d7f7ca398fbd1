using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>What kind of value a fact has.</summary>
public enum FactForm : byte
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One of a list of words.</summary>
    Choice,

    /// <summary>A place of the gazetteer.</summary>
    Place,

    /// <summary>A number in the fact's unit.</summary>
    Number,
}

/// <summary>A fact that the law of some instrument asks for, as <c>law/facts.yaml</c> declares it.</summary>
/// <param name="Name">The name in files: <c>end_user_kind</c>.</param>
/// <param name="Form">What kind of value it has.</param>
/// <param name="Choices">The words of a choice; empty otherwise.</param>
/// <param name="Unit">Unit of a number ("mm", "%"); empty otherwise.</param>
/// <param name="Asks">The question a person is asked.</param>
/// <param name="Help">Help at the field: what counts, where to find it.</param>
/// <param name="Knowledge">True when it is about what somebody knows: nobody is held for what nobody is known to know.</param>
/// <param name="AtBorder">True when the question can be settled at an inspection table.</param>
public sealed record FactKind(string Name, FactForm Form, ImmutableArray<string> Choices, string Unit, string Asks, string Help, bool Knowledge, bool AtBorder);

/// <summary>A value of a fact: a word (yes, no, a choice, a place) or a number.</summary>
/// <param name="Word">The word; empty for a number.</param>
/// <param name="Number">The number; zero for a word.</param>
public readonly record struct FactValue(string Word, decimal Number = 0)
{
    /// <summary>The value yes or no.</summary>
    public static FactValue Of(bool yes) => new(yes ? "yes" : "no");

    /// <summary>A number in the fact's unit.</summary>
    public static FactValue Of(decimal number) => new("", number);
}

/// <summary>A value that somebody states, with what the statement rests on.</summary>
/// <param name="Value">The value.</param>
/// <param name="Basis">What it rests on.</param>
public readonly record struct Stated(FactValue Value, Basis Basis);

/// <summary>The facts of one deal. A fact that is absent is unknown: it may have any value.</summary>
public sealed class Facts
{
    /// <summary>No facts at all.</summary>
    public static Facts None { get; } = new([]);

    // A deal has a dozen facts: a short sorted array is smaller and faster than a tree.
    readonly ImmutableArray<KeyValuePair<string, Stated>> stated;

    Facts(ImmutableArray<KeyValuePair<string, Stated>> stated) => this.stated = stated;

    /// <summary>Every stated fact by name, in the order of the names.</summary>
    public ImmutableArray<KeyValuePair<string, Stated>> All => stated;

    /// <summary>The statement about a fact; null when it is unknown.</summary>
    public Stated? Of(string fact)
    {
        foreach (var (name, value) in stated)
        {
            if (name == fact)
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>The word of a fact; null when it is unknown.</summary>
    public string? Word(string fact) => Of(fact)?.Value.Word;

    /// <summary>These facts and one more, or another value for one.</summary>
    public Facts With(string fact, FactValue value, Basis basis)
    {
        var added = KeyValuePair.Create(fact, new Stated(value, basis));
        var at = 0;
        while (at < stated.Length && string.CompareOrdinal(stated[at].Key, fact) < 0)
        {
            at++;
        }
        return new(at < stated.Length && stated[at].Key == fact ? stated.SetItem(at, added) : stated.Insert(at, added));
    }

    /// <summary>These facts and one more, unless something at least as strong is stated already.</summary>
    public Facts WithUnlessKnown(string fact, FactValue value, Basis basis) => Of(fact) is { } known && known.Basis >= basis ? this : With(fact, value, basis);

    /// <summary>These facts without one.</summary>
    public Facts Without(string fact) => new(stated.RemoveAll(one => one.Key == fact));
}
