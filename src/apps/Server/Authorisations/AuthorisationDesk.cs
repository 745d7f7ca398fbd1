using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Server.Doors;
using Interdict.Vocabulary;

namespace Interdict.Server.Authorisations;

/// <summary>Authorisations as those may see them who may: the authority all of them, a holder its own. What is another's does not exist.</summary>
internal sealed partial class AuthorisationDesk(Registry registry, ILogger<AuthorisationDesk> log)
{
    static readonly Role[] authority = [Role.CaseOfficer, Role.Countersigner, Role.Auditor];

    /// <summary>True for those at the authority who may see every authorisation.</summary>
    public static bool SeesAll(Desk desk) => desk.Is(authority);

    /// <summary>An authorisation; null when there is none, or when it is another's, which is logged.</summary>
    public async Task<AuthorisationFile?> Of(Desk desk, string? number)
    {
        if (FileId.Read(number) is not { Kind: FileKind.Authorisation } id || await registry.Read<AuthorisationFile>(id) is not { Issued: { } issued } file)
        {
            return null;
        }
        if (SeesAll(desk) || (desk.Is(Role.Applicant) && desk.Body.Length > 0 && issued.Firm == desk.Body))
        {
            return file;
        }
        Stranger(desk.Account, desk.Body, id.Text);
        return null;
    }

    /// <summary>In which role somebody acts on an authorisation here: the officer's before the holder's.</summary>
    public static Actor? ActorOf(Desk desk) =>
        desk.Is(Role.CaseOfficer) ? desk.As(Role.CaseOfficer)
        : desk.Is(Role.Applicant) ? desk.As(Role.Applicant)
        : null;

    static Role RoleOf(Desk desk) => authority.Append(Role.Applicant).Concat(desk.Roles).First(role => desk.Is(role));

    [LoggerMessage(LogLevel.Warning, "Account {Account} of {Body} asked for {File}, which is not theirs")]
    partial void Stranger(string account, string body, string file);
}
