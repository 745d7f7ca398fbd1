using Interdict.Parties;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Customs_Tests;

public sealed class PartiesOfALineTests
{
    [Fact]
    public void Each_named_party_has_its_part_in_the_deal()
    {
        var parties = DeclaredParties.Of(
            Lines.With(
                ("exporter", "Ada Example Ltd "),
                ("exporter_id", "QM0001"),
                ("exporter_country", "qm"),
                ("exporter_address", "1 Anvil Lane, Quarry"),
                ("consignee", "Quintal Supply"),
                ("consignee_country", "Quintal"),
                ("end_user", "Prison of Quintal"),
                ("importer", "Quintal Imports"),
                ("declarant", "Forward Agents"),
                ("representative", "Stand-in Example"),
                ("carrier", "Slow Boats"),
                ("seller", "Seller Example"),
                ("buyer", "Buyer Example"),
                ("notify_party", "Told Example"),
                ("vessel", "MV Example"),
                ("vessel_id", "IMO 0000000")
            )
        );
        Assert.Equal(
            ["exporter", "consignee", "end-user", "importer", "declarant", "representative", "carrier", "seller", "buyer", "notify-party", "vessel"],
            parties.Select(party => party.Role)
        );
        Assert.Equal(new DeclaredParty("exporter", "Ada Example Ltd", Country: "QM", Address: "1 Anvil Lane, Quarry", Identifier: "QM0001"), parties[0]);
        Assert.Equal("Quintal", parties[1].Country);
        Assert.Equal(new DeclaredParty("vessel", "MV Example", PartyKind.Vessel, Identifier: "IMO 0000000"), parties[^1]);
    }

    [Fact]
    public void A_party_declared_by_its_number_alone_is_a_party()
    {
        Assert.Equal(new DeclaredParty("exporter", "", Identifier: "QM0001"), Assert.Single(DeclaredParties.Of(Lines.With(("exporter_id", "QM0001")))));
    }

    [Theory]
    [InlineData("police")]
    [InlineData(" Law enforcement ")]
    [InlineData(" ")]
    public void A_kind_of_user_is_nobody_s_name(string user) => Assert.Empty(DeclaredParties.Of(Lines.With(("end_user", user))));

    [Fact]
    public void Figures_are_read_as_written_anywhere()
    {
        var line = Lines.With(("net_mass_kg", "12.50"), ("quantity", "40"), ("unit", "pcs"), ("value", "1.4E3"), ("currency", "eur"));
        Assert.Equal(new Figures(12.5m, 40m, "pcs", 1400m, "EUR"), DeclaredParties.FiguresOf(line));
    }

    [Theory]
    [InlineData("a dozen")]
    [InlineData("-3")]
    [InlineData("12,5")]
    [InlineData("1e99")]
    public void A_figure_that_is_none_is_unknown(string text) =>
        Assert.Equal(Figures.None, DeclaredParties.FiguresOf(Lines.With(("net_mass_kg", text), ("quantity", text), ("value", text))));
}
