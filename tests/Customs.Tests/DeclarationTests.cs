using Interdict.Law;
using Interdict.Screening;
using Interdict.Tests;

namespace Interdict.Customs_Tests;

public sealed class DeclarationTests
{
    [Theory]
    [InlineData("transit", "EX", "1000", "transit")]
    [InlineData("", "EX", "1000", "export")]
    [InlineData("", "im", "4000", "import")]
    [InlineData("", "CO", "4000", "import")]
    [InlineData("", "CO", "", "export")]
    [InlineData("", "T1", "", "transit")]
    [InlineData("", "", "3151", "export")]
    [InlineData("", "", "42", "import")]
    [InlineData("", "", "8000", "transit")]
    [InlineData("", "", "T1", "transit")]
    [InlineData("", "", "", "export")]
    [InlineData("", "Z", "9", "export")]
    public void The_act_comes_from_act_else_from_type_and_procedure_else_it_is_export(string act, string type, string procedure, string expected)
    {
        Assert.Equal(expected, Clear(("act", act), ("declaration_type", type), ("procedure", procedure)).Deal.Facts.Word("act"));
    }

    [Fact]
    public void Goods_that_arrive_are_not_taken_for_an_export()
    {
        var clear = Clear(("dispatch", "QN"), ("destination", "QM"));
        Assert.Equal("import", clear.Deal.Facts.Word("act"));
        Assert.Equal(["The declaration names no act; by its route it was taken as import."], clear.Notes);
    }

    [Theory]
    [InlineData("QM", "import", "")]
    [InlineData("", "import", "")]
    [InlineData("QN", "transit", "The entry summary declaration was taken as transit: the goods go on to a destination outside.")]
    public void Goods_of_an_entry_summary_enter_or_pass_through_as_their_destination_says(string destination, string act, string note)
    {
        var clear = Clear(("declaration_type", "ENS"), ("dispatch", "QN"), ("destination", destination));
        Assert.Equal(act, clear.Deal.Facts.Word("act"));
        Assert.Equal(note, string.Concat(clear.Notes));
    }

    [Fact]
    public void Of_several_places_on_the_way_the_one_inside_the_territory_counts()
    {
        var transit = new Entailment("transit", [new Condition.In("via", ["qm-territory"])]);
        var instrument = TinyLaw.Book.Instruments[0] with { Entailments = [transit] };
        Assert.Equal("qm", Clear(instrument, ("act", "transit"), ("via", "QN;QM;ZZ")).Deal.Facts.Word("via"));
        Assert.Null(Clear(instrument, ("act", "transit"), ("via", "QN;ZZ")).Deal.Facts.Of("via"));
    }

    [Fact]
    public void The_date_of_a_row_wins_and_the_given_day_fills_a_blank()
    {
        Assert.Equal(new DateOnly(2031, 5, 6), Clear(("date", "2031-05-06")).Deal.On);
        Assert.Equal(TinyLaw.Day, Clear().Deal.On);
    }

    [Theory]
    [InlineData("2031-02-30")]
    [InlineData("06/05/2031")]
    public void A_wrong_date_is_rejected(string date)
    {
        var rejected = Unclear(("date", date));
        Assert.Equal(("date", $"\"{date}\" is no day of the calendar. Write it as 2025-08-20."), (rejected.Field, rejected.Reason));
    }

    [Fact]
    public void A_wrong_act_is_rejected_with_the_words_that_are_allowed()
    {
        Assert.Equal("\"exprot\" is not allowed here. Write one of: export, import, transit, production.", Unclear(("act", "exprot")).Reason);
    }

    [Fact]
    public void A_wrong_code_matters_only_where_nothing_is_described()
    {
        Assert.Equal("ab", Clear(("commodity_code", "ab")).Deal.CommodityCode);
        Assert.Equal("commodity_code", Unclear(("commodity_code", "ab"), ("description", "")).Field);
    }

    [Fact]
    public void Places_are_read_by_code_or_name()
    {
        var facts = Clear(("dispatch", "QM"), ("destination", "republic of quintal")).Deal.Facts;
        Assert.Equal(("qm", "qn"), (facts.Word("from"), facts.Word("to")));
    }

    [Fact]
    public void An_unknown_place_is_left_open_and_said()
    {
        var clear = Clear(("destination", "ZZ"));
        Assert.Null(clear.Deal.Facts.Of("to"));
        Assert.StartsWith("The destination \"ZZ\" is no place that this law knows, so it was left open.", Assert.Single(clear.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_without_the_code_of_an_exemption_claims_none()
    {
        Assert.Equal("no", Clear().Deal.Facts.Word("state_personnel"));
        Assert.Equal("no", Clear(("documents", "Q001:12")).Deal.Facts.Word("state_personnel"));
        Assert.Null(Clear(("documents", "Q001:12;q907:x")).Deal.Facts.Of("state_personnel"));
        Assert.Null(Clear(("act", "import")).Deal.Facts.Of("state_personnel"));
    }

    [Fact]
    public void Several_units_do_not_accompany_one_user()
    {
        Assert.Equal("no", Clear(("quantity", "12")).Deal.Facts.Word("accompanies_user"));
        Assert.Null(Clear(("quantity", "1")).Deal.Facts.Of("accompanies_user"));
        Assert.Equal(["The quantity \"a dozen\" is not a number, so it was left open."], Clear(("quantity", "a dozen")).Notes);
    }

    [Fact]
    public void What_is_said_of_the_use_is_only_claimed()
    {
        var facts = Clear(("end_user", "City Museum of Quintal"), ("end_use", "museum display")).Deal.Facts;
        Assert.Equal(new Stated(new FactValue("museum"), Basis.Claimed), facts.Of("end_user_kind"));
        Assert.Equal(new Stated(new FactValue("museum-display"), Basis.Claimed), facts.Of("end_use"));
        Assert.Null(Clear(("end_use", "as usual")).Deal.Facts.Of("end_use"));
    }

    [Fact]
    public void Thumb_cuffs_in_a_declaration_are_stopped()
    {
        var outcome = TinyLaw.Examiner().Examine(Clear(("description", "steel thumb cuffs"), ("destination", "QN")).Deal);
        Assert.Equal(Decision.Stop, Assert.IsType<Outcome.Answered>(outcome).Answer.Decision);
    }

    static Declared.Clear Clear(params (string Column, string Value)[] values) => Assert.IsType<Declared.Clear>(Read(values));

    static Declared.Clear Clear(Instrument instrument, params (string Column, string Value)[] values) =>
        Assert.IsType<Declared.Clear>(
            new Declarations(TinyLaw.Book, instrument).Deal(Lines.With([("declaration", "D1"), ("item", "1"), ("description", "rope"), .. values]), TinyLaw.Day)
        );

    static Rejected Unclear(params (string Column, string Value)[] values) => Assert.IsType<Declared.Unclear>(Read(values)).Rejected;

    static Declared Read((string Column, string Value)[] values)
    {
        var line = Lines.With([("declaration", "D1"), ("item", "1"), ("description", "rope"), .. values]);
        return new Declarations(TinyLaw.Book, TinyLaw.Book.Instruments[0]).Deal(line, TinyLaw.Day);
    }
}
