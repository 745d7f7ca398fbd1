namespace Interdict.Store.Desks;

/// <summary>A filter that somebody keeps under a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Query">The question, as it stands in an address.</param>
public sealed record SavedFilter(string Name, string Query);

/// <summary>The filters that each account keeps.</summary>
public sealed class SavedFilters(Database database)
{
    /// <summary>An account keeps at most so many.</summary>
    public const int Most = 20;

    /// <summary>A name has at most so many letters.</summary>
    public const int LongestName = 60;

    /// <summary>The filters of an account by name.</summary>
    public IReadOnlyList<SavedFilter> Of(string account)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new SavedFilter(row.GetString(0), row.GetString(1)),
            "SELECT name, query FROM saved_filter WHERE account = @account ORDER BY name",
            ("account", account)
        );
    }

    /// <summary>Keeps a filter; one of the same name is replaced.</summary>
    /// <returns>False when there are too many already.</returns>
    public bool Keep(string account, SavedFilter filter)
    {
        var before = Of(account);
        if (before.Count >= Most && !before.Any(one => one.Name == filter.Name))
        {
            return false;
        }
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO saved_filter (account, name, query) VALUES (@account, @name, @query) ON CONFLICT (account, name) DO UPDATE SET query = excluded.query",
            ("account", account),
            ("name", filter.Name),
            ("query", filter.Query)
        );
        return true;
    }

    /// <summary>Forgets a filter.</summary>
    public void Forget(string account, string name)
    {
        using var connection = database.Open();
        connection.Run("DELETE FROM saved_filter WHERE account = @account AND name = @name", ("account", account), ("name", name));
    }
}
