using Interdict.Lists;
using Interdict.Parties;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;

namespace Interdict.Server.Shelf;

/// <summary>What is said of lists and likenesses, as people read it on a page.</summary>
internal static class ListWords
{
    public static string Force(Force force) => force == Parties.Force.BindingHere ? Tongue.Key("Binding here") : Tongue.Key("Indicator");

    public static string Meaning(Force force) =>
        force == Parties.Force.BindingHere
            ? Tongue.Key("Binding here: a person has to look before the goods move.")
            : Tongue.Key("Indicator: it ranks, it does not hold.");

    public static string Kind(PartyKind kind) =>
        kind switch
        {
            PartyKind.Person => Tongue.Key("Person"),
            PartyKind.Organisation => Tongue.Key("Organisation"),
            PartyKind.Vessel => Tongue.Key("Vessel"),
            _ => Tongue.Key("Not said"),
        };

    public static string Happened(Happened what) =>
        what switch
        {
            Lists.Happened.Force => Tongue.Key("What it may do here was changed"),
            Lists.Happened.Removed => Tongue.Key("Taken off"),
            _ => Tongue.Key("Loaded"),
        };

    /// <summary>In what way two words met, in a few words.</summary>
    public static string How(string how) =>
        how switch
        {
            "same" => Tongue.Key("the same word"),
            "spelling" => Tongue.Key("another spelling"),
            "sound" => Tongue.Key("sounds alike"),
            "variant" => Tongue.Key("a variant of the same name"),
            "initial" => Tongue.Key("an initial"),
            "initials" => Tongue.Key("initials of several words"),
            "joined" => Tongue.Key("written together or apart"),
            "legal form" => Tongue.Key("a legal form, which says little"),
            "small word" => Tongue.Key("a small word or title, which says little"),
            "consonants" => Tongue.Key("the same consonants"),
            "missing" => Tongue.Key("has no counterpart"),
            _ => how,
        };

    public static string At(Tongue T, DateTimeOffset when) => Look.InWords.Moment(T, when);
}
