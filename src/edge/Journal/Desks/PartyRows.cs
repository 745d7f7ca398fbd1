using Interdict.Journal.Views;
using Interdict.Store;

namespace Interdict.Journal.Desks;

/// <summary>Somebody who takes part in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Role">In which part, as a word.</param>
/// <param name="Name">The name.</param>
/// <param name="Country">Id of the place.</param>
/// <param name="Kind">What it is, as a word.</param>
public sealed record PartyRow(string File, string Role, string Name, string Country, string Kind);

/// <summary>Who takes part in which file.</summary>
public sealed class PartyRows(Database database)
{
    const string columns = "SELECT file, role, name, country, kind FROM party_row";

    /// <summary>The parties of a file.</summary>
    public IReadOnlyList<PartyRow> Of(string file) => Read("WHERE file = @value ORDER BY number", file);

    /// <summary>Every file in which a name stands, whatever its case and accents; the latest first.</summary>
    public IReadOnlyList<PartyRow> Named(string name) => Read("WHERE folded = @value ORDER BY file DESC LIMIT 200", SearchWords.Fold(name));

    List<PartyRow> Read(string where, string value)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new PartyRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)),
            $"{columns} {where}",
            ("value", value)
        );
    }
}
