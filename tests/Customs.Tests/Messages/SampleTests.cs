namespace Interdict.Customs_Tests;

public sealed class SampleTests
{
    [Fact]
    public void An_export_declaration_of_AES()
    {
        var lines = Messages.OfSample("export-cc515c.xml");
        Is(
            lines[0],
            ("declaration", "EXAMPLE-EXPORT-1"),
            ("item", "1"),
            ("date", "2024-03-01"),
            ("act", "export"),
            ("declaration_type", "EX"),
            ("procedure", "1000"),
            ("commodity_code", "73269098"),
            ("description", "Thumb-cuffs, steel, nickel plated"),
            ("net_mass_kg", "12.5"),
            ("quantity", "40"),
            ("value", "1400"),
            ("currency", "EUR"),
            ("exporter", "Atelier du Fer"),
            ("exporter_country", "FR"),
            ("exporter_address", "1 rue de l'Exemple, 00000, Exempleville"),
            ("consignee", "Quintal Supply Co."),
            ("consignee_country", "QN"),
            ("consignee_address", "2 Example Square, Quintal Town"),
            ("declarant_id", "FR00000000000001"),
            ("representative_id", "FR00000000000002"),
            ("carrier_id", "BE0000000001"),
            ("vessel", "MV EXAMPLE"),
            ("origin", "FR"),
            ("dispatch", "FR"),
            ("via", "BE"),
            ("destination", "QN"),
            ("office", "FR000400"),
            ("documents", "Y904"),
            ("message", "CC515C"),
            ("gross_mass_kg", "14")
        );
        Assert.Equal(["N380:INVOICE-7"], lines[1].Documents);
        Assert.Equal(("2", "94029000", "", ""), (lines[1].Item, lines[1].CommodityCode, lines[1].Value, lines[1].Currency));
    }

    [Fact]
    public void A_transit_declaration_of_NCTS()
    {
        var lines = Messages.OfSample("transit-cc015c.xml");
        Is(
            lines[0],
            ("declaration", "EXAMPLE-TRANSIT-1"),
            ("item", "1"),
            ("date", "2025-09-02"),
            ("act", "transit"),
            ("declaration_type", "T1"),
            ("commodity_code", "73269098"),
            ("description", "Leg irons with chain"),
            ("net_mass_kg", "40"),
            ("exporter", "Overseas Traders"),
            ("exporter_country", "QM"),
            ("exporter_address", "3 Harbour Example, Quarmia Port"),
            ("consignee", "Quintal Supply Co."),
            ("consignee_country", "QN"),
            ("consignee_address", "2 Example Square, Quintal Town"),
            ("declarant", "Through Carriage Example"),
            ("declarant_id", "BE0000000003"),
            ("carrier_id", "BE0000000001"),
            ("dispatch", "QM"),
            ("via", "BE;DE"),
            ("destination", "QN"),
            ("office", "BE212000"),
            ("message", "CC015C"),
            ("gross_mass_kg", "45")
        );
        Assert.Equal("610910", lines[1].CommodityCode);
    }

    [Fact]
    public void An_entry_summary_of_the_older_form_whose_head_stands_behind_the_items()
    {
        Is(
            Assert.Single(Messages.OfSample("entry-cc315a.xml")),
            ("declaration", "EXAMPLE-ENTRY-1"),
            ("item", "1"),
            ("date", "2024-03-05"),
            ("declaration_type", "ENS"),
            ("commodity_code", "85437090"),
            ("description", "Electric shock batons, 500 kV"),
            ("exporter", "Quarmia Arms Example"),
            ("exporter_country", "QM"),
            ("exporter_address", "4 Harbour Example, Quarmia Port"),
            ("consignee", "Ministry of the Interior"),
            ("consignee_country", "QN"),
            ("consignee_address", "Quintal Town"),
            ("declarant_id", "FR00000000000004"),
            ("carrier", "Slow Boats Example"),
            ("carrier_country", "QM"),
            ("notify_party", "Harbour Agents Example"),
            ("vessel_id", "0000001"),
            ("dispatch", "QM"),
            ("via", "FR"),
            ("destination", "QN"),
            ("office", "FR000400"),
            ("message", "CC315A"),
            ("gross_mass_kg", "24.000")
        );
    }

    [Fact]
    public void A_filing_of_ICS2_with_two_consignments()
    {
        var lines = Messages.OfSample("entry-ie3f10.xml");
        Is(
            lines[0],
            ("declaration", "EXAMPLE-ENTRY-2"),
            ("item", "1.1"),
            ("date", "2025-09-03"),
            ("declaration_type", "ENS"),
            ("commodity_code", "950300"),
            ("description", "Stuffed toy bears"),
            ("exporter", "Toys of Quarmia Example"),
            ("exporter_country", "QM"),
            ("exporter_address", "Quarmia Port"),
            ("consignee", "Docks Example"),
            ("consignee_country", "FR"),
            ("consignee_address", "Exempleville, rue du Port, 5"),
            ("declarant", "Lodging Example"),
            ("declarant_id", "FR00000000000004"),
            ("carrier", "Slow Boats Example"),
            ("carrier_id", "QM0000000009"),
            ("vessel_id", "IMO0000002"),
            ("dispatch", "QM"),
            ("via", "FR"),
            ("destination", "FR"),
            ("message", "IE3F10")
        );
        Is(
            lines[1],
            ("declaration", "EXAMPLE-ENTRY-2"),
            ("item", "2.1"),
            ("date", "2025-09-03"),
            ("declaration_type", "ENS"),
            ("commodity_code", "732690"),
            ("description", "Thumb cuffs"),
            ("declarant", "Lodging Example"),
            ("declarant_id", "FR00000000000004"),
            ("carrier", "Slow Boats Example"),
            ("carrier_id", "QM0000000009"),
            ("seller", "Irons of Quarmia Example"),
            ("buyer", "Central Prison of Quintal"),
            ("notify_party", "Harbour Agents Example"),
            ("vessel_id", "IMO0000002"),
            ("dispatch", "QM"),
            ("via", "FR"),
            ("destination", "QN"),
            ("message", "IE3F10")
        );
    }

    [Fact]
    public void A_declaration_of_the_WCO_Data_Model()
    {
        Is(
            Assert.Single(Messages.OfSample("declaration-wco.xml")),
            ("declaration", "EXAMPLE-WCO-1"),
            ("item", "1"),
            ("date", "2024-03-06"),
            ("declaration_type", "EX"),
            ("procedure", "1000"),
            ("commodity_code", "9304000000"),
            ("description", "Pepper spray with OC 15 %, 400 ml, for crowd control"),
            ("net_mass_kg", "310"),
            ("quantity", "600"),
            ("unit", "NAR"),
            ("value", "9800"),
            ("currency", "EUR"),
            ("exporter", "Serrature Sud"),
            ("exporter_country", "IT"),
            ("exporter_address", "Esempio, Via dell'Esempio 6"),
            ("consignee", "Quarmia Doors"),
            ("consignee_country", "QM"),
            ("importer", "Quarmia Imports Example"),
            ("importer_id", "QM0000000007"),
            ("declarant_id", "IT00000000000006"),
            ("representative_id", "IT00000000000005"),
            ("carrier", "Slow Boats Example"),
            ("carrier_country", "QM"),
            ("vessel", "MV Example"),
            ("vessel_id", "0000001"),
            ("origin", "IT"),
            ("dispatch", "IT"),
            ("destination", "QM"),
            ("office", "IT018100"),
            ("documents", "C064:AUTHORISATION-12"),
            ("message", "Declaration"),
            ("gross_mass_kg", "330")
        );
    }

    static void Is(DeclarationLine line, params (string Column, string Value)[] expected) =>
        Assert.Equal(expected.OrderBy(pair => pair.Column), line.Values().Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key));
}
