using System.Collections.Immutable;
using System.Data.Common;
using Interdict.Journal.Access;
using Interdict.Journal.Keeping;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Journal;

/// <summary>The pen of the one writer: what is read through it is the latest, and what is added is kept together.</summary>
public sealed class Writing
{
    readonly Files files;
    readonly WritingGroup group;
    readonly Pending pending;
    readonly Dictionary<(Type, FileId), (object File, long Version)> folded = [];
    readonly Dictionary<FileId, long> versions = [];
    readonly HashSet<FileId> forgotten = [];
    bool hasBegun;

    internal Writing(Files files, WritingGroup group, DateTimeOffset now)
    {
        (this.files, this.group) = (files, group);
        pending = new Pending(group.Connection);
        End = group.End;
        // The clock may be set back; the journal never is.
        Now = new DateTimeOffset(Math.Max(now.UtcTicks / TimeSpan.TicksPerMicrosecond, End.At) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    /// <summary>The moment under which everything of this work is kept.</summary>
    public DateTimeOffset Now { get; }

    internal ChainEnd End { get; private set; }

    /// <summary>How far the log of reading comes with this work; null when it wrote nothing there.</summary>
    internal AccessEnd? Access { get; set; }

    internal DbConnection Connection
    {
        get
        {
            pending.Send();
            return group.Connection;
        }
    }

    internal IEnumerable<KeyValuePair<(Type Type, FileId Id), (object File, long Version)>> Folded => folded;

    internal IReadOnlyDictionary<FileId, long> Versions => versions;

    internal IReadOnlySet<FileId> Forgotten => forgotten;

    /// <summary>A file as it is now; null when there is none.</summary>
    public T? Read<T>(FileId id)
        where T : class, IFile<T>
    {
        var latest = versions.TryGetValue(id, out var own) ? own : group.Versions.GetValueOrDefault(id, -1);
        if (folded.TryGetValue((typeof(T), id), out var mine) && mine.Version == latest)
        {
            return (T)mine.File;
        }
        if (!forgotten.Contains(id) && group.Folded.TryGetValue((typeof(T), id), out var ours) && ours.Version == latest)
        {
            return (T)ours.File;
        }
        return files.Fold<T>(Connection, id);
    }

    /// <summary>The facts of a file after a version.</summary>
    public ImmutableArray<Paper> Papers(FileId id, long after) => files.After(Connection, id, after);

    /// <summary>The number of a new file.</summary>
    public FileId NewFile(FileKind kind)
    {
        Begin();
        var year = Now.UtcDateTime.Year;
        var last = Connection.Rows(
            row => row.GetInt64(0),
            "INSERT INTO file_counter (kind, year, last) VALUES (@kind, @year, 1) "
                + "ON CONFLICT (kind, year) DO UPDATE SET last = file_counter.last + 1 RETURNING last",
            ("kind", FileId.Of(kind, year, 0).Text[..1]),
            ("year", (long)year)
        )[0];
        return FileId.Of(kind, year, last);
    }

    /// <summary>Adds facts to a file, which begins with them when there is none.</summary>
    /// <returns>The file after them.</returns>
    public T Add<T>(FileId id, Actor by, Personal why, ImmutableArray<Fact> facts)
        where T : class, IFile<T>
    {
        var before = Read<T>(id);
        var file = before ?? T.New(id);
        if (facts.IsDefaultOrEmpty)
        {
            return file;
        }
        Begin();
        var key = before is null ? NewKey(id) : files.Keys.Of(Connection, id.Text) ?? throw new FileErasedException(id);
        foreach (var fact in facts)
        {
            var paper = new Paper(id, file.Version + 1, Now, by, why, fact);
            Keep(Files.RowOf(paper, End, key));
            file = file.After(paper);
        }
        pending.Add("UPDATE journal_file SET version = @version WHERE file = @file", ("version", file.Version), ("file", id.Text));
        Show(id, before, file);
        versions[id] = file.Version;
        folded[(typeof(T), id)] = (file, file.Version);
        return file;
    }

    /// <summary>From here on something changes: what this work did can be taken back without the rest of its group.</summary>
    internal void Begin()
    {
        if (!hasBegun)
        {
            hasBegun = true;
            pending.Add("SAVEPOINT work");
        }
    }

    /// <summary>What this work did stays in its group.</summary>
    internal void Keep()
    {
        if (hasBegun)
        {
            pending.Add("RELEASE SAVEPOINT work");
            pending.Send();
        }
    }

    /// <summary>What this work did is taken back.</summary>
    internal void TakeBack()
    {
        pending.Drop();
        if (pending.HasSent)
        {
            group.Connection.Run("ROLLBACK TO SAVEPOINT work");
            group.Connection.Run("RELEASE SAVEPOINT work");
        }
    }

    /// <summary>Runs a statement before anything is read again.</summary>
    internal void Later(string sql, params (string Name, object Value)[] values) => pending.Add(sql, values);

    /// <summary>What was folded of a file counts no more.</summary>
    internal void Forget(FileId id)
    {
        foreach (var key in folded.Keys.Where(key => key.Item2 == id).ToArray())
        {
            folded.Remove(key);
        }
        forgotten.Add(id);
    }

    // Read models follow in the same transaction: nobody ever sees the one without the other.
    void Show<T>(FileId id, T? before, T after)
        where T : class, IFile<T>
    {
        if (AllViews.Files.TryGetValue(id.Kind, out var type) && type != typeof(T))
        {
            throw new InvalidOperationException($"{id} is a {type.Name} and no {typeof(T).Name}.");
        }
        foreach (var table in ViewTable.All)
        {
            if (table.Of == typeof(T))
            {
                table.Change(pending.Add, id.Text, before, after);
            }
        }
    }

    void Keep(FactRow row)
    {
        row.Insert(pending.Add);
        End = new ChainEnd(row.Sequence, row.Link, row.At);
    }

    byte[] NewKey(FileId id)
    {
        var (key, wrapped) = files.Keys.New(id.Text);
        pending.Add("INSERT INTO journal_file (file, version, key) VALUES (@file, 0, @key)", ("file", id.Text), ("key", wrapped));
        return key;
    }
}
