using System.Security.Cryptography;
using System.Text;
using Interdict.Vocabulary;

namespace Interdict.Bench.Names.Pairs;

/// <summary>Two names, and whether they are the same party.</summary>
sealed record LabelledPair(string Schema, string One, string Other, bool Same, string Quality, string Group)
{
    /// <summary>The half that may be tuned on is A; figures are given of B. The first byte of SHA-256 over schema and names decides: even is A.</summary>
    public char Half { get; } = (SHA256.HashData(Encoding.UTF8.GetBytes($"{Schema}\n{One}\n{Other}"))[0] & 1) == 0 ? 'A' : 'B';

    /// <summary>Whose names they are.</summary>
    public PartyKind Kind =>
        Schema switch
        {
            "Person" => PartyKind.Person,
            "Vessel" => PartyKind.Vessel,
            "Company" or "Organization" or "LegalEntity" => PartyKind.Organisation,
            _ => PartyKind.Unknown,
        };

    /// <summary>Reads the pairs; null when they are not on this machine.</summary>
    public static List<LabelledPair>? Open() =>
        Checkout.Data("names", "name_pairs_dev.csv") is { } file
            ?
            [
                .. CommaFile
                    .Table(file)
                    .Select(row => new LabelledPair(row["schema"], row["name1"], row["name2"], row["is_match"] == "true", row["quality"], row["case_group"])),
            ]
            : null;
}

/// <summary>A pair and the score an engine gave it.</summary>
readonly record struct ScoredPair(LabelledPair Pair, double Score);
