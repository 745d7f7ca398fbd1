using System.Collections.Immutable;
using System.Data.Common;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Journal.Desks;

/// <summary>An authorisation in a list.</summary>
/// <param name="File">Its number.</param>
/// <param name="Version">How many facts it has.</param>
/// <param name="Case">The case it came of.</param>
/// <param name="Firm">The holder's firm.</param>
/// <param name="Kind">What was applied for, as a word.</param>
/// <param name="Type">Kind of the authorisation, as a word.</param>
/// <param name="Form">The form it is printed on.</param>
/// <param name="Destination">Id of the place of destination.</param>
/// <param name="Goods">The goods in a few words.</param>
/// <param name="Issued">When it was issued; null before.</param>
/// <param name="ValidFrom">First day; null before it is issued.</param>
/// <param name="ValidTo">Last day; null before it is issued.</param>
/// <param name="Ending">How it ended before its time; null when it did not.</param>
/// <param name="IsSuspended">True while it is suspended.</param>
/// <param name="IsHeld">True while it is held since the law changed.</param>
/// <param name="IsExhausted">True when nothing is left of it.</param>
/// <param name="Code">The verification code.</param>
/// <param name="Entries">The stable names of the entries of its goods.</param>
public sealed record AuthorisationRow(
    FileId File,
    long Version,
    string Case,
    string Firm,
    string Kind,
    string Type,
    string Form,
    string Destination,
    string Goods,
    DateTimeOffset? Issued,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    Validity? Ending,
    bool IsSuspended,
    bool IsHeld,
    bool IsExhausted,
    string Code,
    ImmutableArray<string> Entries
)
{
    /// <summary>Whether it may be used on a day: the same as its file says.</summary>
    public Validity On(DateOnly day) =>
        Ending
        ?? (
            IsHeld ? Validity.Held
            : IsSuspended ? Validity.Suspended
            : ValidFrom is not { } from || day < from ? Validity.NotYet
            : day > ValidTo ? Validity.Expired
            : IsExhausted ? Validity.Exhausted
            : Validity.Valid
        );
}

/// <summary>Which authorisations are wanted. What is null or empty is not asked.</summary>
public sealed record AuthorisationQuery
{
    /// <summary>The firm whose authorisations may be seen; null for those who may see all.</summary>
    public string? Firm { get; init; }

    /// <summary>The case they came of.</summary>
    public string? Case { get; init; }

    /// <summary>Id of the place of destination.</summary>
    public string? Destination { get; init; }

    /// <summary>Kind of the authorisation.</summary>
    public string? Type { get; init; }

    /// <summary>The stable name of an entry among their goods.</summary>
    public string? Entry { get; init; }

    /// <summary>Those that may still come to be used on this day or later: not ended, not past their last day.</summary>
    public DateOnly? LiveOn { get; init; }

    /// <summary>Words that occur in it.</summary>
    public string Text { get; init; } = "";

    /// <summary>True for those that end first, false for those issued last.</summary>
    public bool IsByEnd { get; init; }

    /// <summary>Where to go on.</summary>
    public string? After { get; init; }

    /// <summary>How many at most.</summary>
    public int Most { get; init; } = 50;
}

/// <summary>The list of authorisations.</summary>
public sealed class AuthorisationRows(Database database)
{
    const string columns =
        "file, version, case_file, firm, kind, type, form, destination, goods, issued, valid_from, valid_to, ending, is_suspended, is_held, is_exhausted, code, entries";

    /// <summary>The authorisations that are wanted.</summary>
    public Page<AuthorisationRow> Find(AuthorisationQuery query)
    {
        using var connection = database.Open();
        var (column, isDescending) = query.IsByEnd ? ("valid_to", false) : ("issued", true);
        return Asked(query).OrderBy(column, isDescending).After(query.After).Page(connection, columns, query.Most, Read);
    }

    /// <summary>How many there are.</summary>
    public long Count(AuthorisationQuery query)
    {
        using var connection = database.Open();
        return Asked(query).Count(connection);
    }

    /// <summary>Authorisations by their numbers, in the order of their numbers; at most 500. One that is not there is left out.</summary>
    public IReadOnlyList<AuthorisationRow> Of(IReadOnlyCollection<string> files)
    {
        if (files.Count == 0)
        {
            return [];
        }
        using var connection = database.Open();
        return new RowQuery("authorisation_row").IsOneOf("file", files).Page(connection, columns, files.Count, Read).Rows;
    }

    /// <summary>An authorisation; null when there is none.</summary>
    public AuthorisationRow? Of(FileId file) => One("file", file.Text);

    /// <summary>The authorisation with a verification code; null when there is none.</summary>
    public AuthorisationRow? WithCode(string code) => code.Length == 0 ? null : One("code", code);

    AuthorisationRow? One(string column, string value)
    {
        using var connection = database.Open();
        return new RowQuery("authorisation_row").Is(column, value).Page(connection, columns, 1, Read).Rows.FirstOrDefault();
    }

    RowQuery Asked(AuthorisationQuery query)
    {
        var asked = new RowQuery("authorisation_row")
            .Is("firm", query.Firm)
            .Is("case_file", query.Case)
            .Is("destination", query.Destination)
            .Is("type", query.Type);
        if (query.Entry is { } slug)
        {
            asked.Where("file IN (SELECT file FROM authorisation_item WHERE slug = @slug)", ("slug", slug));
        }
        if (query.LiveOn is { } day)
        {
            asked.Where("ending = '' AND valid_to >= @day", ("day", IsoDay.Write(day)));
        }
        return SearchIndex.Condition(database, query.Text) is var (condition, value) ? asked.Where(condition, value) : asked;
    }

    static AuthorisationRow Read(DbDataReader row) =>
        new(
            FileId.Read(row.GetString(0))!.Value,
            row.GetInt64(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8),
            Cells.Moment(row.GetInt64(9)),
            Cells.Day(row.GetString(10)),
            Cells.Day(row.GetString(11)),
            Cells.Of<Validity>(row.GetString(12)),
            row.GetInt64(13) != 0,
            row.GetInt64(14) != 0,
            row.GetInt64(15) != 0,
            row.GetString(16),
            [.. row.GetString(17).Split(' ', StringSplitOptions.RemoveEmptyEntries)]
        );
}
