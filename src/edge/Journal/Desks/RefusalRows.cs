using System.Collections.Immutable;
using System.Globalization;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Store;

namespace Interdict.Journal.Desks;

/// <summary>Refusals of this authority with the names of those who took part, without reading any file.</summary>
public sealed class RefusalRows(Database database)
{
    /// <summary>Every case since a moment of which something was refused and for whose goods one of these entries was found, with its names.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="since">Decided at this moment or later.</param>
    /// <param name="roles">The parts whose names are wanted.</param>
    public ILookup<FileId, string> Named(IReadOnlyCollection<string> entries, DateTimeOffset since, IReadOnlyCollection<PartyRole> roles)
    {
        var named = entries.Select((entry, at) => (Name: "entry" + at.ToString(CultureInfo.InvariantCulture), Value: (object)entry)).ToArray();
        var parts = roles.Select((role, at) => (Name: "role" + at.ToString(CultureInfo.InvariantCulture), Value: (object)Cells.Word(role))).ToArray();
        if (named.Length == 0 || parts.Length == 0)
        {
            return Array.Empty<(FileId File, string Name)>().ToLookup(one => one.File, one => one.Name);
        }
        using var connection = database.Open();
        return connection
            .Rows(
                row => (File: FileId.Read(row.GetString(0))!.Value, Name: row.GetString(1)),
                "SELECT c.file, p.name FROM case_row c JOIN party_row p ON p.file = c.file "
                    + "WHERE c.outcome IN ('refused', 'granted-in-part') AND c.decided > 0 AND c.decided >= @since "
                    + $"AND p.role IN ({string.Join(", ", parts.Select(one => "@" + one.Name))}) "
                    + $"AND c.file IN (SELECT file FROM case_entry WHERE entry IN ({string.Join(", ", named.Select(one => "@" + one.Name))}))",
                [.. named, .. parts, ("since", Cells.At(since))]
            )
            .ToLookup(one => one.File, one => one.Name);
    }
}
