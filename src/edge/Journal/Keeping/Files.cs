using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Interdict.Journal.Keys;
using Interdict.Journal.Papers;
using Interdict.Licensing;
using Interdict.Licensing.Keeping;
using Interdict.Vocabulary;

namespace Interdict.Journal.Keeping;

/// <summary>Files out of rows: what is encrypted is read, and what was folded before is not folded again.</summary>
sealed class Files(FileKeys keys)
{
    readonly FoldedFiles folded = new();

    /// <summary>The keys of files.</summary>
    public FileKeys Keys { get; } = keys;

    /// <summary>A file as it is now; null when there is none.</summary>
    public T? Fold<T>(DbConnection connection, FileId id)
        where T : class, IFile<T>
    {
        var before = folded.Of(typeof(T), id) as T;
        var papers = After(connection, id, before?.Version ?? 0);
        if (before is not null && papers.Any(paper => paper.Says is Erased))
        {
            (before, papers) = (null, After(connection, id, 0));
        }
        if (papers.IsEmpty)
        {
            return before;
        }
        return papers.Aggregate(before ?? T.New(id), (file, paper) => file.After(paper));
    }

    /// <summary>Keeps a file at hand whose every fact is committed.</summary>
    public void Remember<T>(T file, FileId id)
        where T : class, IFile<T> => folded.Put(typeof(T), id, file, file.Version);

    /// <summary>Keeps a file at hand whose every fact is committed.</summary>
    public void Remember((Type Type, FileId Id) key, object file, long version) => folded.Put(key.Type, key.Id, file, version);

    /// <summary>The facts of a file after a version.</summary>
    public ImmutableArray<Paper> After(DbConnection connection, FileId id, long after)
    {
        var rows = FactRow.After(connection, id.Text, after);
        var key = rows.Exists(row => row.Apart is not null) ? Keys.Of(connection, id.Text) : null;
        return [.. rows.Select(row => PaperOf(id, row, key))];
    }

    /// <summary>A fact out of its row.</summary>
    /// <param name="id">The file.</param>
    /// <param name="row">The row.</param>
    /// <param name="key">The key of the file; null when it was destroyed.</param>
    public static Paper PaperOf(FileId id, FactRow row, byte[]? key)
    {
        var words = Words(row, key);
        return new Paper(
            id,
            row.Number,
            new DateTimeOffset(row.At * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero),
            new Actor(row.Account, (Role)row.Role, row.Body),
            words.Count > 0 ? words[0] : default,
            FactWords.Read(row.Word, (int)row.Version, row.Open, words.Count > 1 ? words[1..] : [])
        );
    }

    /// <summary>The row of a fact: its words about persons encrypted, and its link on the chain.</summary>
    public static FactRow RowOf(Paper paper, ChainEnd end, byte[] key)
    {
        var (word, version) = FactWords.Of(paper.Says);
        var (open, personal) = PaperJson.Write(paper.Says);
        var plain = personal.Count == 0 && paper.Why.IsEmpty ? [] : JsonSerializer.SerializeToUtf8Bytes<List<string>>([paper.Why.Text, .. personal]);
        var salt = plain.Length == 0 ? null : System.Security.Cryptography.RandomNumberGenerator.GetBytes(Chain.SaltBytes);
        var row = new FactRow(
            end.Sequence + 1,
            paper.File.Text,
            paper.Number,
            word,
            version,
            paper.At.UtcTicks / TimeSpan.TicksPerMicrosecond,
            paper.By.Account,
            (long)paper.By.As,
            paper.By.Body,
            open,
            salt is null ? [] : Chain.Digest(salt, plain),
            [],
            salt,
            salt is null ? null : NodeKeys.Seal(key, plain, PlaceOf(paper.File.Text, paper.Number))
        );
        return row with { Link = Chain.Link(end.Link, row) };
    }

    /// <summary>The words about persons of a row as bytes; null when they cannot be decrypted.</summary>
    public static byte[]? Plain(FactRow row, byte[] key) => NodeKeys.Open(key, row.Apart, PlaceOf(row.File, row.Number));

    static List<string> Words(FactRow row, byte[]? key)
    {
        if (row.Apart is null || key is null)
        {
            return [];
        }
        var plain =
            Plain(row, key)
            ?? throw new RegistryUnavailableException(
                $"Fact {row.Number} of {row.File} cannot be read: its words about persons were changed. ./interdict journal verify says more."
            );
        return JsonSerializer.Deserialize<List<string>>(plain)!;
    }

    static string PlaceOf(string file, long number) => $"{file}/{number}";
}
