using System.Collections.Immutable;
using System.Globalization;
using Interdict.Parties;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Customs;

/// <summary>Who takes part in a declared item, and its figures: what is screened besides the goods.</summary>
public static class DeclaredParties
{
    // The column for the end-user often holds a kind of user instead of a name. Nobody is called so.
    static readonly ImmutableHashSet<string> kindsOfUser = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "law-enforcement",
        "law enforcement",
        "police",
        "military",
        "army",
        "private-security",
        "private security",
        "distributor",
        "medical",
        "hospital",
        "museum",
        "trader",
        "private-person",
        "private person",
        "other",
        "unknown"
    );

    /// <summary>
    /// The parties of a line, each with its part in the deal: exporter, consignee, end-user, importer, declarant, representative, carrier,
    /// seller, buyer, notify-party, vessel. One that is declared by its number alone has a blank name.
    /// </summary>
    /// <param name="line">The line.</param>
    public static ImmutableArray<DeclaredParty> Of(DeclarationLine line)
    {
        var parties = ImmutableArray.CreateBuilder<DeclaredParty>();
        Add(parties, "exporter", line.Exporter, line.ExporterId, line.ExporterCountry, line.ExporterAddress);
        Add(parties, "consignee", line.Consignee, line.ConsigneeId, line.ConsigneeCountry, line.ConsigneeAddress);
        Add(parties, "end-user", kindsOfUser.Contains(line.EndUser.Trim()) ? "" : line.EndUser);
        Add(parties, "importer", line.Importer, line.ImporterId, line.ImporterCountry);
        Add(parties, "declarant", line.Declarant, line.DeclarantId, line.DeclarantCountry);
        Add(parties, "representative", line.Representative, line.RepresentativeId);
        Add(parties, "carrier", line.Carrier, line.CarrierId, line.CarrierCountry);
        Add(parties, "seller", line.Seller);
        Add(parties, "buyer", line.Buyer);
        Add(parties, "notify-party", line.NotifyParty);
        Add(parties, "vessel", line.Vessel, line.VesselId, kind: PartyKind.Vessel);
        return parties.ToImmutable();
    }

    /// <summary>The figures of a line. What is blank, no number or below zero is unknown.</summary>
    /// <param name="line">The line.</param>
    public static Figures FiguresOf(DeclarationLine line) =>
        new(Number(line.NetMassKg), Number(line.Quantity), line.Unit.Trim(), Number(line.Value), line.Currency.Trim().ToUpperInvariant());

    static void Add(
        ImmutableArray<DeclaredParty>.Builder parties,
        string role,
        string name,
        string id = "",
        string country = "",
        string address = "",
        PartyKind kind = PartyKind.Unknown
    )
    {
        if (string.IsNullOrWhiteSpace(name) && string.IsNullOrWhiteSpace(id))
        {
            return;
        }
        var place = country.Trim();
        parties.Add(new DeclaredParty(role, name.Trim(), kind, place.Length == 2 ? place.ToUpperInvariant() : place, "", address.Trim(), id.Trim()));
    }

    static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
