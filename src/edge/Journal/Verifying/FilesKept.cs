using System.Data.Common;
using Interdict.Licensing;
using Interdict.Store;

namespace Interdict.Journal.Verifying;

/// <summary>The files as the list of files says, compared with the facts that are there.</summary>
sealed class FilesKept
{
    readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);

    public long Count => kept.Values.LongCount(file => file.Facts > 0);

    public long Erased => kept.Values.LongCount(file => file.ErasedAt > 0);

    public static FilesKept Read(DbConnection connection)
    {
        var files = new FilesKept();
        foreach (
            var (file, version, key) in connection.Rows(
                row => (row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? null : (byte[])row.GetValue(2)),
                "SELECT file, version, key FROM journal_file"
            )
        )
        {
            files.kept[file] = new Kept { Version = version, Key = key };
        }
        // When a file was erased has to be known before its first fact is looked at.
        foreach (
            var (file, number) in connection.Rows(
                row => (row.GetString(0), row.GetInt64(1)),
                "SELECT file, MAX(number) FROM fact WHERE word = 'erased' GROUP BY file"
            )
        )
        {
            files.Of(file).ErasedAt = number;
        }
        return files;
    }

    public Kept Of(string file) => kept.TryGetValue(file, out var one) ? one : kept[file] = new Kept { IsUnlisted = true };

    /// <summary>Names the facts and files that are gone.</summary>
    public void Compare(DbConnection connection, Found found)
    {
        foreach (var (file, one) in kept.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (one.Facts == 0)
            {
                found.Add("file-gone", file, 0, $"{file} is gone: none of its {one.Version} facts is there.");
            }
            else if (one.Last < one.Version)
            {
                found.Add("fact-gone", file, one.Last + 1, $"{file}: fact {one.Last + 1} of {one.Version} is gone, and everything after it.");
            }
            else if (one.IsUnlisted || one.Last > one.Version)
            {
                found.Add("changed", file, one.Last, $"{file}: the list of files says {one.Version} facts, and there are {one.Last}.");
            }
        }
        var counters = connection.Rows(row => (row.GetString(0), row.GetInt64(1), row.GetInt64(2)), "SELECT kind, year, last FROM file_counter");
        foreach (var (kind, year, last) in counters)
        {
            for (var number = 1L; number <= last; number++)
            {
                var file = FileId.Of((FileKind)"CAQF".IndexOf(kind[0], StringComparison.Ordinal), (int)year, number).Text;
                if (!kept.ContainsKey(file))
                {
                    found.Add("file-gone", file, 0, $"{file} is gone: its number was given, and no fact of it is there.");
                }
            }
        }
    }

    /// <summary>A file.</summary>
    internal sealed class Kept
    {
        public long Version { get; init; }

        public byte[]? Key { get; init; }

        public bool IsUnlisted { get; init; }

        public long ErasedAt { get; set; }

        public long Facts { get; set; }

        public long Last { get; set; }
    }
}
