using System.Data.Common;
using Interdict.Journal.Access;
using Interdict.Journal.Heads;
using Interdict.Store;

namespace Interdict.Journal.Verifying;

/// <summary>Goes along the log of reading, day by day.</summary>
sealed class AccessWalk(IEnumerable<Head> heads, Found found)
{
    readonly Dictionary<(string Day, long Number), Head> signed = heads
        .Where(head => head.AccessDay.Length > 0)
        .GroupBy(head => (head.AccessDay, head.AccessNumber))
        .ToDictionary(same => same.Key, same => same.First());

    public long Run(DbConnection connection)
    {
        var (day, number, count) = ("", 0L, 0L);
        byte[] before = [];
        using var command = connection.Say($"SELECT {AccessEntry.Columns} FROM access ORDER BY day, number");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (entry, link) = AccessEntry.Read(reader);
            count++;
            if (entry.Day != day)
            {
                (day, number, before) = (entry.Day, 0, AccessEntry.Start(entry.Day));
            }
            if (entry.Number != number + 1)
            {
                found.Add("access", entry.File, 0, $"The log of reading of {day}: entry {number + 1} is gone.");
            }
            else if (!entry.Link(before).AsSpan().SequenceEqual(link))
            {
                found.Add("access", entry.File, 0, $"The log of reading of {day}: entry {entry.Number} was changed.");
            }
            if (signed.Remove((day, entry.Number), out var head) && head.AccessLink != Convert.ToHexStringLower(link))
            {
                found.Add("access", "", 0, $"The log of reading of {day} up to entry {entry.Number} is not the one that was signed.");
            }
            (number, before) = (entry.Number, link);
        }
        foreach (var (key, _) in signed.OrderBy(one => one.Key))
        {
            found.Add("access", "", 0, $"The log of reading of {key.Day}: entry {key.Number} was signed and is gone.");
        }
        return count;
    }
}
