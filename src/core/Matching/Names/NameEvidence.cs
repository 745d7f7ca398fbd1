namespace Interdict.Matching;

/// <summary>What two names have in common and what parts them, in bits and shares. The same in both directions.</summary>
struct NameEvidence
{
    /// <summary>What the two names say on average, in bits.</summary>
    public float Total;

    /// <summary>What the words that met say.</summary>
    public float Met;

    /// <summary>The part of <see cref="Met"/> that small differences of writing take away.</summary>
    public float Apart;

    /// <summary>The part of <see cref="Met"/> that rests on words that differ much.</summary>
    public float Far;

    /// <summary>What is left over in both names: they contradict one another.</summary>
    public float Conflict;

    /// <summary>What is left over in one of them only.</summary>
    public float Extra;

    /// <summary>1 when numbers contradict one another.</summary>
    public float Numbers;

    /// <summary>1 when the legal forms are of different classes.</summary>
    public float Forms;

    /// <summary>The share of the words that met in another order.</summary>
    public float Order;

    /// <summary>The share of what met that rests on initials.</summary>
    public float Initials;

    /// <summary>How many words of both names contradict one another, small words apart.</summary>
    public int ConflictWords;

    /// <summary>How many words one of the names has more, small words apart.</summary>
    public int ExtraWords;

    /// <summary>How much the two words that met worst differ.</summary>
    public float Worst;

    /// <summary>1 when father and son have changed places.</summary>
    public float Patronymic;

    /// <summary>The share of what met that rests on another script.</summary>
    public float Scripts;

    /// <summary>1 when one of the names has a legal form: it is a company's.</summary>
    public bool Company;

    /// <summary>How many words met that are no small words.</summary>
    public int Words;

    /// <summary>How many words the longer of the names has, small words apart.</summary>
    public int Longest;

    /// <summary>How many words the shorter of the names has, small words apart.</summary>
    public int Shortest;
}
