using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>Something that has to be weighed before a decision.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Article">The article.</param>
/// <param name="Says">The question an officer answers.</param>
/// <param name="Help">How to answer; empty when the question says it.</param>
/// <param name="Annexes">For goods of which annexes; empty for all.</param>
/// <param name="IsMandatory">True when no grant goes without it.</param>
/// <param name="IsLookBack">True when it looks back at earlier refusals of other authorities.</param>
/// <param name="ForcesRefusal">True when reasonable grounds, once recorded, leave nothing but a refusal.</param>
/// <param name="Ground">The coded reason that it leads to.</param>
/// <param name="Deadline">The deadline that says how far back it looks; empty for none.</param>
/// <param name="SourceKinds">Kinds of source that may be quoted, ids of <see cref="Procedures.SourceKinds"/>; empty for any.</param>
/// <param name="Rests">What this rests on.</param>
public sealed record Consideration(
    string Id,
    string Article,
    string Says,
    string Help,
    ImmutableArray<string> Annexes,
    bool IsMandatory,
    bool IsLookBack,
    bool ForcesRefusal,
    string Ground,
    string Deadline,
    ImmutableArray<string> SourceKinds,
    Rests Rests
);

/// <summary>A kind of source.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Article">The article that names it; empty when none does.</param>
/// <param name="Mandatory">True when it has to be weighed wherever the consideration lists it: quoted, or searched without finding anything.</param>
/// <param name="IsProtected">True when its identity is kept from everybody but those who assess, unless they say otherwise.</param>
/// <param name="Rests">What this rests on.</param>
public sealed record SourceKind(string Id, string Title, string Article, bool Mandatory, bool IsProtected, Rests Rests);

/// <summary>A coded reason of a refusal.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Article">The article.</param>
/// <param name="Says">The sentence that stands in the decision.</param>
/// <param name="IsDenial">False for what rests on a national ban alone: such a refusal is never notified as a denial.</param>
/// <param name="Kinds">The kinds of case in which it can be used; empty for all.</param>
/// <param name="Annexes">For goods of which annexes; empty for all.</param>
/// <param name="Rests">What this rests on.</param>
public sealed record RefusalGround(
    string Id,
    string Article,
    string Says,
    bool IsDenial,
    ImmutableArray<string> Kinds,
    ImmutableArray<string> Annexes,
    Rests Rests
);
