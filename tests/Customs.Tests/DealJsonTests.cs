using System.Text;
using Interdict.Law;
using Interdict.Screening;
using Interdict.Tests;

namespace Interdict.Customs_Tests;

public sealed class DealJsonTests
{
    [Fact]
    public void A_deal_is_facts_by_name_with_goods_day_and_law()
    {
        var deal = Read(
            """{"id":"7","on":"2031-04-01","as_known":"2031-05-01","jurisdiction":"Quarmia","goods":"thumb cuffs","commodity_code":732690,"act":"export","to":"QN","documents":["Q001:1"]}"""
        );
        Assert.Equal(("7", "qm-act-7", "thumb cuffs", "732690"), (deal.Id, deal.Instrument, deal.Text, deal.CommodityCode));
        Assert.Equal((new DateOnly(2031, 4, 1), new DateOnly(2031, 5, 1)), (deal.On, deal.AsKnown));
        Assert.Equal(("export", "qn"), (deal.Facts.Word("act"), deal.Facts.Word("to")));
        Assert.Equal(["Q001:1"], deal.Documents);
    }

    [Fact]
    public void The_law_is_asked_as_known_on_the_day_itself_unless_said_otherwise()
    {
        Assert.Equal(new DateOnly(2031, 4, 1), Read("""{"date":"2031-04-01"}""").AsKnown);
        Assert.Equal(TinyLaw.Day, Read("{}").AsKnown);
    }

    [Theory]
    [InlineData("true", "yes", Basis.Document)]
    [InlineData("\"no\"", "no", Basis.Document)]
    [InlineData("""{"value":"yes","basis":"claimed"}""", "yes", Basis.Claimed)]
    [InlineData("""{"basis":"verified","value":false}""", "no", Basis.Verified)]
    public void A_yes_or_no_has_a_basis(string value, string word, Basis basis)
    {
        Assert.Equal(new Stated(new FactValue(word), basis), Read($$"""{"state_personnel":{{value}}}""").Facts.Of("state_personnel"));
    }

    [Theory]
    [InlineData("240")]
    [InlineData("\"240\"")]
    [InlineData("240.0")]
    public void A_number_is_a_number(string value)
    {
        Assert.Equal(240m, Read($$"""{"overall_length_mm":{{value}}}""").Facts.Of("overall_length_mm")!.Value.Value.Number);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"unknown\"")]
    [InlineData("\"\"")]
    public void Unknown_is_the_same_as_absent(string value)
    {
        Assert.Null(Read($$"""{"to":{{value}}}""").Facts.Of("to"));
    }

    [Theory]
    [InlineData("""{"destinaton":"QN"}""", "destinaton", "There is no fact or field \"destinaton\". ./interdict facts lists them.")]
    [InlineData(
        """{"end_user":"police"}""",
        "end_user",
        "There is no fact or field \"end_user\". Did you mean \"end_user_kind\"? ./interdict facts lists them."
    )]
    [InlineData(
        """{"state-personel":"no"}""",
        "state-personel",
        "There is no fact or field \"state-personel\". Did you mean \"state_personnel\"? ./interdict facts lists them."
    )]
    [InlineData("""{"act":"sell"}""", "act", "\"sell\" is not allowed here. Write one of: export, import, transit, production.")]
    [InlineData(
        """{"state_personnel":"maybe"}""",
        "state_personnel",
        "\"maybe\" is neither yes nor no. Write yes, no, true or false, or leave the fact out when it is unknown."
    )]
    [InlineData("""{"to":"Atlantis"}""", "to", "\"Atlantis\" is no place that this law knows. Write a country code or a name: ./interdict places lists them.")]
    [InlineData("""{"overall_length_mm":"long"}""", "overall_length_mm", "\"long\" is not a number. Write a number in mm, such as 240 or 0.3.")]
    [InlineData("""{"to":{"value":"QN","basis":"hearsay"}}""", "to", "\"hearsay\" is no basis. Write one of: claimed, document, text, verified.")]
    [InlineData("""{"to":{"place":"QN"}}""", "to", "A value with its basis is written {\"value\": …, \"basis\": …} and has no other keys.")]
    [InlineData("""{"date":"yesterday"}""", "date", "\"yesterday\" is no day of the calendar. Write it as 2025-08-20.")]
    [InlineData("""{"date":"2031-04-01","on":"2031-04-01"}""", "on", "The key \"on\" stands twice in the record. Keep one.")]
    [InlineData("""{"text":7}""", "text", "\"text\" has to be a text in quotation marks.")]
    [InlineData(
        """{"documents":[1]}""",
        "documents",
        "\"documents\" has to be a list of texts such as [\"C064:reference\"], or one text with semicolons between them."
    )]
    [InlineData(
        """{"text":"\udc00"}""",
        "",
        "The value contains half of a surrogate pair (such as \\ud800), which is no character. Write the character itself."
    )]
    [InlineData("[]", "", "The line is no JSON object. Write one object on each line: {\"…\": …}.")]
    [InlineData("""{"a":[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}""", "", "The record is nested deeper than 16 levels. A record is one flat object.")]
    public void What_cannot_be_read_is_refused_with_a_sentence(string json, string field, string why)
    {
        var reading = new DealJson(TinyLaw.Book).Read(Encoding.UTF8.GetBytes(json), TinyLaw.Day);
        Assert.Null(reading.Deal);
        Assert.Equal((field, why), (reading.Field, reading.Why));
    }

    [Fact]
    public void Half_a_line_is_refused()
    {
        Assert.StartsWith(
            "The line is not JSON from character",
            new DealJson(TinyLaw.Book).Read("{\"id\":"u8.ToArray(), TinyLaw.Day).Why,
            StringComparison.Ordinal
        );
    }

    static Deal Read(string json)
    {
        var reading = new DealJson(TinyLaw.Book).Read(Encoding.UTF8.GetBytes(json), TinyLaw.Day);
        Assert.Equal("", reading.Why);
        return reading.Deal!;
    }
}
