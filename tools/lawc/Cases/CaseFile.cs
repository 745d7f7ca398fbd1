using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Screening;

namespace Interdict.Lawc;

/// <summary>A worked case: facts in, outcome out, as a lawyer writes it.</summary>
/// <param name="File">Its file.</param>
/// <param name="Name">Its sentence.</param>
/// <param name="Deal">The facts.</param>
/// <param name="Expect">What should come out, by name.</param>
public sealed record WorkedCase(string File, string Name, Deal Deal, ImmutableArray<Expectation> Expect);

/// <summary>One thing a case expects.</summary>
/// <param name="What">effect, decision, possible, questions, asks, not_asks, citation_contains, form, power, says_contains, next_contains, relies_on, verification, refer.</param>
/// <param name="Values">The expected values.</param>
public sealed record Expectation(string What, ImmutableArray<string> Values);

/// <summary>Reads <c>*/cases/*.yaml</c>.</summary>
public static class CaseFile
{
    static readonly string[] expectations =
    [
        "effect",
        "decision",
        "possible",
        "questions",
        "asks",
        "not_asks",
        "citation_contains",
        "form",
        "power",
        "says_contains",
        "next_contains",
        "relies_on",
        "verification",
        "refer",
        "entry",
        "entries",
    ];

    /// <summary>Every case of every instrument.</summary>
    public static IReadOnlyList<WorkedCase> All(string law, LawBook book, Complaints complaints)
    {
        var cases = new List<WorkedCase>();
        foreach (var instrument in book.Instruments)
        {
            var folder = Path.Combine(law, instrument.Id, "cases");
            if (!Directory.Exists(folder))
            {
                continue;
            }
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            {
                cases.AddRange(Sheet.OpenList(law, path, complaints).Select(sheet => Read(sheet, instrument.Id, book)));
            }
        }
        Check.Unique("cases", "case", cases.Select(one => one.Name), complaints);
        return cases;
    }

    static WorkedCase Read(Sheet sheet, string instrument, LawBook book)
    {
        var on = sheet.Day("on");
        var known = sheet.MaybeDay("as_known") ?? on;
        var name = sheet.Text("case");
        var deal = new Deal(name, instrument, on, known, Facts.None);
        if (sheet.Part("deal") is { } facts)
        {
            deal = Deal(facts, deal, book);
        }
        var expect = sheet.Part("expect");
        var expected = expectations.Where(what => expect?.Has(what) == true).Select(what => new Expectation(what, expect!.Texts(what))).ToImmutableArray();
        expect?.Ignoring("note").Done();
        if (expected.IsEmpty)
        {
            sheet.Complain("The case expects nothing.");
        }
        sheet.Ignoring("article", "note", "known_gap").Done();
        return new WorkedCase(sheet.File, name, deal, expected);
    }

    static Deal Deal(Sheet facts, Deal deal, LawBook book)
    {
        foreach (var key in facts.Keys.ToList())
        {
            deal = key switch
            {
                "entry" => deal with { Entry = facts.Text(key) },
                "resembles" => deal with { Resembles = facts.Text(key) },
                "text" or "goods" => deal with { Text = facts.Text(key) },
                "commodity_code" => deal with { CommodityCode = facts.Text(key) },
                "instrument" => deal with { Instrument = facts.Text(key) },
                "documents" => deal with { Documents = facts.Texts(key) },
                _ => deal with { Facts = Fact(facts, key, deal.Facts, book) },
            };
        }
        return deal;
    }

    static Facts Fact(Sheet facts, string key, Facts known, LawBook book)
    {
        if (book.Fact(key) is not { } kind)
        {
            facts.Complain($"There is no fact \"{key}\" in facts.yaml.");
            return known;
        }
        var basis = Basis.Document;
        var written = "";
        if (facts.Part(key) is { } stated)
        {
            written = stated.Text("value");
            basis = Words.Basis(stated.TextOr("basis", "document")) ?? Basis.Document;
        }
        else
        {
            written = facts.Text(key);
        }
        if (kind.Form == FactForm.Number)
        {
            return known.With(key, FactValue.Of(decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture)), basis);
        }
        var word =
            kind.Form == FactForm.Place
                ? book.Gazetteer.Read(written)?.Id
                : written switch
                {
                    "true" => "yes",
                    "false" => "no",
                    _ => written,
                };
        if (word is null)
        {
            facts.Complain($"There is no place \"{written}\".");
            return known;
        }
        return known.With(key, new FactValue(word), basis);
    }
}
