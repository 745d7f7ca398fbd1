namespace Interdict.Customs;

/// <summary>Messages of the EU Customs Data Model: the export declaration of AES and the transit declaration of NCTS phase 5.</summary>
static class EuMessages
{
    /// <summary>Export: IE515 and its amendment.</summary>
    public static MessageKind Export { get; } =
        new(
            ["CC515C", "CC513C"],
            "GoodsItem",
            "",
            DeclaredAct.Export,
            "",
            HeadFirst: true,
            RoutesWhole: false,
            ("ExportOperation/LRN", "declarationGoodsItemNumber", "Commodity/descriptionOfGoods and no CommodityCode"),
            Common("ExportOperation")
                .Value("item", "GoodsItem/declarationGoodsItemNumber")
                .Otherwise("item", "GoodsItem/sequenceNumber")
                .Value("office", "CustomsOfficeOfExport/referenceNumber")
                .Otherwise("office", "CustomsOfficeOfExitDeclared/referenceNumber", "CustomsOfficeOfExitActual/referenceNumber")
                .Otherwise("currency", "ExportOperation/invoiceCurrency")
        );

    /// <summary>Transit: IE015 and its amendment.</summary>
    public static MessageKind Transit { get; } =
        new(
            ["CC015C", "CC013C"],
            "ConsignmentItem",
            "HouseConsignment",
            DeclaredAct.Transit,
            "",
            HeadFirst: true,
            RoutesWhole: false,
            ("TransitOperation/LRN", "declarationGoodsItemNumber", "Commodity/descriptionOfGoods and no CommodityCode"),
            Common("TransitOperation")
                .Value("item", "ConsignmentItem/declarationGoodsItemNumber")
                .Otherwise("item", "ConsignmentItem/goodsItemNumber")
                .Value("office", "CustomsOfficeOfDeparture/referenceNumber")
                .RouteOfOffice(
                    "CustomsOfficeOfDeparture/referenceNumber",
                    "CustomsOfficeOfTransitDeclared/referenceNumber",
                    "CustomsOfficeOfDestinationDeclared/referenceNumber",
                    "CustomsOfficeOfExitForTransitDeclared/referenceNumber"
                )
        );

    static Rules Common(string operation)
    {
        var rules = new Rules(StringComparer.OrdinalIgnoreCase)
            .Value("declaration", $"{operation}/MRN")
            .Otherwise("declaration", $"{operation}/LRN")
            .Value("declaration_type", "declarationType")
            .Value("date", $"{operation}/declarationAcceptanceDate")
            .Otherwise("date", "preparationDateAndTime")
            .Value("destination", "countryOfDestination")
            .Value("dispatch", "countryOfExport", "countryOfDispatch")
            .Value("origin", "Origin/countryOfOrigin")
            .Route("CountryOfRoutingOfConsignment/country")
            .Value("description", "Commodity/descriptionOfGoods")
            .Value("cus_code", "Commodity/cusCode")
            .WrittenOn("commodity_code", "CommodityCode/harmonizedSystemSubheadingCode", "CommodityCode/combinedNomenclatureCode", "CommodityCode/taricCode")
            .Value("net_mass_kg", "GoodsMeasure/netMass")
            .Value("gross_mass_kg", "GoodsMeasure/grossMass")
            .Value("quantity", "GoodsMeasure/supplementaryUnits")
            .Value("value", "Commodity/InvoiceLine/itemAmountInvoiced", "itemAmountInvoiced")
            .Otherwise("value", "statisticalValue")
            .Group("Procedure", Together.Procedure, ("requestedProcedure", Part.ProcedureNow), ("previousProcedure", Part.ProcedureBefore))
            .Group("ActiveBorderTransportMeans", Together.Means, ("identificationNumber", Part.MeansId), ("typeOfIdentification", Part.MeansType));
        foreach (var document in new[] { "SupportingDocument", "AdditionalReference" })
        {
            rules.Group(document, Together.Document, ("type", Part.DocumentType), ("referenceNumber", Part.DocumentReference));
        }
        Party(rules, "Exporter", "exporter");
        Party(rules, "Consignor", "exporter", weak: true);
        Party(rules, "Consignee", "consignee");
        Party(rules, "Declarant", "declarant");
        Party(rules, "HolderOfTheTransitProcedure", "declarant", weak: true);
        Party(rules, "Representative", "representative");
        Party(rules, "Carrier", "carrier");
        return rules;
    }

    static void Party(Rules rules, string element, string column, bool weak = false)
    {
        var take = weak ? Take.Otherwise : Take.Value;
        rules.Party(take, column, $"{element}/name", $"{element}/identificationNumber", $"{element}/Address/country");
        foreach (var line in new[] { "streetAndNumber", "postcode", "city" })
        {
            rules.Address(take, column, $"{element}/Address/{line}");
        }
    }
}
