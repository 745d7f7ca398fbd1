using System.Collections.Immutable;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Accounts;

/// <summary>An account for trying it out.</summary>
/// <param name="Who">The word in its address and number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Body">The firm, body or administration.</param>
/// <param name="Says">What it is for.</param>
public sealed record Sample(string Who, string Name, Role Role, string Body, string Says)
{
    /// <summary>Its number.</summary>
    public string Id => "demo-" + Who;
}

/// <summary>The accounts, firms and customs administrations of a demonstration. Nothing else ever makes them.</summary>
public static class Samples
{
    /// <summary>The accounts. All names are invented.</summary>
    public static ImmutableArray<Sample> All { get; } =
    [
        new(
            "exporter",
            "Ada Example",
            Role.Applicant,
            "firm-1",
            "Exporter, owner of the firm Example Works: applies, answers questions, sees its own cases and balances."
        ),
        new("broker", "Bo Sample", Role.Applicant, "firm-2", "Second exporter and broker, of the firm Sample Trading: sees nothing of Example Works."),
        new("officer", "Olive Officer", Role.CaseOfficer, "", "Case officer: takes cases, asks, assesses and proposes or takes decisions."),
        new("countersigner", "Cora Counter", Role.Countersigner, "", "Second officer, who countersigns what the first proposes or sends it back."),
        new("adviser", "Avi Adviser", Role.Adviser, "ministry", "Adviser of another body: sees only what advice was asked for."),
        new("customs", "Quinn of QM", Role.Customs, "customs-1", "Customs of QM: checks authorisations, writes off, asks the authority about held goods."),
        new("customs-2", "Nour of QN", Role.Customs, "customs-2", "Customs of QN, another state: writes off from the same authorisations at its own border."),
        new("auditor", "Audra Auditor", Role.Auditor, "", "Auditor: reads everything, who read what, and changes nothing."),
        new("administrator", "Admir Admin", Role.Administrator, "", "Administrator: keeps accounts, clients and settings; sees no case."),
    ];

    static readonly ImmutableArray<Firm> firms =
    [
        new("firm-1", "Example Works", "QM-100-001", "exporter", "1 Sample Street, Example Town", "QM"),
        new("firm-2", "Sample Trading", "QM-100-002", "broker", "2 Sample Street, Example Town", "QM"),
    ];

    static readonly ImmutableArray<(string Id, string Name, string State)> administrations =
    [
        ("customs-1", "Customs of QM", "QM"),
        ("customs-2", "Customs of QN", "QN"),
    ];

    /// <summary>Makes those that are not there.</summary>
    public static void Make(Database database, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        database.InTransaction(connection =>
        {
            if (connection.Rows(row => row.GetString(0), "SELECT id FROM account WHERE id = @id", ("id", All[^1].Id)).Count > 0)
            {
                return;
            }
            foreach (var sample in All)
            {
                Make(connection, sample, Micros.Of(clock.GetUtcNow()));
            }
        });
        var (known, clients) = (new Firms(database, clock), new ApiClients(database, clock));
        foreach (var firm in firms.Where(firm => known.Of(firm.Id) is null))
        {
            known.Keep(firm);
            foreach (var owner in All.Where(sample => sample.Body == firm.Id))
            {
                known.Join(firm.Id, owner.Id, asOwner: true);
            }
        }
        foreach (var (id, name, state) in administrations.Where(one => clients.Of(one.Id) is null))
        {
            clients.Add(name, state, id);
        }
    }

    static void Make(System.Data.Common.DbConnection connection, Sample sample, long now) =>
        connection.Run(
            "INSERT INTO account (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, security_stamp, concurrency_stamp, "
                + "two_factor_enabled, lockout_enabled, access_failed_count, name, roles, body, created, closed) VALUES "
                + "(@id, @email, @upper, @email, @upper, @yes, @stamp, @stamp, @no, @yes, 0, @name, @roles, @body, @now, @no)",
            ("id", sample.Id),
            ("email", $"{sample.Who}@demonstration.example"),
            ("upper", $"{sample.Who}@demonstration.example".ToUpperInvariant()),
            ("stamp", Guid.NewGuid().ToString("N")),
            ("name", sample.Name),
            ("roles", sample.Role.ToString()),
            ("body", sample.Body),
            ("now", now),
            ("yes", true),
            ("no", false)
        );
}
