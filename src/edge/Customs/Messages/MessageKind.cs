using System.Collections.Frozen;

namespace Interdict.Customs;

/// <summary>A kind of message: where its goods items stand, and which element means what.</summary>
/// <param name="Names">The names of its messages.</param>
/// <param name="Item">The element of a goods item.</param>
/// <param name="House">The element that holds items of one consignment; empty when there is none.</param>
/// <param name="Act">The act that is declared by it; empty when the data say.</param>
/// <param name="Type">The type of declaration when the message names none.</param>
/// <param name="HeadFirst">True when its schema puts everything that holds for all items before them.</param>
/// <param name="RoutesWhole">True when its route names where the goods come from and go to as well.</param>
/// <param name="Lacking">The element to name when a column is blank that every item needs: of the number of the declaration, of the item, of the goods.</param>
/// <param name="Rules">Which element means what, by the end of its path.</param>
sealed record MessageKind(
    string[] Names,
    string Item,
    string House,
    string Act,
    string Type,
    bool HeadFirst,
    bool RoutesWhole,
    (string Declaration, string Item, string Goods) Lacking,
    Rules Rules
)
{
    /// <summary>How the namespaces of the WCO Data Model begin.</summary>
    public const string WcoNamespace = "urn:wco:datamodel";

    const string Wco = "Declaration";

    /// <summary>True for the WCO Data Model, whose messages have a name that other documents may have as well.</summary>
    public bool IsWco => Names[0] == Wco;
}

/// <summary>The kinds of message that are read.</summary>
static class MessageKinds
{
    static readonly MessageKind[] kinds = [EuMessages.Export, EuMessages.Transit, EntryMessages.Older, EntryMessages.Newer, WcoMessages.Declaration];

    static readonly FrozenDictionary<string, MessageKind> byName = kinds
        .SelectMany(kind => kind.Names.Select(name => KeyValuePair.Create(name, kind)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, MessageKind>.AlternateLookup<ReadOnlySpan<char>> bySpan = byName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The messages that are read, in words.</summary>
    public static string Read =>
        "CC515C and CC513C (export), CC015C and CC013C (transit), CC315A, CC313A, IE3F.. and IE3A.. (entry summary), Declaration of the WCO Data Model";

    /// <summary>The kind of a message by its name; null when it is not read.</summary>
    public static MessageKind? Of(ReadOnlySpan<char> name) => bySpan.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>True for a name as customs messages of the Union have, such as CC029C, CD501C or IE3N01.</summary>
    public static bool LooksLikeOne(ReadOnlySpan<char> name) =>
        name.Length == 6
        && (
            (name[0] == 'C' && name[1] is 'C' or 'D' && AreDigits(name[2..5]) && char.IsAsciiLetterUpper(name[5]))
            || (name.StartsWith("IE3", StringComparison.Ordinal) && char.IsAsciiLetterUpper(name[3]) && AreDigits(name[4..]))
        );

    static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
