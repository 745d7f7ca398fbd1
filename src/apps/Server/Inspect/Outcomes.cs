using Interdict.Parties;
using Interdict.Server.Tongues;

namespace Interdict.Server.Inspect;

/// <summary>The words of outcomes, and of likenesses, as people read them.</summary>
internal static class Outcomes
{
    /// <summary>The outcomes that an officer can choose.</summary>
    public static (Verdict Verdict, string Text, string Help)[] All { get; } =
    [
        (
            Verdict.NotTheSame,
            Tongue.Key("It is not the same, because …"),
            Tongue.Key("The likeness no longer holds the goods while both sides stay as they are.")
        ),
        (Verdict.TheSame, Tongue.Key("It is the same"), Tongue.Key("The goods stay held. What follows is decided under the law of the list, not here.")),
        (Verdict.Unclear, Tongue.Key("It cannot be told"), Tongue.Key("The likeness stays open and the goods stay held where the list binds.")),
    ];

    /// <summary>What was found, as it is written in a history.</summary>
    public static string Found(string verdict) =>
        Disposition.Read(verdict) switch
        {
            Verdict.NotTheSame => Tongue.Key("It is not the same"),
            Verdict.TheSame => Tongue.Key("It is the same"),
            Verdict.Unclear => Tongue.Key("It cannot be told"),
            _ => Tongue.Key("Erased"),
        };

    /// <summary>A share of one, in hundredths.</summary>
    public static string Percent(double share) => Math.Round(share * 100).ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the likeness of the names says.</summary>
    public static string Similarity(Tongue T, double similarity) =>
        T["The names alone are alike to {0} of 100; 100 is the very same name, in whatever order its words stand.", Percent(similarity)];

    /// <summary>What the score says.</summary>
    public static string Score(Tongue T, double score) =>
        T[
            "The score is {0} of 100: the likeness of the names, weighed by how rare the words are and by what else agrees or disagrees. It orders the work and is no probability.",
            Percent(score)
        ];

    /// <summary>The part a party has in the deal.</summary>
    public static string Role(string role) =>
        role.Length == 0
            ? Tongue.Key("Party")
            : role switch
            {
                "exporter" => Tongue.Key("Exporter"),
                "importer" => Tongue.Key("Importer"),
                "consignee" => Tongue.Key("Consignee"),
                "consignor" => Tongue.Key("Consignor"),
                "end-user" => Tongue.Key("End user"),
                "declarant" => Tongue.Key("Declarant"),
                "representative" => Tongue.Key("Representative"),
                "carrier" => Tongue.Key("Carrier"),
                "buyer" => Tongue.Key("Buyer"),
                "seller" => Tongue.Key("Seller"),
                _ => char.ToUpperInvariant(role[0]) + role[1..].Replace('-', ' '),
            };

    /// <summary>True when a sentence speaks for the likeness: what differs is named by both sides.</summary>
    public static bool SpeaksFor(string evidence) => !evidence.Contains("declared is", StringComparison.Ordinal);
}
