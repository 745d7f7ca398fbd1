using Interdict.Lists;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Server.Shelf;

/// <summary>What is said of lists and likenesses, as people read it on a page.</summary>
internal static class ListWords
{
    public static string Force(Force force) => force == Parties.Force.BindingHere ? "Binding here" : "Indicator";

    public static string Meaning(Force force) =>
        force == Parties.Force.BindingHere ? "Binding here: a person has to look before the goods move." : "Indicator: it ranks, it does not hold.";

    public static string Kind(PartyKind kind) =>
        kind switch
        {
            PartyKind.Person => "Person",
            PartyKind.Organisation => "Organisation",
            PartyKind.Vessel => "Vessel",
            _ => "Not said",
        };

    public static string Happened(Happened what) =>
        what switch
        {
            Lists.Happened.Force => "What it may do here was changed",
            Lists.Happened.Removed => "Taken off",
            _ => "Loaded",
        };

    /// <summary>In what way two words met, in a few words.</summary>
    public static string How(string how) =>
        how switch
        {
            "same" => "the same word",
            "spelling" => "another spelling",
            "sound" => "sounds alike",
            "variant" => "a variant of the same name",
            "initial" => "an initial",
            "initials" => "initials of several words",
            "joined" => "written together or apart",
            "legal form" => "a legal form, which says little",
            "small word" => "a small word or title, which says little",
            "consonants" => "the same consonants",
            "missing" => "has no counterpart",
            _ => how,
        };

    public static string At(DateTimeOffset when) =>
        $"{Look.Plain.Day(DateOnly.FromDateTime(when.UtcDateTime))}, {when.UtcDateTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)} UTC";
}
