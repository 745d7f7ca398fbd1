using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>The words that stand in files and options.</summary>
public static class Words
{
    /// <summary>What a list may do here.</summary>
    public static string Of(Force force) => force == Parties.Force.BindingHere ? "binding-here" : "indicator";

    /// <summary>What a list may do here; null when the word is none.</summary>
    public static Force? Force(string word) =>
        word switch
        {
            "binding-here" => Parties.Force.BindingHere,
            "indicator" => Parties.Force.Indicator,
            _ => null,
        };

    /// <summary>What happened to a list.</summary>
    public static string Of(Happened what) =>
        what switch
        {
            Happened.Force => "force",
            Happened.Removed => "removed",
            _ => "loaded",
        };

    /// <summary>What kind of party it is.</summary>
    public static string Of(PartyKind kind) => ChangedParty.Word(kind);

    /// <summary>What a list calls a name.</summary>
    public static string Of(NameKind kind) =>
        kind switch
        {
            NameKind.Main => "main",
            NameKind.WeakAlias => "weak-alias",
            NameKind.OriginalScript => "original-script",
            NameKind.Former => "former",
            _ => "alias",
        };
}
