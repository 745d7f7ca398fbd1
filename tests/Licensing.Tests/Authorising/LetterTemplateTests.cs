using Interdict.Licensing.Authorising;
using Interdict.Licensing.Letters;
using static Interdict.Licensing_Tests.Authorising.Given;

namespace Interdict.Licensing_Tests.Authorising;

public sealed class LetterTemplateTests
{
    static readonly string[] known = ["case.number", "applicant.name"];

    [Fact]
    public void Fields_are_filled_and_what_is_filled_in_is_never_read_as_a_field()
    {
        var (template, _) = LetterTemplate.Read("{{ case.number }}: {{applicant.name}}{", known, "text");
        var values = new Dictionary<string, string> { ["case.number"] = "C-1", ["applicant.name"] = "{{case.number}}" };
        Assert.Equal("C-1: {{case.number}}{", template!.Fill(values));
        Assert.Equal(": {", template.Fill(new Dictionary<string, string>()));
    }

    [Theory]
    [InlineData("{{applicant.nme}}", "no-field", "applicant.name")]
    [InlineData("{{number}}", "no-field", "case.number")]
    [InlineData("Dear {{applicant.name", "not-closed", "")]
    public void A_field_that_nobody_knows_is_refused_with_the_one_that_was_meant(string text, string code, string meant)
    {
        var (template, refusals) = LetterTemplate.Read(text, known, "text");
        Assert.Null(template);
        var refusal = Assert.Single(refusals);
        Assert.Equal((code, "text"), (refusal.Code, refusal.Field));
        Assert.Contains(meant, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fields_of_a_case_and_of_an_authorisation_are_in_the_list()
    {
        var words = new LetterTongue(day => day.ToString("O"), place => place, outcome => outcome.ToString(), quantity => quantity.ToString());
        Assert.Subset(LetterFields.Names, LetterFields.Of(Case(Told()), words).Keys.ToHashSet());
        Assert.Subset(LetterFields.Names, LetterFields.Of(File(), "c1", words).Keys.ToHashSet());
        Assert.Equal("Send the delivery papers of every consignment.", LetterFields.Of(File(), "c1", words)["condition.text"]);
    }

    [Fact]
    public void A_letter_with_nothing_in_it_or_a_field_left_is_not_sent()
    {
        Assert.Equal("no-subject, no-text", SendLetter.Of(0, "question", "en", "", " ", "").Code());
        Assert.Equal("field-left", SendLetter.Of(0, "question", "en", "", "S", "{{today}}").Code());
        Assert.Equal("LetterSent", SendLetter.Of(0, "question", "en", "", "S", "T").Code());
    }
}
