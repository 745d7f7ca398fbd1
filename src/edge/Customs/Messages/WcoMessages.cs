namespace Interdict.Customs;

/// <summary>The declaration of the WCO Data Model, version 3. What is declared, its type and procedure say.</summary>
static class WcoMessages
{
    /// <summary>The declaration, in a wrapper with metadata or alone.</summary>
    public static MessageKind Declaration { get; } =
        new(
            ["Declaration"],
            "GovernmentAgencyGoodsItem",
            "",
            "",
            "",
            HeadFirst: false,
            RoutesWhole: false,
            ("FunctionalReferenceID", "SequenceNumeric", "Commodity/Description and no Classification"),
            Of()
        );

    static Rules Of()
    {
        var rules = new Rules(StringComparer.OrdinalIgnoreCase)
            .Value("declaration", "Declaration/ID")
            .Otherwise("declaration", "Declaration/FunctionalReferenceID")
            .Value("declaration_type", "Declaration/TypeCode")
            .Value("date", "AcceptanceDateTime/DateTimeString", "Declaration/AcceptanceDateTime")
            .Otherwise("date", "Declaration/IssueDateTime", "IssueDateTime/DateTimeString")
            .Value("office", "Declaration/DeclarationOfficeID")
            .Otherwise("office", "ExitOffice/ID", "EntryOffice/ID", "PresentationOffice/ID")
            .Value("item", "GovernmentAgencyGoodsItem/SequenceNumeric")
            .Value("dispatch", "ExportCountry/ID")
            .Value("destination", "Destination/CountryCode")
            .Value("origin", "Origin/CountryCode")
            .Route("Itinerary/RoutingCountryCode")
            .Value("description", "Commodity/Description")
            .Otherwise("description", "Commodity/CargoDescription")
            .Value("net_mass_kg", "GoodsMeasure/NetNetWeightMeasure")
            .Value("gross_mass_kg", "GoodsMeasure/GrossMassMeasure")
            .With(Take.Value, "quantity", "unitCode", "unit", "GoodsMeasure/TariffQuantity")
            .With(Take.Value, "value", "currencyID", "currency", "InvoiceLine/ItemChargeAmount")
            .With(
                Take.Otherwise,
                "value",
                "currencyID",
                "currency",
                "GovernmentAgencyGoodsItem/StatisticalValueAmount",
                "GovernmentAgencyGoodsItem/CustomsValueAmount"
            )
            .Value("seller", "Seller/Name")
            .Value("buyer", "Buyer/Name")
            .Value("notify_party", "NotifyParty/Name")
            .Group("Classification", Together.Code, ("ID", Part.CodeId), ("IdentificationTypeCode", Part.CodeType))
            .Group("GovernmentProcedure", Together.Procedure, ("CurrentCode", Part.ProcedureNow), ("PreviousCode", Part.ProcedureBefore))
            .Group(
                "AdditionalDocument",
                Together.Document,
                ("CategoryCode", Part.DocumentType),
                ("TypeCode", Part.DocumentType),
                ("ID", Part.DocumentReference)
            )
            .Group("BorderTransportMeans", Together.Means, ("ID", Part.MeansId), ("Name", Part.MeansName), ("IdentificationTypeCode", Part.MeansType));
        (string Element, string Column, Take Take)[] parties =
        [
            ("Exporter", "exporter", Take.Value),
            ("Consignor", "exporter", Take.Otherwise),
            ("Consignee", "consignee", Take.Value),
            ("Importer", "importer", Take.Value),
            ("Declarant", "declarant", Take.Value),
            ("Agent", "representative", Take.Value),
            ("Carrier", "carrier", Take.Value),
        ];
        foreach (var (element, column, take) in parties)
        {
            rules.Party(take, column, $"{element}/Name", $"{element}/ID", $"{element}/Address/CountryCode");
            rules.Address(take, column, $"{element}/Address/Line", $"{element}/Address/PostcodeID", $"{element}/Address/CityName");
        }
        return rules;
    }
}
