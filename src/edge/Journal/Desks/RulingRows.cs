using System.Collections.Immutable;
using System.Data.Common;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Store;

namespace Interdict.Journal.Desks;

/// <summary>A ruling on whether goods are controlled.</summary>
/// <param name="File">The case or the question of customs in which it was given.</param>
/// <param name="Item">The item it is about; 0 for the goods of a question of customs.</param>
/// <param name="On">When it was given.</param>
/// <param name="Goods">The goods, in words that name nobody.</param>
/// <param name="Code">The commodity code; empty when it does not matter.</param>
/// <param name="Slug">The entry; empty when the goods are on no list.</param>
/// <param name="Label">The entry's label; empty when none.</param>
/// <param name="Says">The answer and why.</param>
public sealed record RulingRow(FileId File, int Item, DateTimeOffset On, string Goods, string Code, string Slug, string Label, string Says);

/// <summary>The rulings of this authority.</summary>
public sealed class RulingRows(Database database)
{
    const string columns = "file, item, given, goods, code, slug, label, says";

    /// <summary>Rulings in which all these words occur, the latest first.</summary>
    /// <param name="text">The words; none for all.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<RulingRow> Find(string text, int most = 500)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Asked(
            new RowQuery("ruling_row"),
            words.Length == 0 ? most : int.MaxValue,
            row =>
                words.All(word =>
                    new[] { row.Goods, row.Code, row.Label, row.Slug, row.Says }.Any(one => one.Contains(word, StringComparison.OrdinalIgnoreCase))
                ),
            most
        );
    }

    /// <summary>Rulings on an entry, or on goods of the same name or commodity code, the latest first.</summary>
    /// <param name="slug">The entry; empty for none.</param>
    /// <param name="goods">The goods in words; empty for none.</param>
    /// <param name="code">The commodity code as it was written; empty for none.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<RulingRow> About(string slug, string goods, string code = "", int most = 3) =>
        Asked(
            new RowQuery("ruling_row").Where(
                "((slug = @slug AND slug <> '') OR (folded = @folded AND folded <> '') OR (REPLACE(code, ' ', '') = @code AND code <> ''))",
                ("slug", slug),
                ("folded", SearchWords.Fold(goods)),
                ("code", code.Replace(" ", "", StringComparison.Ordinal))
            ),
            most,
            _ => true,
            most
        );

    ImmutableArray<RulingRow> Asked(RowQuery asked, int perPage, Func<RulingRow, bool> wanted, int most)
    {
        using var connection = database.Open();
        var found = ImmutableArray.CreateBuilder<RulingRow>();
        asked.OrderBy("given", isDescending: true);
        string? after = null;
        do
        {
            var page = asked.After(after).Page(connection, columns, perPage, Read);
            found.AddRange(page.Rows.Where(wanted).Take(most - found.Count));
            after = page.Next;
        } while (after is not null && found.Count < most);
        return found.ToImmutable();
    }

    static RulingRow Read(DbDataReader row) =>
        new(
            FileId.Read(row.GetString(0))!.Value,
            (int)row.GetInt64(1),
            Cells.Moment(row.GetInt64(2)) ?? default,
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetString(7)
        );
}
