using System.Collections.Immutable;
using System.Text.Json;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Server.Doors;
using Interdict.Store;

namespace Interdict.Server.Applying;

/// <summary>The cases of one firm, and nobody else's. What is another's does not exist for whoever asks.</summary>
internal sealed partial class MyCases(Registry registry, Database database, ILogger<MyCases> log)
{
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
        foreach (var id in Numbers("begun", desk.Body))
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
        foreach (var id in Numbers("issued", desk.Body))
        {
            if (await registry.Read<AuthorisationFile>(id) is { Issued: not null } file)
            {
                files.Add(file);
            }
        }
        return [.. files.OrderByDescending(file => file.IssuedAt)];
    }

    // A case that the authority opened about a firm is shown to it from the moment at which it is heard or told.
    static bool IsShown(CaseFile file) =>
        file.Kind is not (CaseKind.Bar or CaseKind.Disclosure)
        || !file.Handling.Questions.IsEmpty
        || file.Handling.Hearing is not null
        || file.Decision.IsTaken;

    List<FileId> Numbers(string word, string firm)
    {
        using var connection = database.Open();
        var begun = connection.Rows(
            row => (File: row.GetString(0), Says: (byte[])row.GetValue(1)),
            "SELECT file, open FROM fact WHERE word = @word",
            ("word", word)
        );
        return
        [
            .. begun
                .Where(one => JsonDocument.Parse(one.Says).RootElement.GetProperty("firm").GetString() == firm)
                .Select(one => one.File)
                .Distinct()
                .Select(text => FileId.Read(text)!.Value),
        ];
    }

    [LoggerMessage(LogLevel.Warning, "Account {Account} of {Body} asked for {File}, which is not theirs")]
    partial void Stranger(string account, string body, string file);
}
