using Interdict.Law;
using Interdict.Screening;

namespace Interdict.Lawc;

/// <summary>Puts a worked case to the law and says, in a lawyer's words, where the outcome differs.</summary>
public static class CaseRun
{
    /// <summary>What differs; empty when the case holds.</summary>
    public static IReadOnlyList<string> Differences(WorkedCase one, Examiner examiner)
    {
        if (examiner.Examine(one.Deal) is not Outcome.Answered { Answer: var answer })
        {
            return ["The law could not be asked."];
        }
        return [.. one.Expect.SelectMany(expect => Difference(expect, answer))];
    }

    static IEnumerable<string> Difference(Expectation expect, Answer answer)
    {
        var finding = answer.Findings.OrderByDescending(one => one.Decision).FirstOrDefault();
        var asked = answer.Questions.Select(question => question.Fact).ToHashSet(StringComparer.Ordinal);
        return expect.What switch
        {
            "effect" => Same("effect", expect, [Words.Of(answer.Effect)]),
            "decision" => Same("decision", expect, [Words.Of(answer.Decision)]),
            "possible" => Same("possible effects", expect, finding?.Possible.Select(Words.Of) ?? []),
            "questions" => Same("open questions", expect, asked),
            "asks" => expect.Values.Where(fact => !asked.Contains(fact)).Select(fact => $"It does not ask for {fact}; it asks for {Listed(asked)}."),
            "not_asks" => expect.Values.Where(asked.Contains).Select(fact => $"It asks for {fact}, which changes nothing."),
            "form" => Same("form", expect, answer.Authorisation is { } route ? [route.Form] : []),
            "power" => Same("power", expect, finding is { Power.Length: > 0 } ? [finding.Power] : []),
            "relies_on" => Same("relies on", expect, finding is { ReliesOn.Length: > 0 } ? [finding.ReliesOn] : []),
            "verification" => Same("verification", expect, finding is null ? [] : [Words.Of(finding.Verification)]),
            "refer" => Same("refer", expect, finding is { Refer.Length: > 0 } ? [finding.Refer] : []),
            "entry" => Same("first entry", expect, finding is null ? [] : [expect.Values.Contains(finding.Slug) ? finding.Slug : finding.Entry]),
            "entries" => Same("entries", expect, answer.Findings.Select(one => one.Entry)),
            "citation_contains" => Contains("citation", expect, [finding?.Citation ?? ""]),
            "says_contains" => Contains("reasons", expect, answer.Findings.SelectMany(one => one.Because).Select(reason => reason.Text).Concat(answer.Notes)),
            _ => Contains("next steps", expect, answer.Next),
        };
    }

    static IEnumerable<string> Same(string what, Expectation expect, IEnumerable<string> actual)
    {
        var found = actual.ToHashSet(StringComparer.Ordinal);
        if (!found.SetEquals(expect.Values.Where(value => value.Length > 0)))
        {
            yield return $"The {what} should be {Listed(expect.Values)}, and is {Listed(found)}.";
        }
    }

    static IEnumerable<string> Contains(string what, Expectation expect, IEnumerable<string> actual)
    {
        var texts = actual.ToList();
        return expect
            .Values.Where(value => !texts.Exists(text => text.Contains(value, StringComparison.OrdinalIgnoreCase)))
            .Select(value => $"The {what} should say \"{value}\", and say: {Listed(texts)}.");
    }

    static string Listed(IEnumerable<string> values)
    {
        var text = string.Join(", ", values.Order(StringComparer.Ordinal));
        return text.Length == 0 ? "nothing" : text;
    }
}
