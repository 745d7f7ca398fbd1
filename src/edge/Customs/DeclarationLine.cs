using System.Collections.Immutable;

namespace Interdict.Customs;

/// <summary>One item of a customs declaration, as it stands in a file. A blank is unknown.</summary>
/// <param name="Record">The record.</param>
public sealed record DeclarationLine(Record Record)
{
    enum Column
    {
        Declaration,
        Item,
        Date,
        Act,
        DeclarationType,
        Procedure,
        CommodityCode,
        CusCode,
        Description,
        NetMassKg,
        Quantity,
        Unit,
        Value,
        Currency,
        Exporter,
        ExporterId,
        ExporterCountry,
        ExporterAddress,
        Consignee,
        ConsigneeId,
        ConsigneeCountry,
        ConsigneeAddress,
        Importer,
        ImporterId,
        ImporterCountry,
        EndUser,
        EndUse,
        Declarant,
        DeclarantId,
        DeclarantCountry,
        Representative,
        RepresentativeId,
        Carrier,
        CarrierId,
        CarrierCountry,
        Seller,
        Buyer,
        NotifyParty,
        Vessel,
        VesselId,
        Origin,
        Dispatch,
        Via,
        Destination,
        Office,
        Documents,
    }

    /// <summary>The columns of a file of declarations.</summary>
    public static Columns Columns { get; } =
        new(
            [
                "declaration",
                "item",
                "date",
                "act",
                "declaration_type",
                "procedure",
                "commodity_code",
                "cus_code",
                "description",
                "net_mass_kg",
                "quantity",
                "unit",
                "value",
                "currency",
                "exporter",
                "exporter_id",
                "exporter_country",
                "exporter_address",
                "consignee",
                "consignee_id",
                "consignee_country",
                "consignee_address",
                "importer",
                "importer_id",
                "importer_country",
                "end_user",
                "end_use",
                "declarant",
                "declarant_id",
                "declarant_country",
                "representative",
                "representative_id",
                "carrier",
                "carrier_id",
                "carrier_country",
                "seller",
                "buyer",
                "notify_party",
                "vessel",
                "vessel_id",
                "origin",
                "dispatch",
                "via",
                "destination",
                "office",
                "documents",
            ],
            [
                ["declaration"],
                ["item"],
                ["description", "commodity_code"],
            ]
        );

    /// <summary>The declaration's number.</summary>
    public string Declaration => Of(Column.Declaration);

    /// <summary>The item's number in the declaration.</summary>
    public string Item => Of(Column.Item);

    /// <summary>The day of the declaration.</summary>
    public string Date => Of(Column.Date);

    /// <summary>What is done with the goods.</summary>
    public string Act => Of(Column.Act);

    /// <summary>The type of declaration, such as EX.</summary>
    public string DeclarationType => Of(Column.DeclarationType);

    /// <summary>The customs procedure; its first two digits say what is asked for.</summary>
    public string Procedure => Of(Column.Procedure);

    /// <summary>The commodity code.</summary>
    public string CommodityCode => Of(Column.CommodityCode);

    /// <summary>The number of a chemical in the customs inventory of chemical substances.</summary>
    public string CusCode => Of(Column.CusCode);

    /// <summary>The goods in the trader's words.</summary>
    public string Description => Of(Column.Description);

    /// <summary>Net mass in kilograms.</summary>
    public string NetMassKg => Of(Column.NetMassKg);

    /// <summary>The number of units.</summary>
    public string Quantity => Of(Column.Quantity);

    /// <summary>The unit of the quantity.</summary>
    public string Unit => Of(Column.Unit);

    /// <summary>The value.</summary>
    public string Value => Of(Column.Value);

    /// <summary>The currency of the value.</summary>
    public string Currency => Of(Column.Currency);

    /// <summary>The exporter's name.</summary>
    public string Exporter => Of(Column.Exporter);

    /// <summary>The exporter's number, such as an EORI number.</summary>
    public string ExporterId => Of(Column.ExporterId);

    /// <summary>The exporter's country.</summary>
    public string ExporterCountry => Of(Column.ExporterCountry);

    /// <summary>The exporter's address on one line.</summary>
    public string ExporterAddress => Of(Column.ExporterAddress);

    /// <summary>The consignee's name.</summary>
    public string Consignee => Of(Column.Consignee);

    /// <summary>The consignee's number.</summary>
    public string ConsigneeId => Of(Column.ConsigneeId);

    /// <summary>The consignee's country.</summary>
    public string ConsigneeCountry => Of(Column.ConsigneeCountry);

    /// <summary>The consignee's address on one line.</summary>
    public string ConsigneeAddress => Of(Column.ConsigneeAddress);

    /// <summary>The importer's name.</summary>
    public string Importer => Of(Column.Importer);

    /// <summary>The importer's number.</summary>
    public string ImporterId => Of(Column.ImporterId);

    /// <summary>The importer's country.</summary>
    public string ImporterCountry => Of(Column.ImporterCountry);

    /// <summary>The end-user in the declarant's words.</summary>
    public string EndUser => Of(Column.EndUser);

    /// <summary>The end-use in the declarant's words.</summary>
    public string EndUse => Of(Column.EndUse);

    /// <summary>The name of whoever declares; in transit the holder of the procedure.</summary>
    public string Declarant => Of(Column.Declarant);

    /// <summary>The declarant's number.</summary>
    public string DeclarantId => Of(Column.DeclarantId);

    /// <summary>The declarant's country.</summary>
    public string DeclarantCountry => Of(Column.DeclarantCountry);

    /// <summary>The name of whoever declares for somebody else.</summary>
    public string Representative => Of(Column.Representative);

    /// <summary>The representative's number.</summary>
    public string RepresentativeId => Of(Column.RepresentativeId);

    /// <summary>The carrier's name.</summary>
    public string Carrier => Of(Column.Carrier);

    /// <summary>The carrier's number.</summary>
    public string CarrierId => Of(Column.CarrierId);

    /// <summary>The carrier's country.</summary>
    public string CarrierCountry => Of(Column.CarrierCountry);

    /// <summary>The seller's name.</summary>
    public string Seller => Of(Column.Seller);

    /// <summary>The buyer's name.</summary>
    public string Buyer => Of(Column.Buyer);

    /// <summary>The name of whoever is told when the goods arrive.</summary>
    public string NotifyParty => Of(Column.NotifyParty);

    /// <summary>The name of the ship, or what else tells the means of transport.</summary>
    public string Vessel => Of(Column.Vessel);

    /// <summary>The number of the ship or aircraft, such as an IMO number.</summary>
    public string VesselId => Of(Column.VesselId);

    /// <summary>The place of origin.</summary>
    public string Origin => Of(Column.Origin);

    /// <summary>The place from which the goods leave.</summary>
    public string Dispatch => Of(Column.Dispatch);

    /// <summary>The places through which they pass.</summary>
    public string Via => Of(Column.Via);

    /// <summary>The place to which they go.</summary>
    public string Destination => Of(Column.Destination);

    /// <summary>The customs office.</summary>
    public string Office => Of(Column.Office);

    /// <summary>Document codes with their references: <c>code:reference;…</c>.</summary>
    public ImmutableArray<string> Documents => SplitDocuments(Of(Column.Documents));

    /// <summary>Columns that are not known, as they stand in the file.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Extra => Record.Extra;

    /// <summary>Documents written in one text.</summary>
    internal static ImmutableArray<string> SplitDocuments(string text) =>
        text.Length == 0 ? [] : [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    string Of(Column column) => Record.Values[(int)column];
}
