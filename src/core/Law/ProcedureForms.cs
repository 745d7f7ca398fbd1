using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>A form of an annex, box by box.</summary>
/// <param name="Id">Its annex: <c>VII</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="UsedFor">The acts it is used for.</param>
/// <param name="MostItems">How many types of goods it takes at most; null when nothing is set. More need another authorisation.</param>
/// <param name="Boxes">Its boxes in their order.</param>
/// <param name="BackSays">What its back has a place for; empty when it has none.</param>
/// <param name="BackVerified">How well the lay-out of the back is confirmed.</param>
/// <param name="NotFor">What it is not used for, in words; empty for nothing.</param>
/// <param name="Rests">What this rests on.</param>
public sealed record Form(
    string Id,
    string Title,
    ImmutableArray<string> UsedFor,
    int? MostItems,
    ImmutableArray<Box> Boxes,
    string BackSays,
    Verification BackVerified,
    string NotFor,
    Rests Rests
);

/// <summary>A box of a form.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Verified">How well the title is confirmed: boxes that the annex does not explain were not read.</param>
/// <param name="Hint">How it is filled in; empty when nothing is said.</param>
/// <param name="Fields">What stands in it, ids of <see cref="Procedures.Fields"/>.</param>
public sealed record Box(int Number, string Title, Verification Verified, string Hint, ImmutableArray<string> Fields);

/// <summary>Something that an application or an authorisation can say.</summary>
/// <param name="Id">Its name: <c>end-user</c>, <c>items.quantity</c>, <c>boxes.mode-of-supply</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Asks">What the applicant is asked; empty when the authority fills it in.</param>
/// <param name="Help">How to answer; empty when the question says it.</param>
public sealed record Field(string Id, string Title, string Asks, string Help);

/// <summary>How cases of a kind go.</summary>
/// <param name="Kind">The kind as a word: <c>global-export</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Says">What it is for, to an applicant.</param>
/// <param name="Article">The article.</param>
/// <param name="Act">The act of the determination; empty when none is asked.</param>
/// <param name="Annexes">Annexes of the goods; empty for any.</param>
/// <param name="Types">Types of authorisation that can come of it; empty when none can.</param>
/// <param name="Form">The form; empty when there is none.</param>
/// <param name="OpenedBy"><c>applicant</c> or <c>authority</c>.</param>
/// <param name="Applicants">Codes or words of the applicant's type, as the law lists them.</param>
/// <param name="RequiredFields">What it has to say.</param>
/// <param name="AlsoAsked">What else is asked, ids of fields; not saying it makes no gap.</param>
/// <param name="InsufficientGrounds">By annex, the reason that is deemed to exist when the end-user or the end-use is not shown; empty when none is.</param>
/// <param name="Ground">The fact that alone allows a grant of what is prohibited; empty when that cannot be or need not be.</param>
/// <param name="Deciders">Who decides, ids of <see cref="Procedures.Deciders"/>.</param>
/// <param name="Considerations">What is weighed, ids of <see cref="Procedures.Considerations"/>.</param>
/// <param name="HearsFirst">True when the person concerned is heard before the decision.</param>
/// <param name="FourEyes">True when the law itself wants a second officer; an authority may want one all the same.</param>
/// <param name="Deadlines">Deadlines that run in it, ids of <see cref="Instrument.Deadlines"/>.</param>
/// <param name="Rests">What this rests on.</param>
public sealed record CaseProcedure(
    string Kind,
    string Title,
    string Says,
    string Article,
    string Act,
    ImmutableArray<string> Annexes,
    ImmutableArray<string> Types,
    string Form,
    string OpenedBy,
    ImmutableArray<string> Applicants,
    ImmutableArray<RequiredField> RequiredFields,
    ImmutableArray<string> AlsoAsked,
    ImmutableSortedDictionary<string, string> InsufficientGrounds,
    string Ground,
    ImmutableArray<string> Deciders,
    ImmutableArray<string> Considerations,
    bool HearsFirst,
    bool FourEyes,
    ImmutableArray<string> Deadlines,
    Rests Rests
)
{
    const string quantity = "items.quantity";

    /// <summary>True when an application of this kind says how much: what is not asked for is not granted in part either.</summary>
    public bool IsCounted => AlsoAsked.Contains(quantity) || RequiredFields.Any(required => required.Field == quantity);

    /// <summary>The reason that is deemed to exist when the end-user or the end-use is not shown, for goods of an annex; empty when none is.</summary>
    public string InsufficientGround(string annex) => InsufficientGrounds.GetValueOrDefault(annex, "");
}

/// <summary>What an application has to say.</summary>
/// <param name="Field">The id of the field.</param>
/// <param name="Article">The article that asks for it; empty when the form or the procedure does.</param>
/// <param name="InsteadFor">Labels of goods whose makers may leave it out when they sell to a distributor; empty for none.</param>
/// <param name="OnlyFor">Labels of goods whose makers give it instead; empty when everybody does.</param>
public sealed record RequiredField(string Field, string Article, ImmutableArray<string> InsteadFor, ImmutableArray<string> OnlyFor);

/// <summary>Who decides on cases of some kind.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Article">The article.</param>
/// <param name="Act">The act.</param>
/// <param name="Annexes">Annexes of the goods.</param>
/// <param name="Steps">The first step that finds a Member State names the authority.</param>
/// <param name="Note">A note for people; empty for none.</param>
/// <param name="Rests">What this rests on.</param>
public sealed record Decider(
    string Id,
    string Article,
    string Act,
    ImmutableArray<string> Annexes,
    ImmutableArray<DecidingStep> Steps,
    string Note,
    Rests Rests
);

/// <summary>A step of finding the authority.</summary>
/// <param name="Party">Whose state: <c>exporter</c>, <c>museum</c>, <c>goods</c>.</param>
/// <param name="By">By what: <c>residence-or-establishment</c>, <c>entry</c>.</param>
public sealed record DecidingStep(string Party, string By);
