using System.Globalization;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.Bench.Goods;

/// <summary>Puts goods to the law as an export on a fixed day, as a border does that knows nothing but the description.</summary>
sealed class Asked(MeasuredLaw law, Recogniser recogniser)
{
    /// <summary>The reference day of the rows.</summary>
    public static DateOnly Day { get; } = new(2026, 1, 15);

    readonly Examiner examiner = new(law.Book, recogniser, law.Lexicon.Vague, law.Name);

    readonly Facts export = Facts
        .None.With("act", new FactValue("export"), Basis.Document)
        .With("state_personnel", FactValue.Of(false), Basis.Document)
        .With("used_by_law_enforcement_both_sides", FactValue.Of(false), Basis.Document);

    /// <summary>The answer.</summary>
    public Answer Answer(string id, string text, string? code, string? destination)
    {
        var facts = export;
        if (destination is { Length: > 0 } && law.Book.Gazetteer.Read(destination) is { } place)
        {
            facts = facts.With("to", new FactValue(place.Id), Basis.Document);
        }
        var deal = new Deal(id, law.Book.Instruments[0].Id, Day, Day, facts, Text: text, CommodityCode: code ?? "");
        return examiner.Examine(deal) switch
        {
            Outcome.Answered answered => answered.Answer,
            Outcome.Refused refused => throw new UnusableException(string.Create(CultureInfo.InvariantCulture, $"The law refused row {id}: {refused.Why}")),
            _ => throw new InvalidOperationException("An outcome is answered or refused."),
        };
    }
}
