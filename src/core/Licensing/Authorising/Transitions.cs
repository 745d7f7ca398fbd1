using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Authorising;

/// <summary>What can be done to an authorisation.</summary>
public enum Act : byte
{
    /// <summary>Make it valid for longer.</summary>
    Extend,

    /// <summary>Change goods or conditions.</summary>
    Modify,

    /// <summary>Let nobody use it for the time being.</summary>
    Suspend,

    /// <summary>Let it be used again after a suspension.</summary>
    Resume,

    /// <summary>Take it back for the future.</summary>
    Revoke,

    /// <summary>Take it back as if it had never been.</summary>
    Annul,

    /// <summary>Give it back: the holder's own act.</summary>
    Surrender,

    /// <summary>Hold it because the law changed.</summary>
    Hold,

    /// <summary>Let it be used again after the law changed.</summary>
    LiftHold,
}

/// <summary>Which act is open in which state, and to whom: the one place where it stands (Article 21(5) names refuse, annul, suspend, modify, revoke).</summary>
public static class Transitions
{
    // One column for each state, in the order of Validity; x where the act is open.
    //  V valid  N not yet  E expired  X exhausted  S suspended  H held  U surrendered  R revoked  A annulled
    static readonly ImmutableArray<(Act Act, Role By, string Open)> table =
    [
        //                              VNEXSHURA
        (Act.Extend, Role.CaseOfficer, "x........"),
        (Act.Modify, Role.CaseOfficer, "xx..xx..."),
        (Act.Suspend, Role.CaseOfficer, "xx......."),
        (Act.Resume, Role.CaseOfficer, "....x...."),
        (Act.Revoke, Role.CaseOfficer, "xx..xx..."),
        (Act.Annul, Role.CaseOfficer, "xxxxxxxx."),
        (Act.Surrender, Role.Applicant, "xx..xx..."),
        (Act.Hold, Role.Node, "xx..xx..."),
        (Act.LiftHold, Role.CaseOfficer, ".....x..."),
    ];

    /// <summary>Whether an act is open to somebody in a state.</summary>
    public static bool IsOpen(Act act, Validity state, Role by)
    {
        var row = table[(int)act];
        return row.By == by && row.Open[(int)state] == 'x';
    }

    /// <summary>The acts that are open to somebody in a state.</summary>
    public static ImmutableArray<Act> Open(Validity state, Role by) => [.. table.Select(row => row.Act).Where(act => IsOpen(act, state, by))];

    /// <summary>True in a state in which it may be used now or later, so that a change of the law matters.</summary>
    public static bool IsLive(Validity state) => IsOpen(Act.Hold, state, Role.Node);
}
