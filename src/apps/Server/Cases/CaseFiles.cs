using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Server.Doors;
using Interdict.Vocabulary;

namespace Interdict.Server.Cases;

/// <summary>Who may see which case at the authority. What somebody may not see does not exist for them, and the attempt is logged.</summary>
internal sealed partial class CaseFiles(Registry registry, ILogger<CaseFiles> log)
{
    /// <summary>A case as this desk may see it; null when it may not. That it was opened is written down for every address alike.</summary>
    public async Task<CaseFile?> Of(Desk desk, string? id)
    {
        if (FileId.Read(id) is not { Kind: FileKind.Case } file || await registry.Read<CaseFile>(file) is not { } found)
        {
            return null;
        }
        if (May(desk, found))
        {
            return found;
        }
        Stranger(desk.Account, desk.Body, file.Text);
        return null;
    }

    /// <summary>Drafts are the applicant's alone; an adviser sees the cases on which its body was asked.</summary>
    static bool May(Desk desk, CaseFile file) =>
        file.Stage != Stage.Draft
        && (
            desk.Is(Role.CaseOfficer, Role.Countersigner, Role.Auditor)
            || (desk.Is(Role.Adviser) && desk.Body.Length > 0 && file.Handling.Advice.Any(one => one.Body == desk.Body && !one.IsTakenBack))
        );

    [LoggerMessage(LogLevel.Warning, "Account {Account} of {Body} asked for {File}, which is not theirs")]
    partial void Stranger(string account, string body, string file);
}
