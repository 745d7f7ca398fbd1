using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;

namespace Interdict.Server.List;

/// <summary>An entry of the list with what it means for one act, nothing else being known.</summary>
/// <param name="Listed">The entry.</param>
/// <param name="Effect">The effect for the act.</param>
/// <param name="Decision">The decision for the act.</param>
/// <param name="Power">The article that lets an officer keep the goods.</param>
public sealed record Shown(Listed Listed, Effect Effect, Decision Decision, string Power);

/// <summary>Which part of the list is asked for: the law, the days, the act that decides, and what to look for.</summary>
internal sealed record ListQuestion(string Instrument, DateOnly On, DateOnly Known, string Act, string Text, string Annex, string Decision)
{
    /// <summary>Reads an address; what cannot be read is as if it were not there.</summary>
    public static ListQuestion From(IQueryCollection query, LawDesk desk, DateOnly today)
    {
        var on = IsoDay.Read(query["on"]) ?? today;
        var acts = desk.Book.Fact("act")?.Choices ?? [];
        var act = query["act"].ToString();
        return new ListQuestion(
            desk.Book.Instrument(query["instrument"].ToString())?.Id ?? desk.Usual.Id,
            on,
            IsoDay.Read(query["known"]) ?? on,
            acts.Contains(act) ? act : acts.FirstOrDefault(""),
            query["q"].ToString().Trim(),
            query["annex"].ToString(),
            query["decision"].ToString()
        );
    }

    /// <summary>The entries asked for, in the order of the list.</summary>
    public ImmutableArray<Shown> Answer(LawDesk desk)
    {
        if (desk.Edition(Instrument, On, Known) is not { } edition)
        {
            return [];
        }
        var things = desk.ThingsIn(Text);
        return
        [
            .. edition
                .Listed.Where(listed => Annex.Length == 0 || listed.Text.Annex == Annex)
                .Where(listed => Text.Length == 0 || listed.Entry.Things.Any(things.Contains) || Mentions(listed))
                .Select(listed => Show(edition, listed, Act))
                .Where(shown => Decision.Length == 0 || Words.Of(shown.Decision) == Decision)
                .OrderBy(shown => shown.Listed.Order, StringComparer.Ordinal),
        ];
    }

    /// <summary>What one entry means for an act when nothing else is known.</summary>
    public static Shown Show(Edition edition, Listed listed, string act)
    {
        var facts = Facts.None.With("act", new FactValue(act), Basis.Document);
        var finding = Determination.Of(edition, listed, facts, settled: true);
        return new Shown(listed, finding.Effect, finding.Decision, finding.Power);
    }

    bool Mentions(Listed listed)
    {
        var digits = new string([.. Text.Where(char.IsAsciiDigit)]);
        return Texts(listed).Any(text => text.Contains(Text, StringComparison.OrdinalIgnoreCase))
            || (
                digits.Length >= 4
                && digits.Length == Text.Count(letter => letter is not (' ' or '.'))
                && listed.Text.Codes.Any(code => code.StartsWith(digits, StringComparison.Ordinal))
            );
    }

    static IEnumerable<string> Texts(Listed listed) =>
        [
            listed.Entry.Slug,
            listed.Text.Label,
            listed.Text.Title,
            listed.Entry.Card.What,
            .. listed.Entry.LookAlikes,
            .. listed.Entry.Chemicals.SelectMany(chemical => chemical.Synonyms.Append(chemical.Name).Append(chemical.Cas)),
        ];
}
