using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Interdict.Journal.Papers;
using Interdict.Licensing;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Journal;

/// <summary>The registry of an authority: its files, each a pile of facts that only ever grows. One writer; readers never wait.</summary>
public sealed class Registry(Database database, TimeProvider clock) : IDisposable
{
    readonly SemaphoreSlim writer = new(1);

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    /// <summary>A file as it is now; null when there is none of that kind under that number.</summary>
    public Task<T?> Read<T>(FileId id)
        where T : class, IFile<T>
    {
        using var connection = database.Open();
        return Task.FromResult(Writing.Fold<T>(connection, id));
    }

    /// <summary>All facts of a file, the oldest first; none when there is no such file.</summary>
    public Task<ImmutableArray<Paper>> Papers(FileId id)
    {
        using var connection = database.Open();
        return Task.FromResult(Writing.PapersOf(connection, id, 0));
    }

    /// <summary>
    /// Decides on the file as it is at this moment and records what comes of it. Nobody writes between the reading and the recording.
    /// </summary>
    /// <param name="id">The file.</param>
    /// <param name="seen">The version that whoever acts has seen: another one and nothing is recorded. Null when it does not matter.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="why">Why, in the words of whoever acts; may be empty.</param>
    /// <param name="decide">What comes of the act. Pure; it may be called more than once.</param>
    public Task<Recorded> Decide<T>(FileId id, long? seen, Actor by, Personal why, Func<T, Ruling> decide)
        where T : class, IFile<T> =>
        Write<Recorded>(writing =>
        {
            if (writing.Read<T>(id) is not { } file)
            {
                return new Recorded.Missing();
            }
            if (seen is { } version && version != file.Version)
            {
                return new Recorded.Overtaken(writing.Papers(id, version));
            }
            return decide(file) switch
            {
                Ruling.Yes yes => new Recorded.Kept(id, writing.Add<T>(id, by, why, yes.Facts).Version),
                Ruling.No no => new Recorded.Refused(no.Refusals),
                _ => throw new InvalidOperationException("A ruling is a yes or a no."),
            };
        });

    /// <summary>Begins a file with its first facts.</summary>
    public Task<FileId> Begin<T>(FileKind kind, Actor by, Personal why, params ImmutableArray<Fact> facts)
        where T : class, IFile<T> =>
        Write(writing =>
        {
            var id = writing.NewFile(kind);
            writing.Add<T>(id, by, why, facts);
            return id;
        });

    /// <summary>Work in one transaction that may concern several files: all of it is kept or nothing.</summary>
    public async Task<TResult> Write<TResult>(Func<Writing, TResult> work)
    {
        await writer.WaitAsync();
        try
        {
            using var connection = database.Open();
            using var transaction = connection.BeginTransaction();
            var result = work(new Writing(connection, clock.GetUtcNow()));
            transaction.Commit();
            return result;
        }
        finally
        {
            writer.Release();
        }
    }
}

/// <summary>The pen of the one writer: what is read through it is the latest, and what is added is kept together.</summary>
public sealed class Writing
{
    readonly DbConnection connection;

    internal Writing(DbConnection connection, DateTimeOffset now) => (this.connection, Now) = (connection, now);

    /// <summary>The moment under which everything of this work is kept.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>A file as it is now; null when there is none.</summary>
    public T? Read<T>(FileId id)
        where T : class, IFile<T> => Fold<T>(connection, id);

    /// <summary>The facts of a file after a version.</summary>
    public ImmutableArray<Paper> Papers(FileId id, long after) => PapersOf(connection, id, after);

    /// <summary>The number of a new file.</summary>
    public FileId NewFile(FileKind kind)
    {
        var year = Now.UtcDateTime.Year;
        var like = FileId.Of(kind, year, 0).Text[..7];
        var last = connection.Rows(row => row.GetInt64(0), "SELECT COUNT(DISTINCT file) FROM fact WHERE substr(file, 1, 7) = @like", ("like", like))[0];
        return FileId.Of(kind, year, last + 1);
    }

    /// <summary>Adds facts to a file, which begins with them when there is none.</summary>
    /// <returns>The file after them.</returns>
    public T Add<T>(FileId id, Actor by, Personal why, ImmutableArray<Fact> facts)
        where T : class, IFile<T>
    {
        var file = Read<T>(id) ?? T.New(id);
        foreach (var fact in facts)
        {
            var paper = new Paper(id, file.Version + 1, Now, by, why, fact);
            Keep(paper);
            file = file.After(paper);
        }
        return file;
    }

    void Keep(Paper paper)
    {
        var (word, version) = FactWords.Of(paper.Says);
        var (open, personal) = PaperJson.Write(paper.Says);
        connection.Run(
            "INSERT INTO fact (file, number, word, version, at, account, role, body, why, open, apart) "
                + "VALUES (@file, @number, @word, @version, @at, @account, @role, @body, @why, @open, @apart)",
            ("file", paper.File.Text),
            ("number", paper.Number),
            ("word", word),
            ("version", version),
            ("at", paper.At.UtcTicks / TimeSpan.TicksPerMicrosecond),
            ("account", paper.By.Account),
            ("role", (int)paper.By.As),
            ("body", paper.By.Body),
            ("why", paper.Why.Text),
            ("open", open),
            ("apart", JsonSerializer.SerializeToUtf8Bytes(personal))
        );
    }

    internal static T? Fold<T>(DbConnection connection, FileId id)
        where T : class, IFile<T>
    {
        var papers = PapersOf(connection, id, 0);
        return papers.IsEmpty ? null : papers.Aggregate(T.New(id), (file, paper) => file.After(paper));
    }

    internal static ImmutableArray<Paper> PapersOf(DbConnection connection, FileId id, long after) =>
        [
            .. connection.Rows(
                row => new Paper(
                    id,
                    row.GetInt64(0),
                    new DateTimeOffset(row.GetInt64(1) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero),
                    new Actor(row.GetString(2), (Role)row.GetInt64(3), row.GetString(4)),
                    row.GetString(5),
                    PaperJson.Read(
                        FactWords.TypeOf(row.GetString(6), (int)row.GetInt64(7))!,
                        (byte[])row.GetValue(8),
                        JsonSerializer.Deserialize<List<string>>((byte[])row.GetValue(9))!
                    )
                ),
                "SELECT number, at, account, role, body, why, word, version, open, apart FROM fact WHERE file = @file AND number > @after ORDER BY number",
                ("file", id.Text),
                ("after", after)
            ),
        ];
}
