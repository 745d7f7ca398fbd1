using Interdict.Parties;

namespace Interdict.Server.Inspect;

/// <summary>The words of outcomes, and of likenesses, as people read them.</summary>
internal static class Outcomes
{
    /// <summary>The outcomes that an officer can choose.</summary>
    public static (Verdict Verdict, string Text, string Help)[] All { get; } =
    [
        (Verdict.NotTheSame, "It is not the same, because …", "The likeness no longer holds the goods while both sides stay as they are."),
        (Verdict.TheSame, "It is the same", "The goods stay held. What follows is decided under the law of the list, not here."),
        (Verdict.Unclear, "It cannot be told", "The likeness stays open and the goods stay held where the list binds."),
    ];

    /// <summary>What was found, as it is written in a history.</summary>
    public static string Found(string verdict) =>
        Disposition.Read(verdict) switch
        {
            Verdict.NotTheSame => "It is not the same",
            Verdict.TheSame => "It is the same",
            Verdict.Unclear => "It cannot be told",
            _ => "Erased",
        };

    /// <summary>A share of one, in hundredths.</summary>
    public static string Percent(double share) => Math.Round(share * 100).ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the likeness of the names says.</summary>
    public static string Similarity(double similarity) =>
        $"The names alone are alike to {Percent(similarity)} of 100; 100 is the very same name, in whatever order its words stand.";

    /// <summary>What the score says.</summary>
    public static string Score(double score) =>
        $"The score is {Percent(score)} of 100: the likeness of the names, weighed by how rare the words are and by what else agrees or disagrees. It orders the work and is no probability.";

    /// <summary>The part a party has in the deal.</summary>
    public static string Role(string role) => role.Length == 0 ? "Party" : char.ToUpperInvariant(role[0]) + role[1..].Replace('-', ' ');

    /// <summary>True when a sentence speaks for the likeness: what differs is named by both sides.</summary>
    public static bool SpeaksFor(string evidence) => !evidence.Contains("declared is", StringComparison.Ordinal);
}
