using Interdict.Licensing;

namespace Interdict.Journal.Views;

/// <summary>
/// A table, or some columns of one, that follows from files alone: what is in it can be made again from the facts at any time. To add
/// one, write a migration and put a view into <see cref="AllViews"/>.
/// </summary>
public abstract class View
{
    private protected View(string table, bool isRow, IReadOnlyList<string> columns) => (Table, IsRow, Columns) = (table, isRow, columns);

    /// <summary>The table; its first column is <c>file</c>.</summary>
    public string Table { get; }

    /// <summary>True when each file has one row in it, to which several views may give columns.</summary>
    public bool IsRow { get; }

    /// <summary>The columns besides <c>file</c>.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The type that files are folded to.</summary>
    public abstract Type Of { get; }

    internal abstract IEnumerable<object[]> RowsOf(object file);

    internal abstract object Fold(FileId id, IEnumerable<Paper> papers);

    /// <summary>A row for each file.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns, in the order of the values.</param>
    /// <param name="values">The values: text, whole numbers.</param>
    public static View Row<T>(string table, string[] columns, Func<T, object[]> values)
        where T : class, IFile<T> => new View<T>(table, true, columns, file => [values(file)]);

    /// <summary>Any number of rows for each file.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns, in the order of the values.</param>
    /// <param name="rows">The rows; the values are text or whole numbers.</param>
    public static View Rows<T>(string table, string[] columns, Func<T, IEnumerable<object[]>> rows)
        where T : class, IFile<T> => new View<T>(table, false, columns, rows);
}

/// <summary>A view of one type of file.</summary>
sealed class View<T>(string table, bool isRow, IReadOnlyList<string> columns, Func<T, IEnumerable<object[]>> rows) : View(table, isRow, columns)
    where T : class, IFile<T>
{
    public override Type Of => typeof(T);

    internal override IEnumerable<object[]> RowsOf(object file) => rows((T)file);

    internal override object Fold(FileId id, IEnumerable<Paper> papers) => papers.Aggregate(T.New(id), (file, paper) => file.After(paper));
}
