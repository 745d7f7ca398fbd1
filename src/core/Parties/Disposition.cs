namespace Interdict.Parties;

/// <summary>What an officer found out about a likeness.</summary>
public enum Verdict : byte
{
    /// <summary>The declared party is somebody else.</summary>
    NotTheSame,

    /// <summary>The declared party is the one on the list.</summary>
    TheSame,

    /// <summary>It was looked at and stays open.</summary>
    Unclear,
}

/// <summary>What an officer wrote down about one declared party and one record of one list. It says nothing about any other pair.</summary>
/// <param name="Pair">The key of the pair, as <see cref="Pairs.Of"/> gives it.</param>
/// <param name="List">The list's name on this node.</param>
/// <param name="Record">The list's own identifier of the record.</param>
/// <param name="Verdict">What was found out.</param>
/// <param name="Because">Why, in the officer's words.</param>
/// <param name="Officer">Who says so.</param>
/// <param name="On">When.</param>
/// <param name="Declared">The fingerprint of the declared party as it was then.</param>
/// <param name="Listed">The fingerprint of the record as it was then.</param>
public sealed record Disposition(
    string Pair,
    string List,
    string Record,
    Verdict Verdict,
    string Because,
    string Officer,
    DateTimeOffset On,
    string Declared,
    string Listed
)
{
    /// <summary>How a verdict is written.</summary>
    public static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.NotTheSame => "not-the-same",
            Verdict.TheSame => "the-same",
            _ => "unclear",
        };

    /// <summary>The verdict that a word names; null when it names none.</summary>
    public static Verdict? Read(string word)
    {
        foreach (var verdict in (ReadOnlySpan<Verdict>)[Verdict.NotTheSame, Verdict.TheSame, Verdict.Unclear])
        {
            if (Word(verdict) == word)
            {
                return verdict;
            }
        }
        return null;
    }
}

/// <summary>A disposition as it was handed in, or why it is none.</summary>
/// <param name="Disposition">The disposition; null when it is refused.</param>
/// <param name="Field">The field that is wrong; empty when none is.</param>
/// <param name="Why">What is wrong and what to do; empty when nothing is.</param>
public sealed record DispositionReading(Disposition? Disposition, string Field, string Why)
{
    const int MostLetters = 200;
    const int MostReason = 4_000;

    /// <summary>Reads what an officer hands in. Nobody is told to be the same or not without a reason and a name that answers for it.</summary>
    public static DispositionReading Of(
        string pair,
        string list,
        string record,
        string verdict,
        string because,
        string officer,
        DateTimeOffset on,
        string declared,
        string listed
    )
    {
        (because, officer) = (Clean(because), Clean(officer));
        if (!Pairs.IsKey(pair))
        {
            return Refused("pair", "The key of the pair is not one that a result gives. Copy it from the likeness (pair.key).");
        }
        if (!Fingerprint.IsOne(declared) || !Fingerprint.IsOne(listed))
        {
            return Refused("declared", "The fingerprints of both sides are missing or damaged. Copy them from the likeness (pair.declared, pair.listed).");
        }
        if (!IsName(list) || !IsName(record))
        {
            return Refused("record", "The list or its record is not named. Copy both from the likeness (list without its version, id).");
        }
        if (Disposition.Read(verdict) is not { } found)
        {
            return Refused("verdict", $"\"{verdict}\" is no verdict. Write not-the-same, the-same or unclear.");
        }
        var (field, why) = Signed(because, officer);
        return field.Length > 0
            ? Refused(field, why)
            : new DispositionReading(new Disposition(pair, list, record, found, because, officer, on, declared, listed), "", "");
    }

    /// <summary>Whether a reason and a name stand under what an officer does.</summary>
    /// <returns>The field that is wrong and what to do; both empty when nothing is.</returns>
    public static (string Field, string Why) Signed(string because, string officer) =>
        Clean(because).Length is 0 or > MostReason
            ? ("because", $"The reason is missing or longer than {MostReason} letters. Write why, so that somebody else can follow it.")
        : Clean(officer).Length is 0 or > MostLetters
            ? ("officer", $"The name of the officer is missing or longer than {MostLetters} letters. Write who answers for it.")
        : ("", "");

    /// <summary>A text without control characters and without space around it.</summary>
    public static string Clean(string text) => string.Concat(text.Select(letter => char.IsControl(letter) && letter != '\n' ? ' ' : letter)).Trim();

    static bool IsName(string text) => text.Length is > 0 and <= MostLetters && !text.Any(char.IsControl);

    static DispositionReading Refused(string field, string why) => new(null, field, why);
}
