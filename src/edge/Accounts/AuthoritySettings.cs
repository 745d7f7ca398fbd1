using Interdict.Store;

namespace Interdict.Accounts;

/// <summary>What an authority decided about its own work; an administrator sets it.</summary>
public sealed class AuthoritySettings(Database database, TimeProvider clock)
{
    const string fourEyes = "four_eyes";
    const string name = "authority_name";
    static readonly TimeSpan trusted = TimeSpan.FromSeconds(5);

    readonly Lock gate = new();
    Dictionary<string, string> known = [];
    DateTimeOffset? asked;

    /// <summary>True when a second officer confirms every decision, also where the law does not want it.</summary>
    public bool FourEyes
    {
        get => Of(fourEyes) == "yes";
        set => Set(fourEyes, value ? "yes" : "no");
    }

    /// <summary>The authority's name, as letters and pages give it; empty until it is set.</summary>
    public string AuthorityName
    {
        get => Of(name);
        set => Set(name, value);
    }

    /// <summary>A setting by its name; empty when nobody set it.</summary>
    public string Of(string setting)
    {
        lock (gate)
        {
            if (asked is not { } before || clock.GetUtcNow() - before > trusted)
            {
                using var connection = database.Open();
                known = connection
                    .Rows(row => (Name: row.GetString(0), Value: row.GetString(1)), "SELECT name, value FROM authority_setting")
                    .ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);
                asked = clock.GetUtcNow();
            }
            return known.GetValueOrDefault(setting, "");
        }
    }

    /// <summary>Sets it.</summary>
    public void Set(string setting, string value)
    {
        lock (gate)
        {
            database.InTransaction(connection =>
            {
                connection.Run("DELETE FROM authority_setting WHERE name = @name", ("name", setting));
                connection.Run("INSERT INTO authority_setting (name, value) VALUES (@name, @value)", ("name", setting), ("value", value));
            });
            asked = null;
        }
    }
}
