using Interdict.Law;
using Interdict.Lawc;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.Screening_Tests;

/// <summary>From what a trader wrote to one answer, with the law of this checkout.</summary>
public class ExaminerTests
{
    static readonly DateOnly on = new(2024, 3, 1);
    static readonly Lazy<Examiner> examiner = new(() =>
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "global.json")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The tests run inside a checkout.");
        }
        var law = LawFolder.Read(Path.Combine(root, "law"), Path.Combine(root, "lexicon"));
        return new Examiner(law.Book, new Recogniser(law.Lexicon), law.Lexicon.Vague, "test");
    });

    static Deal Deal(string text, params string[] documents) =>
        new(
            "1",
            examiner.Value.Book.Instruments[0].Id,
            on,
            on,
            Facts.None.With("act", new FactValue("export"), Basis.Document),
            Text: text,
            Documents: [.. documents]
        );

    static Answer Ask(Deal deal) => ((Outcome.Answered)examiner.Value.Examine(deal)).Answer;

    [Theory]
    [InlineData("")]
    [InlineData("parts")]
    [InlineData("Ersatzteile, diverse Waren")]
    [InlineData("12 / 34")]
    [InlineData("Accessories and spare parts, used")]
    public void A_description_that_says_too_little_is_released_with_a_question(string text)
    {
        var answer = Ask(Deal(text));
        Assert.Equal(Decision.Release, answer.Decision);
        Assert.Contains(answer.Questions, question => question.Fact == "text");
    }

    [Fact]
    public void A_good_description_of_ordinary_goods_raises_no_question() => Assert.Empty(Ask(Deal("ceramic floor tiles 60x60 grey")).Questions);

    [Fact]
    public void Handcuffs_without_a_measure_are_a_question_and_no_finding()
    {
        var answer = Ask(Deal("handcuffs, steel, 40 pairs"));
        Assert.Equal(Decision.Release, answer.Decision);
        Assert.Empty(answer.Findings);
        Assert.Contains(answer.Questions, question => question.Fact == "goods");
    }

    [Theory]
    [InlineData("handcuffs, overall 280 mm", Decision.Release)]
    [InlineData("handcuffs, overall 281 mm", Decision.Hold)]
    [InlineData("handcuffs, overall 150 mm", Decision.Release)]
    [InlineData("handcuffs, overall 149 mm", Decision.Hold)]
    public void A_measure_in_the_text_takes_handcuffs_out_of_the_ordinary(string text, Decision decision) => Assert.Equal(decision, Ask(Deal(text)).Decision);

    [Theory]
    [InlineData("Y904:none")]
    [InlineData("Y906:none")]
    [InlineData("C064:X123")]
    [InlineData("Y908:none")]
    public void A_document_code_asks_and_releases_nothing(string document)
    {
        var answer = Ask(Deal("thumb cuffs 60 pcs", document));
        Assert.Equal(Decision.Stop, answer.Decision);
        Assert.Contains(answer.Questions, question => question.Fact == "documents" && question.Why.StartsWith(document[..4], StringComparison.Ordinal));
    }

    [Fact]
    public void A_chemical_number_names_the_substance_and_not_the_mixtures_it_is_in() =>
        Assert.Equal("pava", Ask(Deal("crystalline powder, CAS 2444-46-4")).Findings[0].Slug);

    [Fact]
    public void Goods_of_another_regime_are_referred_and_not_released()
    {
        var answer = Ask(Deal("glock 17 pistol 9 mm parabellum"));
        Assert.Equal(Decision.Hold, answer.Decision);
        Assert.Equal("firearms", answer.Findings[0].Refer);
        Assert.Contains(answer.Next, step => step.StartsWith("Refer the goods", StringComparison.Ordinal));
    }

    [Fact]
    public void The_worst_finding_decides_and_all_are_told()
    {
        var answer = Ask(Deal("thumb cuffs 60 pcs and pepper spray 60 ml 200 pcs"));
        Assert.Equal(Decision.Stop, answer.Decision);
        Assert.Equal(["portable-irritant-equipment", "thumb-cuffs"], answer.Findings.Select(finding => finding.Slug).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_not_examined_is_said()
    {
        var deal = Deal("thumb cuffs") with { Facts = Deal("").Facts.With("from", new FactValue("de"), Basis.Document) };
        Assert.Contains(Ask(deal).Notes, note => note.StartsWith("National measures of DE: not loaded", StringComparison.Ordinal));
    }

    [Fact]
    public void An_instrument_or_entry_that_does_not_exist_is_refused_with_what_there_is()
    {
        var instrument = Assert.IsType<Outcome.Refused>(examiner.Value.Examine(Deal("x") with { Instrument = "none" }));
        Assert.Contains("Choose one of", instrument.Why);
        var entry = Assert.IsType<Outcome.Refused>(examiner.Value.Examine(Deal("x") with { Entry = "none" }));
        Assert.Contains("There is no entry", entry.Why);
    }
}
