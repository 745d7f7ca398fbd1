namespace Interdict.Customs;

/// <summary>Entry summary declarations: the older CC315A, and the filings of ICS2.</summary>
static class EntryMessages
{
    /// <summary>The entry summary declaration before ICS2, and its amendment.</summary>
    public static MessageKind Older { get; } =
        new(
            ["CC315A", "CC313A"],
            "GOOITEGDS",
            "",
            "",
            DeclaredAct.Entry,
            HeadFirst: false,
            RoutesWhole: true,
            ("RefNumHEA4", "IteNumGDS7", "GooDesGDS23 and no ComNomCMD1"),
            OfOlder()
        );

    /// <summary>The filings of ICS2, of every mode of transport.</summary>
    public static MessageKind Newer { get; } =
        new(
            [.. Enumerable.Range(10, 42).SelectMany(number => new[] { $"IE3F{number}", $"IE3A{number}" })],
            "goodsItem",
            "consignmentHouseLevel",
            "",
            DeclaredAct.Entry,
            HeadFirst: false,
            RoutesWhole: true,
            ("LRN", "goodsItemNumber", "commodity/descriptionOfGoods and no commodityCode"),
            OfNewer()
        );

    static Rules OfOlder() =>
        new Rules(StringComparer.Ordinal)
            .Value("declaration", "DocNumHEA5")
            .Otherwise("declaration", "RefNumHEA4")
            .Value("date", "DecDatTimHEA114")
            .Otherwise("date", "DatOfPreMES9")
            .Value("item", "IteNumGDS7")
            .Value("description", "GooDesGDS23")
            .Value("commodity_code", "ComNomCMD1")
            .Value("gross_mass_kg", "GroMasGDS46")
            .Value("office", "RefNumCUSOFFFENT731")
            .Otherwise("office", "RefNumCOL1")
            .Route("CouOfRouCodITI1")
            .RouteOfOffice("RefNumCUSOFFFENT731", "RefNumSUBENR909")
            .Party(Take.Value, "exporter", "NamCO17", "TINCO159", "CouCO125")
            .Party(Take.Value, "exporter", "NamCO27", "TINCO259", "CouCO225")
            .Address(Take.Value, "exporter", "StrAndNumCO122", "PosCodCO123", "CitCO124", "StrAndNumCO222", "PosCodCO223", "CitCO224")
            .Party(Take.Value, "consignee", "NamCE17", "TINCE159", "CouCE125")
            .Party(Take.Value, "consignee", "NamCE27", "TINCE259", "CouCE225")
            .Address(Take.Value, "consignee", "StrAndNumCE122", "PosCodCE123", "CitCE124", "StrAndNumCE222", "PosCodCE223", "CitCE224")
            .Value("notify_party", "NamNOTPAR672", "NamPRTNOT642")
            .Party(Take.Value, "declarant", "NamPLD1", "TINPLD1", "CouCodPLD1")
            .Party(Take.Value, "representative", "NamTRE1", "TINTRE1", "")
            .Party(Take.Value, "carrier", "NamTRACARENT604", "TINTRACARENT602", "CouCodTRACARENT605")
            .Group("HEAHEA", Together.Means, ("IdeOfMeaOfTraCroHEA85", Part.MeansId), ("TraModAtBorHEA76", Part.MeansType))
            .Group("PRODOCDC2", Together.Document, ("DocTypDC21", Part.DocumentType), ("DocRefDC23", Part.DocumentReference));

    static Rules OfNewer()
    {
        var rules = new Rules(StringComparer.OrdinalIgnoreCase)
            .Value("declaration", "MRN")
            .Otherwise("declaration", "LRN")
            .Value("date", "documentIssueDate")
            .Value("item", "goodsItem/goodsItemNumber")
            .Value("description", "commodity/descriptionOfGoods")
            .Value("cus_code", "commodity/cusCode")
            .WrittenOn("commodity_code", "commodityCode/harmonizedSystemSubheadingCode", "commodityCode/combinedNomenclatureCode")
            .Value("net_mass_kg", "goodsMeasure/netMass")
            .Value("gross_mass_kg", "goodsMeasure/grossMass", "weight/grossMass")
            .Value("value", "postalValue/value")
            .Value("currency", "postalValue/currency")
            .Value("origin", "countryOfOrigin")
            .Value("office", "customsOfficeOfFirstEntry/referenceNumber")
            .RouteOfOffice("customsOfficeOfFirstEntry/referenceNumber", "customsOfficeOfSubsequentEntry/referenceNumber", "addressedMemberState/country")
            .Route("countriesOfRoutingOfConsignment/country", "countryOfRoutingOfConsignment/country")
            .Value("destination", "placeOfDelivery/address/country")
            .CountryOfPlace("destination", "placeOfDelivery/UNLOCODE")
            .Value("dispatch", "placeOfAcceptance/address/country")
            .CountryOfPlace("dispatch", "placeOfAcceptance/UNLOCODE")
            .Value("seller", "seller/name")
            .Value("buyer", "buyer/name")
            .Value("notify_party", "notifyParty/name")
            .Group("supportingDocuments", Together.Document, ("type", Part.DocumentType), ("referenceNumber", Part.DocumentReference))
            .Group("supportingDocument", Together.Document, ("type", Part.DocumentType), ("referenceNumber", Part.DocumentReference))
            .Group("activeBorderTransportMeans", Together.Means, ("identificationNumber", Part.MeansId), ("typeOfIdentification", Part.MeansType));
        (string Element, string Column)[] parties =
        [
            ("consignor", "exporter"),
            ("consignee", "consignee"),
            ("declarant", "declarant"),
            ("representative", "representative"),
            ("carrier", "carrier"),
        ];
        foreach (var (element, column) in parties)
        {
            rules.Party(Take.Value, column, $"{element}/name", $"{element}/identificationNumber", $"{element}/address/country");
            foreach (var line in new[] { "street", "number", "streetAdditionalLine", "poBox", "postCode", "city" })
            {
                rules.Address(Take.Value, column, $"{element}/address/{line}");
            }
        }
        return rules;
    }
}
