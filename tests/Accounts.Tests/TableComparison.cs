using Interdict.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Interdict.Accounts_Tests;

/// <summary>What the model of sign-in expects beside what a database has.</summary>
internal static class TableComparison
{
    /// <summary>Columns, their kinds, whether they may be empty, and what is unique, as the model and as the table have them.</summary>
    public static IEnumerable<string> Differences(IEntityType entity, Database store)
    {
        var table = entity.GetTableName()!;
        var expected = entity
            .GetProperties()
            .Select(column => $"{column.GetColumnName()} {Kind(column.GetColumnType())} {(column.IsNullable ? "may be empty" : "not empty")}")
            .Concat(
                entity
                    .GetNavigations()
                    .Where(one => one.TargetEntityType.IsMappedToJson())
                    .Select(one => $"{one.TargetEntityType.GetContainerColumnName()} json not empty")
            )
            .ToHashSet();
        var actual = Columns(table, store).ToHashSet();
        return expected
            .Except(actual)
            .Select(one => $"{table}: the model has '{one}'")
            .Concat(actual.Except(expected).Select(one => $"{table}: the table has '{one}'"));
    }

    private static List<string> Columns(string table, Database store)
    {
        using var connection = store.Open();
        return store.IsServer
            ? connection.Rows(
                row => $"{row.GetString(0)} {Kind(row.GetString(1))} {(row.GetString(2) == "YES" ? "may be empty" : "not empty")}",
                "SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name = @table",
                ("table", table)
            )
            : connection.Rows(
                row => $"{row.GetString(0)} {Kind(row.GetString(1))} {(row.GetInt64(2) == 0 ? "may be empty" : "not empty")}",
                "SELECT name, type, \"notnull\" FROM pragma_table_info(@table)",
                ("table", table)
            );
    }

    // SQLite writes the names of kinds as the change wrote them; the model writes its own. What matters is what they hold.
    private static string Kind(string type) =>
        type.ToUpperInvariant() switch
        {
            "TEXT" => "text",
            "BIGINT" or "INTEGER" or "BOOLEAN" => "number",
            "BYTEA" or "BLOB" => "bytes",
            "JSONB" => "json",
            var other => other,
        };
}
