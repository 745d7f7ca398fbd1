using Interdict.Law;
using Interdict.Screening;
using Interdict.Server.Hosting;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Ask;

/// <summary>
/// What an answer would do when it does not settle the effect by itself: the law is asked again with each of the answers, and what
/// is then still possible is compared.
/// </summary>
internal static class WouldBe
{
    /// <summary>Each answer with what would then be possible; empty for facts that have too many values to try.</summary>
    public static IEnumerable<(string Answer, string Then)> Of(Asked asked, FactKind kind, LawDesk desk, Tongue T, DateOnly today)
    {
        string[] values = kind.Form switch
        {
            FactForm.YesNo => ["yes", "no"],
            FactForm.Choice => [.. kind.Choices],
            _ => [],
        };
        foreach (var value in values)
        {
            var (deal, _) = asked.With(kind.Name, value).Deal(desk.Usual.Id, today);
            if (deal is not null && desk.Examine(deal) is Outcome.Answered { Answer: var answer })
            {
                yield return (T[Plain.Choice(value)], Then(T, answer));
            }
        }
    }

    static string Then(Tongue T, Answer answer)
    {
        var possible = answer
            .Findings.SelectMany(finding => finding.Possible)
            .Distinct()
            .Order()
            .Select(effect => T[Plain.Effect(effect)].ToLowerInvariant())
            .ToList();
        var open = possible.Count > 1 ? T["still one of:"] + " " : "";
        return $"{T[Plain.Decision(answer.Decision)]}; {open}{(possible.Count == 0 ? T["not listed"] : string.Join(", ", possible))}";
    }
}
