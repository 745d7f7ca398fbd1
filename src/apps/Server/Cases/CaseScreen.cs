using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Server.Doors;
using Interdict.Vocabulary;

namespace Interdict.Server.Cases;

/// <summary>All that the parts of the case page share.</summary>
public sealed class CaseScreen
{
    /// <summary>The case.</summary>
    public required CaseFile File { get; init; }

    /// <summary>The law on the case.</summary>
    public required CaseLaw Law { get; init; }

    /// <summary>Who looks.</summary>
    public required Desk Desk { get; init; }

    /// <summary>The day it is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>True when a second officer has to look at the decision.</summary>
    public required bool IsFourEyes { get; init; }

    /// <summary>The version that whoever looks saw last; 0 when they never looked.</summary>
    public required long SeenBefore { get; init; }

    /// <summary>All facts of the case, the oldest first.</summary>
    public required ImmutableArray<Paper> Papers { get; init; }

    internal FormFields Form { get; set; } = FormFields.None;

    /// <summary>Why an act was not done.</summary>
    public ImmutableArray<Refusal> Refusals { get; set; } = [];

    /// <summary>The text that was just composed; null when none was.</summary>
    public string? Composed { get; set; }

    /// <summary>The address of the page.</summary>
    public string Address => $"/cases/{File.Id}";

    /// <summary>True when whoever looks has the case and may act as its officer now.</summary>
    public bool IsOfficer => Desk.Is(Role.CaseOfficer) && File.Handling.Officer == Desk.Account && IsOpen && !File.Decision.IsProposed;

    /// <summary>True while the case is handed in and not over.</summary>
    public bool IsOpen => File.Stage is not (Stage.Draft or Stage.Decided or Stage.Withdrawn or Stage.Superseded);

    /// <summary>True for those of the authority: only they read notes.</summary>
    public bool IsOfAuthority => Desk.Is(Role.CaseOfficer, Role.Countersigner, Role.Auditor);

    /// <summary>True when it is written into a file that leaves the house.</summary>
    public bool IsTakenAway { get; init; }

    /// <summary>True for those who assess: only they learn who a protected source is, and only on the page.</summary>
    public bool SeesSources => !IsTakenAway && Desk.Is(Role.CaseOfficer, Role.Countersigner);

    /// <summary>How many considerations nobody has weighed yet, for any item.</summary>
    public int Unweighed => Law.Considerations.Count(one => !IsWeighed(one));

    /// <summary>Whether a consideration was weighed for all items that it is about.</summary>
    public bool IsWeighed(Consideration asked) =>
        Law.Items.Where(item => Law.For(item).Any(one => one.Id == asked.Id)).All(item => File.Assessment.Of(asked.Id, item.Item) is not null);

    /// <summary>The numbers of the items, for a choice.</summary>
    public IEnumerable<int> Items => Law.Items.Select(item => item.Item).Where(item => item > 0);

    /// <summary>Whether the form of an act was sent and is shown again.</summary>
    public bool IsShownAgain(string act, string about = "") => Form.Is(act, about) && (!Refusals.IsEmpty || Composed is not null || IsOvertaken);

    /// <summary>True when somebody else wrote in the case in the meantime.</summary>
    public bool IsOvertaken { get; set; }

    /// <summary>The reasons why not, with the fields as the page names them.</summary>
    public ImmutableArray<Refusal> Linked => [.. Refusals.Select(one => Form.Has(one.Field) ? one with { Field = Form.Prefix + one.Field } : one)];

    /// <summary>What the proposal looks like on the page: as it was typed, or as the file suggests it.</summary>
    internal Proposed Draft => Form.Is("propose") ? Cases.Draft.Read(File, Law, Form) : Cases.Draft.Begin(File, Law, Today);
}
