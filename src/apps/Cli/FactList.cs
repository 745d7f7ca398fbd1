using System.CommandLine;
using System.Text;
using Interdict.Customs;
using Interdict.Law;

namespace Interdict.Cli;

/// <summary>Every fact that the law asks for: what a deal may state.</summary>
static class FactList
{
    public static Command Verb(Desk desk)
    {
        var markdown = new Option<bool>("--markdown") { Description = "write the page docs/facts.md" };
        var json = Options.Json();
        var verb = new Command("facts", "List every fact and field that a deal may state.") { markdown, json };
        verb.SetAction(parsed =>
        {
            if (desk.Law() is not { } pack)
            {
                return Desk.OurFault;
            }
            if (parsed.GetValue(json))
            {
                Json(desk, pack.Book);
                return Desk.Read;
            }
            desk.Print(parsed.GetValue(markdown) ? Markdown(pack.Book) : Text(pack.Book));
            return Desk.Read;
        });
        return verb;
    }

    static StringBuilder Text(LawBook book)
    {
        var rows = DealJson.Keys.Select(field => new[] { field.Key, "field", field.Meaning }).ToList();
        rows.AddRange(book.Facts.Select(fact => new[] { fact.Name, Form(fact), fact.Asks }));
        return new StringBuilder().Table(rows);
    }

    static string Form(FactKind fact) =>
        fact.Form switch
        {
            FactForm.YesNo => "yes or no",
            FactForm.Choice => "one word of a list",
            FactForm.Place => "place",
            _ => $"number ({fact.Unit})",
        };

    /// <summary>The page that lists every fact.</summary>
    public static StringBuilder Markdown(LawBook book)
    {
        var page = new StringBuilder();
        page.Line("# Facts of a deal").Line();
        page.Line("Made by `./interdict facts --markdown` from `law/facts.yaml`; a test compares the two.").Line();
        page.Line("`./interdict determine FILE` reads one deal on each line: a JSON object whose keys are the fields and facts of this page. A fact that is");
        page.Line("absent is unknown. A plain value rests on a document; `{\"value\": \"yes\", \"basis\": \"claimed\"}` says what else it rests on:");
        page.Line($"{string.Join(", ", Enum.GetValues<Basis>().Select(basis => $"`{Words.Of(basis)}`"))}. What is only claimed never makes an outcome lighter.")
            .Line();
        page.Line("```json");
        page.Line(
            "{\"id\": \"1\", \"date\": \"2024-03-01\", \"act\": \"export\", \"entry\": \"thumb-cuffs\", \"from\": \"FR\", \"to\": \"US\", \"museum_display\": \"yes\"}"
        );
        page.Line("```").Line();
        page.Line("## Fields").Line().Line("| key | meaning |").Line("| --- | --- |");
        foreach (var (key, meaning) in DealJson.Keys)
        {
            page.Line($"| `{key}` | {meaning} |");
        }
        page.Line().Line("## Facts");
        foreach (var fact in book.Facts)
        {
            Describe(page, fact);
        }
        return page;
    }

    static void Describe(StringBuilder page, FactKind fact)
    {
        page.Line().Line($"### `{fact.Name}`").Line().Line(fact.Asks).Line();
        page.Line($"- Value: {Value(fact)}");
        page.Line($"- At the border: {(fact.AtBorder ? "can be settled where the goods are" : "has to be asked elsewhere")}");
        if (fact.Knowledge)
        {
            page.Line("- About knowledge: nobody is held for what nobody is known to know");
        }
        if (fact.Help.Length > 0)
        {
            page.Line().Line(fact.Help.Trim());
        }
    }

    static string Value(FactKind fact) =>
        fact.Form switch
        {
            FactForm.YesNo => "`yes` or `no` (also `true`, `false`)",
            FactForm.Choice => string.Join(", ", fact.Choices.Select(choice => $"`{choice}`")),
            FactForm.Place => "a place, by code or name (`./interdict places`)",
            _ => $"a number, in {fact.Unit}",
        };

    static void Json(Desk desk, LawBook book) =>
        Paper.Json(
            desk,
            json =>
            {
                json.WriteStartArray();
                foreach (var fact in book.Facts)
                {
                    json.WriteStartObject();
                    json.WriteString("fact", fact.Name);
                    json.WriteString(
                        "form",
                        fact.Form switch
                        {
                            FactForm.YesNo => "yes-no",
                            FactForm.Choice => "choice",
                            FactForm.Place => "place",
                            _ => "number",
                        }
                    );
                    json.Texts("choices", fact.Choices);
                    json.WriteString("unit", fact.Unit.Length == 0 ? null : fact.Unit);
                    json.WriteString("asks", fact.Asks);
                    json.WriteString("help", fact.Help);
                    json.WriteBoolean("knowledge", fact.Knowledge);
                    json.WriteBoolean("at_border", fact.AtBorder);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );
}
