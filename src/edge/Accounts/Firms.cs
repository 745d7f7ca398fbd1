using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using Interdict.Store;

namespace Interdict.Accounts;

/// <summary>A firm that applies: an exporter, a broker, a supplier of technical assistance, a museum or a transporter.</summary>
/// <param name="Id">Its number here.</param>
/// <param name="Name">Its name as the register has it.</param>
/// <param name="Number">Its number in the register of firms or of customs.</param>
/// <param name="Kind">One of <see cref="Firms.Kinds"/>.</param>
/// <param name="Address">Street and town.</param>
/// <param name="Country">The country, as its owner wrote it.</param>
public sealed record Firm(string Id, string Name, string Number, string Kind, string Address, string Country);

/// <summary>Somebody who acts for a firm.</summary>
/// <param name="Firm">The firm.</param>
/// <param name="Account">The account.</param>
/// <param name="IsOwner">True for one who invites others and takes rights back.</param>
/// <param name="Since">Since when.</param>
public sealed record FirmMember(string Firm, string Account, bool IsOwner, DateTimeOffset Since);

/// <summary>Firms, who acts for them, and the names of firms and people by their numbers.</summary>
public sealed class Firms(Database database, TimeProvider clock)
{
    const string columns = "id, name, number, kind, address, country";
    const string owner = "owner";
    const int mostNames = 20_000;
    static readonly TimeSpan trusted = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<string, (string Name, DateTimeOffset Asked)> names = new(StringComparer.Ordinal);

    /// <summary>What a firm can be.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["exporter", "broker", "supplier", "museum", "transporter"];

    /// <summary>A firm; null when there is none.</summary>
    public Firm? Of(string id)
    {
        using var connection = database.Open();
        return connection.Rows(Read, $"SELECT {columns} FROM firm WHERE id = @id", ("id", id)).FirstOrDefault();
    }

    /// <summary>Firms whose name has this text in it or whose number begins with it; all when it is empty.</summary>
    public IReadOnlyList<Firm> Find(string text, int most = 100)
    {
        ArgumentNullException.ThrowIfNull(text);
        var looked = Looked(text).Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        using var connection = database.Open();
        return connection.Rows(
            Read,
            $"SELECT {columns} FROM firm WHERE looked_up LIKE @inside OR number LIKE @begins ORDER BY looked_up, id LIMIT @most",
            ("inside", $"%{looked}%"),
            ("begins", looked.ToUpperInvariant() + "%"),
            ("most", most)
        );
    }

    /// <summary>Keeps a firm, new or changed.</summary>
    public void Keep(Firm firm)
    {
        ArgumentNullException.ThrowIfNull(firm);
        database.InTransaction(connection =>
        {
            var changed = connection.Run(
                "UPDATE firm SET name = @name, looked_up = @looked, number = @number, kind = @kind, address = @address, country = @country WHERE id = @id",
                Values(firm)
            );
            if (changed == 0)
            {
                connection.Run(
                    "INSERT INTO firm (id, name, looked_up, number, kind, address, country, made) VALUES (@id, @name, @looked, @number, @kind, @address, @country, @made)",
                    [.. Values(firm), ("made", Micros.Of(clock.GetUtcNow()))]
                );
            }
        });
        names.TryRemove(firm.Id, out _);
    }

    /// <summary>A number for a new firm.</summary>
    public string NewId() => "f" + Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    /// <summary>Who acts for a firm, its owners first.</summary>
    public IReadOnlyList<FirmMember> Members(string firm) => Members("firm", firm);

    /// <summary>The firms for which an account acts.</summary>
    public IReadOnlyList<FirmMember> Memberships(string account) => Members("account", account);

    /// <summary>Lets an account act for a firm.</summary>
    public void Join(string firm, string account, bool asOwner) =>
        database.InTransaction(connection =>
        {
            connection.Run("DELETE FROM firm_member WHERE firm = @firm AND account = @account", ("firm", firm), ("account", account));
            connection.Run(
                "INSERT INTO firm_member (firm, account, rank, since) VALUES (@firm, @account, @rank, @now)",
                ("firm", firm),
                ("account", account),
                ("rank", asOwner ? owner : "delegate"),
                ("now", Micros.Of(clock.GetUtcNow()))
            );
        });

    /// <summary>Takes the right to act for a firm back. The last owner stays.</summary>
    public bool Leave(string firm, string account)
    {
        using var connection = database.Open();
        return connection.Run(
                "DELETE FROM firm_member WHERE firm = @firm AND account = @account AND (rank <> 'owner' "
                    + "OR EXISTS (SELECT 1 FROM firm_member m WHERE m.firm = @firm AND m.rank = 'owner' AND m.account <> @account))",
                ("firm", firm),
                ("account", account)
            ) > 0;
    }

    /// <summary>The name of a firm, or of a customs administration that has a client; the number itself when nobody has it.</summary>
    public string Name(string id) => Named(id, "SELECT name FROM firm WHERE id = @id UNION ALL SELECT name FROM api_client WHERE id = @id");

    /// <summary>The name of a person by the number of the account; the number itself when nobody has it.</summary>
    public string Person(string account) => Named(account, "SELECT name FROM account WHERE id = @id UNION ALL SELECT name FROM api_client WHERE id = @id");

    /// <summary>Forgets a name that was changed.</summary>
    public void Forget(string id) => names.TryRemove(id, out _);

    string Named(string id, string sql)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length == 0)
        {
            return "";
        }
        var now = clock.GetUtcNow();
        if (names.TryGetValue(id, out var known) && now - known.Asked < trusted && now >= known.Asked)
        {
            return known.Name;
        }
        if (names.Count >= mostNames)
        {
            names.Clear();
        }
        using var connection = database.Open();
        var name = connection.Rows(row => row.GetString(0), sql, ("id", id)).FirstOrDefault(id);
        names[id] = (name, now);
        return name;
    }

    List<FirmMember> Members(string column, string value)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new FirmMember(row.GetString(0), row.GetString(1), row.GetString(2) == owner, Micros.Read(row.GetInt64(3))),
            $"SELECT firm, account, rank, since FROM firm_member WHERE {column} = @value ORDER BY rank DESC, since, account, firm",
            ("value", value)
        );
    }

    static (string, object)[] Values(Firm firm) =>
        [
            ("id", firm.Id),
            ("name", firm.Name),
            ("looked", Looked(firm.Name)),
            ("number", firm.Number.ToUpperInvariant()),
            ("kind", firm.Kind),
            ("address", firm.Address),
            ("country", firm.Country),
        ];

    static string Looked(string text) => text.Trim().ToLowerInvariant();

    static Firm Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5));
}
