using System.Collections.Immutable;
using Interdict.Evidence;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Assessing;

/// <summary>What weighing a consideration came to.</summary>
public enum Concern : byte
{
    /// <summary>No concern.</summary>
    None,

    /// <summary>A concern that a condition can meet, or that was outweighed: the reasoning says how.</summary>
    Met,

    /// <summary>Reasonable grounds to believe: nothing but a refusal follows.</summary>
    ReasonableGrounds,
}

/// <summary>A consideration of the law was weighed.</summary>
/// <param name="Consideration">Its id in the law's list.</param>
/// <param name="Concern">What it came to.</param>
/// <param name="Reasoning">Why, in words that may stand in the decision.</param>
/// <param name="Quoted">The evidence.</param>
/// <param name="Searched">What was searched without finding anything.</param>
/// <param name="Items">The items it is about; empty for all.</param>
public sealed record Weighed(
    string Consideration,
    Concern Concern,
    Personal Reasoning,
    ImmutableArray<Quoted> Quoted,
    ImmutableArray<NothingFound> Searched,
    ImmutableArray<int> Items
) : Fact
{
    /// <summary>Whether it is about an item.</summary>
    public bool Concerns(int item) => Items.IsEmpty || Items.Contains(item);
}

/// <summary>A piece of evidence was quoted, for a consideration that is still to be weighed.</summary>
/// <param name="Evidence">Its name within the file: <c>e1</c>.</param>
/// <param name="Consideration">The consideration.</param>
/// <param name="What">The evidence.</param>
public sealed record EvidenceQuoted(string Evidence, string Consideration, Quoted What) : Fact;

/// <summary>Something was searched for a consideration, and nothing was found.</summary>
/// <param name="Evidence">Its name within the file: <c>e2</c>.</param>
/// <param name="Consideration">The consideration.</param>
/// <param name="What">Where, when, by whom.</param>
public sealed record SearchedInVain(string Evidence, string Consideration, NothingFound What) : Fact;

/// <summary>A piece of evidence is relied on no more; the reason stands beside the fact.</summary>
/// <param name="Evidence">Which.</param>
public sealed record EvidenceStruck(string Evidence) : Fact;

/// <summary>The typed ground on which prohibited goods may be authorised was examined.</summary>
/// <param name="Ground">The ground, an id of the law.</param>
/// <param name="IsMet">True when it is shown.</param>
/// <param name="Reasoning">Why, in words that may stand in the decision.</param>
/// <param name="Items">The items it is about; empty for all.</param>
public sealed record GroundExamined(string Ground, bool IsMet, Personal Reasoning, ImmutableArray<int> Items) : Fact;

/// <summary>A named officer attested that a text of the law that is unverified here reads as it is relied on.</summary>
/// <param name="Slug">The entry.</param>
/// <param name="Citation">The article and the entry, as the finding cites them.</param>
/// <param name="Officer">The name of the officer.</param>
/// <param name="Reference">Where the officer read it: journal, number, page.</param>
public sealed record TextAttested(string Slug, string Citation, Personal Officer, Personal Reference) : Fact;

/// <summary>The officer checked a fact on which the law's answer depends. What is only claimed never makes the answer lighter; what was checked may.</summary>
/// <param name="Name">The fact, a name of the law's list.</param>
/// <param name="Value">Its value, as forms write it.</param>
/// <param name="How">How it was checked: on which paper, by asking whom.</param>
/// <param name="Item">The item it is about; 0 for the whole deal.</param>
public sealed record FactChecked(string Name, string Value, Personal How, int Item) : Fact;

/// <summary>The parties were compared with the lists of the node and with earlier refusals of this authority.</summary>
/// <param name="Step">When: <c>assessed</c> or <c>decided</c>.</param>
/// <param name="Lists">The versions of the lists.</param>
/// <param name="Hits">The likenesses to records of lists.</param>
/// <param name="Earlier">The earlier refusals that are alike.</param>
/// <param name="Troubles">What could not be looked at, in words.</param>
public sealed record Screened(
    string Step,
    ImmutableArray<string> Lists,
    ImmutableArray<Resemblance> Hits,
    ImmutableArray<EarlierRefusal> Earlier,
    ImmutableArray<string> Troubles
) : Fact;

/// <summary>A party of the application resembles a record of a list.</summary>
/// <param name="Key">The name of this likeness: it changes when one of both sides does, so that what was said of it no longer stands.</param>
/// <param name="Party">The party, by its name within the file.</param>
/// <param name="List">The list.</param>
/// <param name="Title">The name of the list for people.</param>
/// <param name="Binds">True when the list binds where the authority is.</param>
/// <param name="Record">The list's own identifier of the record.</param>
/// <param name="Name">The name of the record that is the nearest.</param>
/// <param name="Score">The score, in hundredths.</param>
/// <param name="Because">What speaks for it and against it.</param>
public sealed record Resemblance(
    string Key,
    string Party,
    string List,
    string Title,
    bool Binds,
    string Record,
    Personal Name,
    int Score,
    ImmutableArray<Personal> Because
);

/// <summary>An earlier refusal of this authority that is like what is applied for.</summary>
/// <param name="Key">The name of this likeness.</param>
/// <param name="Case">The case.</param>
/// <param name="On">When it was refused.</param>
/// <param name="IsIdentical">True when goods, party and destination agree: essentially identical.</param>
/// <param name="Items">The items of this application that it is about.</param>
/// <param name="Because">What agrees.</param>
public sealed record EarlierRefusal(string Key, string Case, DateOnly On, bool IsIdentical, ImmutableArray<int> Items, ImmutableArray<Personal> Because);

/// <summary>What an officer found a likeness to be.</summary>
public enum Likeness : byte
{
    /// <summary>Somebody or something else.</summary>
    Another,

    /// <summary>The same.</summary>
    TheSame,

    /// <summary>It cannot be said; it stays open.</summary>
    Unclear,
}

/// <summary>An officer said what a likeness is.</summary>
/// <param name="Key">The name of the likeness.</param>
/// <param name="Is">What it is.</param>
/// <param name="Because">Why.</param>
public sealed record Settled(string Key, Likeness Is, Personal Because) : Fact;
