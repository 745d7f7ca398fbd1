namespace Interdict.Vocabulary;

/// <summary>In which capacity somebody acts at an authority.</summary>
public enum Role : byte
{
    /// <summary>Nobody: deny.</summary>
    None,

    /// <summary>An exporter, broker, supplier, museum or transporter, or a delegate of one.</summary>
    Applicant,

    /// <summary>Handles cases and decides.</summary>
    CaseOfficer,

    /// <summary>Confirms what a case officer proposes, and may send it back.</summary>
    Countersigner,

    /// <summary>Gives advice for another body.</summary>
    Adviser,

    /// <summary>A customs officer or a customs administration's program.</summary>
    Customs,

    /// <summary>Reads everything and changes nothing.</summary>
    Auditor,

    /// <summary>Keeps accounts and settings; sees no case.</summary>
    Administrator,

    /// <summary>The program itself, for what happens by a clock or a change of the law.</summary>
    Node,
}

/// <summary>Who acts: an account by its own opaque number, so that a journal names nobody.</summary>
/// <param name="Account">The account, or the client of an interface.</param>
/// <param name="As">In which capacity.</param>
/// <param name="Body">The firm or the body for which; empty for the authority itself.</param>
public readonly record struct Actor(string Account, Role As, string Body = "")
{
    /// <summary>The program itself.</summary>
    public static Actor Node { get; } = new("node", Role.Node);
}
