using System.Xml;

namespace Interdict.Customs;

/// <summary>What is wrong with the text of an element.</summary>
enum TextTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is too long.</summary>
    Long,

    /// <summary>It holds a control character.</summary>
    Control,
}

/// <summary>The text of the element at hand, held no longer than a value may be.</summary>
sealed class ElementText
{
    const int MostOfAttribute = 35;

    readonly char[] letters = new char[CsvFields.MostCharacters + 1];
    int length;

    /// <summary>The attribute that belongs to it; empty when there is none.</summary>
    public string Attribute { get; private set; } = "";

    /// <summary>What is wrong with it.</summary>
    public TextTrouble Why =>
        length > CsvFields.MostCharacters ? TextTrouble.Long
        : HasControl ? TextTrouble.Control
        : TextTrouble.None;

    /// <summary>The text, without blanks around it.</summary>
    public string Value => new(letters.AsSpan(0, length).Trim());

    bool HasControl =>
        letters.AsSpan(0, length).ContainsAnyInRange('\0', '\u0008')
        || letters.AsSpan(0, length).IndexOfAny('\u000B', '\u000C', XmlLetters.NotALetter) >= 0
        || letters.AsSpan(0, length).ContainsAnyInRange('\u000E', '\u001F');

    /// <summary>An element begins.</summary>
    public void Begin(Rule[] rules, XmlReader xml)
    {
        End();
        foreach (var rule in rules)
        {
            if (rule.Attribute.Length > 0 && xml.GetAttribute(rule.Attribute) is { Length: <= MostOfAttribute } value)
            {
                Attribute = value.Trim();
            }
        }
    }

    /// <summary>Adds the text at hand. What is beyond the most is passed over.</summary>
    public void Add(XmlReader xml)
    {
        while (true)
        {
            // Of a text that is too long one letter more than the most is kept, which is how it is known to be.
            var full = length == letters.Length;
            var at = full ? length - 1 : length;
            var got = xml.ReadValueChunk(letters, at, letters.Length - at);
            if (got == 0)
            {
                return;
            }
            length = at + got;
            if (full)
            {
                return;
            }
        }
    }

    /// <summary>The element ends.</summary>
    public void End() => (length, Attribute) = (0, "");
}
