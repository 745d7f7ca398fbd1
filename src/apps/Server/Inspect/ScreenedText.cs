using System.Collections.Immutable;
using System.Text.Json;

namespace Interdict.Server.Inspect;

/// <summary>A kept answer as the pages read it: the part of docs/answer.schema.json that tells of parties, flags and rank.</summary>
public sealed record ScreenedText(
    ImmutableArray<PartyText> Parties,
    ImmutableArray<FlagText> Flags,
    double Rank,
    ImmutableArray<RankText> RankBecause,
    ImmutableArray<string> Lists,
    ImmutableArray<string> Next,
    ImmutableArray<string> Notes
)
{
    static readonly JsonSerializerOptions names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads a kept answer.</summary>
    public static ScreenedText Of(string answer) => JsonSerializer.Deserialize<ScreenedText>(answer, names)!;
}

/// <summary>A declared party with its likenesses.</summary>
public sealed record PartyText(string Role, string Name, ImmutableArray<HitText> Hits);

/// <summary>A likeness.</summary>
public sealed record HitText(
    string List,
    string Force,
    string Id,
    string Name,
    double Score,
    double Similarity,
    ImmutableArray<WordsText> Because,
    ImmutableArray<string> Evidence,
    PairText? Pair
)
{
    /// <summary>The list's name on this node, without its version.</summary>
    public string ListId => List.Split('@')[0];
}

/// <summary>Two words that met.</summary>
public sealed record WordsText(string Asked, string Listed, string How, double Cost);

/// <summary>The keys of a likeness.</summary>
public sealed record PairText(string Key, string Declared, string Listed);

/// <summary>A red flag.</summary>
public sealed record FlagText(string Flag, string Title, double Weight, string Source, ImmutableArray<ReasonText> Because);

/// <summary>A reason.</summary>
public sealed record ReasonText(string Kind, string Text);

/// <summary>A part of a rank.</summary>
public sealed record RankText(string Part, double Raises, string Because);
