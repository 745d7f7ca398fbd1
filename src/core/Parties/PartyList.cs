using System.Collections.Immutable;

namespace Interdict.Parties;

/// <summary>What a list may do here.</summary>
public enum Force : byte
{
    /// <summary>A list of another state or body: it ranks, and never holds by itself.</summary>
    Indicator,

    /// <summary>A list that binds where this node stands: a likeness to it is put before a person before the goods move.</summary>
    BindingHere,
}

/// <summary>What is known of a list besides its records.</summary>
/// <param name="Id">Its name on this node, such as <c>un</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Source">Where it is published.</param>
/// <param name="Format">The published format it was read from.</param>
/// <param name="Force">What it may do here.</param>
/// <param name="Published">The day its publisher gives it; null when the file does not say.</param>
/// <param name="Loaded">When it was loaded.</param>
/// <param name="Hash">SHA-256 that names this version, in lower-case hexadecimal digits: of its records and its force as a node keeps them, or of the file when it was read from one and not kept.</param>
public sealed record ListHead(string Id, string Title, string Source, string Format, Force Force, DateOnly? Published, DateTimeOffset Loaded, string Hash)
{
    /// <summary>How a decision names this version of the list.</summary>
    public string Version => $"{Id}@{Hash[..Math.Min(12, Hash.Length)]}";
}

/// <summary>A list of parties as it was loaded on a day.</summary>
/// <param name="Head">What is known of it.</param>
/// <param name="Parties">Its records, in the order of the file.</param>
public sealed record PartyList(ListHead Head, ImmutableArray<ListedParty> Parties);
