using System.Collections.Immutable;
using System.Data.Common;
using Interdict.Journal.Keeping;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Inquiring;
using Interdict.Licensing.Keeping;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Journal.Erasing;

/// <summary>What an erasure came to.</summary>
/// <param name="Files">The files whose words about persons are destroyed.</param>
/// <param name="Unknown">The files that are not there, or were erased before.</param>
/// <param name="Papers">The hashes of the attachments that belonged to the files: those that no other file needs are destroyed by <see cref="ErasedPapers"/>.</param>
public sealed record Erasure(ImmutableArray<FileId> Files, ImmutableArray<FileId> Unknown, ImmutableArray<string> Papers);

/// <summary>
/// Destroys the words about persons in files, with their keys and salts, for good. That something happened, when and under which
/// account number stays, and so does the chain.
/// </summary>
public sealed class Eraser(Registry registry, Database database)
{
    /// <summary>Erases a case with the files that came of it, or whatever belongs together: all of it or nothing.</summary>
    /// <param name="files">The files.</param>
    /// <param name="by">Who erases.</param>
    /// <param name="ground">On which ground: a word of the schedule of retention, or the reference of an order. It is kept and must name nobody.</param>
    public async Task<Erasure> Erase(IReadOnlyCollection<FileId> files, Actor by, string ground)
    {
        var done = await registry.Write(writing => Erase(writing, files, by, ground));
        if (!done.Files.IsEmpty)
        {
            Sweep(database);
        }
        return done;
    }

    /// <summary>Which of these files an erasure would find, and which are not there or were erased before.</summary>
    public (ImmutableArray<FileId> There, ImmutableArray<FileId> Unknown) Would(IReadOnlyCollection<FileId> files)
    {
        using var connection = database.Open();
        var there = files.Distinct().Where(file => registry.Files.Keys.Of(connection, file.Text) is not null).ToImmutableArray();
        return (there, [.. files.Distinct().Except(there)]);
    }

    Erasure Erase(Writing writing, IReadOnlyCollection<FileId> files, Actor by, string ground)
    {
        var there = files.Distinct().Where(file => registry.Files.Keys.Of(writing.Connection, file.Text) is not null).ToImmutableArray();
        var papers = there
            .SelectMany(file => writing.Papers(file, 0))
            .Select(paper => paper.Says)
            .OfType<Attached>()
            .Select(attached => attached.Paper.Hash)
            .Distinct()
            .ToImmutableArray();
        foreach (var file in there)
        {
            var erased = new Erased(ground, [.. there.Where(other => other != file).Select(other => other.Text)]);
            Add(writing, file, by, erased);
            Destroy(writing, file);
        }
        return new Erasure(there, [.. files.Distinct().Except(there)], papers);
    }

    static void Add(Writing writing, FileId file, Actor by, Erased erased)
    {
        _ = file.Kind switch
        {
            FileKind.Case => writing.Add<CaseFile>(file, by, "", [erased]).Version,
            FileKind.Authorisation => writing.Add<AuthorisationFile>(file, by, "", [erased]).Version,
            FileKind.Inquiry => writing.Add<InquiryFile>(file, by, "", [erased]).Version,
            _ => writing.Add<BareFile>(file, by, "", [erased]).Version,
        };
    }

    void Destroy(Writing writing, FileId file)
    {
        writing.Connection.Run("UPDATE fact SET salt = NULL, apart = NULL WHERE file = @file", ("file", file.Text));
        writing.Connection.Run("UPDATE journal_file SET key = NULL WHERE file = @file", ("file", file.Text));
        registry.Files.Keys.Forget(file.Text);
        writing.Forget(file);
        var papers = writing.Papers(file, 0);
        foreach (var table in ViewTable.All.Where(table => AllViews.Files.GetValueOrDefault(file.Kind) == table.Of))
        {
            table.Clear(writing.Later, file.Text);
            table.Change(writing.Later, file.Text, null, table.Fold(file, papers));
        }
    }

    // What was overwritten still lies in the log of the database until that is folded in.
    internal static void Sweep(Database database)
    {
        using var connection = database.Open();
        if (!database.IsServer)
        {
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            return;
        }
        try
        {
            connection.Run($"VACUUM fact, journal_file, paper, {string.Join(", ", ViewTable.All.Select(table => table.Name).Distinct())}");
        }
        catch (DbException)
        {
            // The server's own vacuum does it later.
        }
    }
}

/// <summary>A file of which nothing but its length matters.</summary>
sealed record BareFile(long Version) : IFile<BareFile>
{
    public static BareFile New(FileId id) => new(0);

    public BareFile After(Paper paper) => new(paper.Number);
}
