using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Journal.Desks;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Server.Doors;
using Interdict.Vocabulary;

namespace Interdict.Server.Applying;

/// <summary>The cases of one firm, and nobody else's. What is another's does not exist for whoever asks.</summary>
internal sealed partial class MyCases(Registry registry, CaseRows cases, AuthorisationRows authorisations, ILogger<MyCases> log)
{
    const int onPage = 500;

    /// <summary>A case of the firm for which this desk acts; null for any other, which is logged.</summary>
    public async Task<CaseFile?> Of(Desk desk, string? id)
    {
        if (desk.Body.Length == 0 || FileId.Read(id) is not { Kind: FileKind.Case } file || await registry.Read<CaseFile>(file) is not { } found)
        {
            return null;
        }
        if (found.Application.Firm == desk.Body && IsShown(found))
        {
            return found;
        }
        Stranger(desk.Account, desk.Body, file.Text);
        return null;
    }

    /// <summary>The cases of the firm, the latest changed first.</summary>
    public async Task<ImmutableArray<CaseFile>> All(Desk desk)
    {
        if (desk.Body.Length == 0)
        {
            return [];
        }
        var files = new List<CaseFile>();
        foreach (var id in Cases(desk.Body))
        {
            if (await registry.Read<CaseFile>(id) is { } file && file.Application.Firm == desk.Body && IsShown(file))
            {
                files.Add(file);
            }
        }
        return [.. files.OrderByDescending(file => file.Changed)];
    }

    /// <summary>The authorisations of the firm, the latest first.</summary>
    public async Task<ImmutableArray<AuthorisationFile>> Authorisations(Desk desk)
    {
        if (desk.Body.Length == 0)
        {
            return [];
        }
        var files = new List<AuthorisationFile>();
        foreach (var id in Issued(desk.Body))
        {
            if (await registry.Read<AuthorisationFile>(id) is { Issued: not null } file)
            {
                files.Add(file);
            }
        }
        return [.. files.OrderByDescending(file => file.IssuedAt)];
    }

    IEnumerable<FileId> Cases(string firm)
    {
        var query = new CaseQuery
        {
            Firm = firm,
            Order = CaseOrder.Number,
            Most = onPage,
        };
        for (var page = cases.Find(query); ; page = cases.Find(query with { After = page.Next }))
        {
            foreach (var row in page.Rows)
            {
                yield return row.File;
            }
            if (page.Next is null)
            {
                yield break;
            }
        }
    }

    IEnumerable<FileId> Issued(string firm)
    {
        var query = new AuthorisationQuery { Firm = firm, Most = onPage };
        for (var page = authorisations.Find(query); ; page = authorisations.Find(query with { After = page.Next }))
        {
            foreach (var row in page.Rows)
            {
                yield return row.File;
            }
            if (page.Next is null)
            {
                yield break;
            }
        }
    }

    // A case that the authority opened about a firm is shown to it from the moment at which it is heard or told.
    static bool IsShown(CaseFile file) =>
        file.Kind is not (CaseKind.Bar or CaseKind.Disclosure)
        || !file.Handling.Questions.IsEmpty
        || file.Handling.Hearing is not null
        || file.Decision.IsTaken;

    [LoggerMessage(LogLevel.Warning, "Account {Account} of {Body} asked for {File}, which is not theirs")]
    partial void Stranger(string account, string body, string file);
}
