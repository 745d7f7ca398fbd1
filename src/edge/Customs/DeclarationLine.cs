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
        Consignee,
        ConsigneeCountry,
        EndUser,
        EndUse,
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
                "consignee",
                "consignee_country",
                "end_user",
                "end_use",
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

    /// <summary>The exporter's number.</summary>
    public string ExporterId => Of(Column.ExporterId);

    /// <summary>The exporter's country.</summary>
    public string ExporterCountry => Of(Column.ExporterCountry);

    /// <summary>The consignee's name.</summary>
    public string Consignee => Of(Column.Consignee);

    /// <summary>The consignee's country.</summary>
    public string ConsigneeCountry => Of(Column.ConsigneeCountry);

    /// <summary>The end-user in the declarant's words.</summary>
    public string EndUser => Of(Column.EndUser);

    /// <summary>The end-use in the declarant's words.</summary>
    public string EndUse => Of(Column.EndUse);

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
