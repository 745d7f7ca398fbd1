using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing_Tests.Applying;

public sealed class GapsTests
{
    [Fact]
    public void A_full_application_has_none() => Assert.Empty(Codes(Sample.Full));

    [Fact]
    public void An_empty_one_lacks_every_field_that_must_be_filled_and_no_other() =>
        Assert.Equal(["no-applicant", "no-consignee", "no-from", "no-to", "no-end-user", "no-end-use", "no-items"], Codes(DealTold.Nothing));

    [Fact]
    public void Of_each_item_it_is_said_what_is_missing()
    {
        var bare = Sample.Item(2) with { Description = "", Code = "", Quantity = Quantity.Of(0, "piece") };
        var gaps = Of(Sample.Full with { Items = [Sample.Item(1), bare] });
        Assert.Equal(["goods-2-description", "goods-2-code", "goods-2-quantity"], gaps.Select(gap => gap.Field));
        Assert.Equal("Write how much of item 2.", gaps[2].Says.ToString());
    }

    [Fact]
    public void A_party_without_address_or_country_is_a_gap_that_names_it()
    {
        var party = Sample.Party("p2", PartyRole.Consignee, "Sample Trade") with { Address = "", Country = "" };
        var gaps = Of(Sample.Full with { Parties = Sample.Full.Parties.SetItem(1, party) });
        Assert.Equal(["p2-address", "p2-country"], gaps.Select(gap => gap.Field));
        Assert.Equal("Write the full address of Sample Trade.", gaps[0].Says.ToString());
    }

    [Fact]
    public void What_the_law_deems_insufficient_is_marked_and_names_its_article()
    {
        var gap = Assert.Single(Of(Sample.Full with { EndUse = "" }));
        Assert.Equal(("no-end-use", true, "8"), (gap.Code, gap.IsDeemed, gap.Article));
        Assert.False(Assert.Single(Of(Sample.Full with { To = "" })).IsDeemed);
    }

    [Theory]
    [InlineData(PartyRole.EndUser, "no-goods-1-for", "for-1")]
    [InlineData(PartyRole.Consignee, "no-goods-1-to", "to-1")]
    public void Where_several_are_named_each_item_says_for_which_of_them_it_is(PartyRole role, string code, string box)
    {
        var told = Sample.Full with { Parties = Sample.Full.Parties.Add(Sample.Party("p4", role)) };
        Assert.Equal([code], Codes(told));
        Assert.Empty(Codes(told with { Boxes = told.Boxes.Add(box, "p4") }));
        Assert.Equal([code], Codes(told with { Boxes = told.Boxes.Add(box, "p1") }));
    }

    [Fact]
    public void What_was_said_of_goods_and_parties_goes_with_them()
    {
        var told = Sample.Full with { Parties = Sample.Full.Parties.Add(Sample.Party("p4", PartyRole.EndUser)), Items = [Sample.Item(1), Sample.Item(2)] };
        told = told with { Boxes = told.Boxes.Add("for-1", "p4").Add("for-2", "p3").Add("mode", "by sea") };
        Assert.Equal(told, Destined.Tidy(told));
        Assert.Equal(["for-1", "mode"], Destined.Tidy(told with { Items = [Sample.Item(1)] }).Boxes.Keys);
        Assert.Equal(["for-2", "mode"], Destined.Tidy(told with { Parties = told.Parties[..^1] }).Boxes.Keys);
    }

    [Theory]
    [InlineData("p3 p4 p3 p3 p3", "4 1", 0)]
    [InlineData("p3 p4 p3 p3 p3", "3 1 1", 3)]
    [InlineData("p3 p3", "2", 3)]
    public void Goods_for_several_come_onto_forms_of_their_own(string to, string forms, int most)
    {
        var ids = to.Split(' ');
        var told = Sample.Full with
        {
            Parties = Sample.Full.Parties.Add(Sample.Party("p4", PartyRole.EndUser)),
            Items = [.. Enumerable.Range(1, ids.Length).Select(Sample.Item)],
        };
        told = told with { Boxes = told.Boxes.AddRange(ids.Select((id, at) => KeyValuePair.Create($"for-{at + 1}", (Personal)id))) };
        var sheets = Split.Of(told, Sample.Asks with { MostItems = most });
        Assert.Equal(forms, string.Join(' ', sheets.Select(sheet => sheet.Length).OrderDescending()));
    }

    [Fact]
    public void A_global_one_may_name_several()
    {
        var told = Sample.Full with { Parties = Sample.Full.Parties.Add(Sample.Party("p4", PartyRole.EndUser)) };
        Assert.Empty(Gaps.Of(Sample.Draft(told).Application, Sample.Asks with { Kind = CaseKind.GlobalExport }));
    }

    [Fact]
    public void It_does_not_go_where_it_comes_from() => Assert.Equal(["same-place"], Codes(Sample.Full with { To = "qm" }));

    [Theory]
    [InlineData("Warehouse 3, P.O. Box 12, Example Town", true)]
    [InlineData("Postfach 4", true)]
    [InlineData("Warehouse 3, Dock Road", false)]
    public void Goods_do_not_lie_in_a_post_box(string address, bool isGap)
    {
        var asks = Sample.Asks with { Fields = [.. Sample.Asks.Fields, new FieldAsked("location")] };
        var gaps = Gaps.Of(Sample.Draft(Sample.Full with { Location = address }).Application, asks);
        Assert.Equal(isGap ? ["post-box"] : [], gaps.Select(gap => gap.Code));
    }

    [Fact]
    public void A_distributor_stands_for_the_end_user_where_the_law_says_so_and_other_things_are_asked_then()
    {
        var sold = Sample.Full with { Parties = [Sample.Full.Parties[0], Sample.Full.Parties[1], Sample.Party("p3", PartyRole.Distributor)], EndUse = "" };
        Assert.Contains("no-end-user", Codes(sold));
        var asks = Sample.Asks with
        {
            Fields =
            [
                .. Sample.Asks.Fields.Select(field => field.IsDeemed ? field with { Distribution = Distribution.InsteadOfIt } : field),
                new("boxes.safeguards", Title: "Safeguards", Distribution: Distribution.OnlyThen),
            ],
        };
        Assert.Equal(["no-boxes.safeguards"], Gaps.Of(Sample.Draft(sold).Application, asks).Select(gap => gap.Code));
        Assert.Empty(Gaps.Of(Sample.Draft(Sample.Full).Application, asks));
    }

    [Fact]
    public void A_box_and_a_paper_are_asked_for_by_their_titles()
    {
        var asks = Sample.Asks with
        {
            Fields = [.. Sample.Asks.Fields, new("boxes.mode", Title: "Mode of supply"), new("attachments.contract", Title: "Contract")],
        };
        var gaps = Gaps.Of(Sample.Draft(Sample.Full).Application, asks);
        Assert.Equal(["Fill in the box \"Mode of supply\".", "Attach the paper: Contract."], gaps.Select(gap => gap.Says.ToString()));
        var told = Sample.Full with { Boxes = Sample.Full.Boxes.Add("mode", "by telephone") };
        var file = Sample.Then(Sample.Draft(told), new Attached(new Attachment("a3", "c.pdf", "contract", "application/pdf", 1, "00")));
        Assert.Empty(Gaps.Of(file.Application, asks));
    }

    [Theory]
    [InlineData(0, 3, "")]
    [InlineData(3, 3, "3")]
    [InlineData(7, 3, "3 3 1")]
    [InlineData(7, 0, "7")]
    public void Goods_come_onto_as_many_forms_as_they_need(int items, int most, string forms) =>
        Assert.Equal(forms, string.Join(' ', Split.Of([.. Enumerable.Range(1, items).Select(Sample.Item)], most).Select(form => form.Length)));

    private static List<Gap> Of(DealTold told) => [.. Gaps.Of(Sample.Draft(told).Application, Sample.Asks)];

    private static List<string> Codes(DealTold told) => [.. Of(told).Select(gap => gap.Code)];
}
