using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Lawc;

/// <summary>Reads <c>measures/*.yaml</c>: one rule of an article a file.</summary>
static class MeasureFile
{
    static readonly Dictionary<string, Holding> holdings = new(StringComparer.Ordinal)
    {
        ["free"] = Holding.Free,
        ["may-be-held"] = Holding.MayBeHeld,
        ["until-verified"] = Holding.UntilVerified,
    };

    public static Measure Read(Sheet sheet)
    {
        var dates = EntryFile.Dates(sheet);
        var measure = new Measure(
            sheet.Text("measure"),
            sheet.Text("article"),
            sheet.Text("title"),
            dates,
            EntryFile.Verified(sheet),
            sheet.Text("source"),
            sheet.Texts("acts"),
            sheet.Texts("annexes"),
            sheet.Texts("entries"),
            sheet.TextOr("set", ""),
            Acting(sheet),
            Effect(sheet),
            sheet.Text("says"),
            sheet.TextOr("power", ""),
            [.. sheet.Parts("lifts").Select(lift => Lift(lift, dates))],
            [.. sheet.Parts("grounds").Select(Ground)],
            Route(sheet),
            sheet.Texts("next")
        );
        if (measure.Acts.IsEmpty)
        {
            sheet.Complain("The rule names no act.");
        }
        sheet.Ignoring("note").Done();
        return measure;
    }

    // The act is a condition like any other: an unknown act is a set of possible acts.
    static ImmutableArray<Row> Acting(Sheet sheet)
    {
        var act = new Condition.Is("act", sheet.Texts("acts"));
        return [.. ConditionFile.Rows(sheet).Select(row => new Row(row.Conditions.Insert(0, act)))];
    }

    static Effect Effect(Sheet sheet)
    {
        var word = sheet.Text("effect");
        if (Words.Effect(word) is { } effect and not Law.Effect.Undetermined)
        {
            return effect;
        }
        sheet.Complain($"\"effect: {word}\" is no effect a rule can have.");
        return Law.Effect.Prohibited;
    }

    static Lift Lift(Sheet sheet, Dated dates)
    {
        var holding = sheet.TextOr("holding", "free");
        if (!holdings.TryGetValue(holding, out var held))
        {
            sheet.Complain($"\"holding: {holding}\" should be free, may-be-held or until-verified.");
        }
        var lift = new Lift(
            sheet.Text("id"),
            sheet.Text("article"),
            sheet.Has("applies_from") ? EntryFile.Dates(sheet) : dates,
            EntryFile.Verified(sheet),
            Effect(sheet),
            ConditionFile.Rows(sheet),
            [.. sheet.Parts("unless").Select(Bar)],
            held,
            sheet.TextOr("power", ""),
            sheet.Text("says"),
            sheet.Texts("duties")
        );
        sheet.Ignoring("note", "source").Done();
        return lift;
    }

    static Bar Bar(Sheet sheet)
    {
        var bar = new Bar(sheet.Text("id"), sheet.Text("says"), ConditionFile.Rows(sheet));
        sheet.Ignoring("article", "note", "verification").Done();
        return bar;
    }

    static Ground Ground(Sheet sheet)
    {
        var ground = new Ground(sheet.Text("id"), sheet.Text("article"), sheet.Text("says"), ConditionFile.Rows(sheet));
        sheet.Ignoring("note", "verification").Done();
        return ground;
    }

    static AuthorisationRoute? Route(Sheet sheet)
    {
        if (sheet.Part("authorisation") is not { } route)
        {
            return null;
        }
        var read = new AuthorisationRoute(route.Text("type"), route.Text("form"), route.Text("validity"), route.Text("authority"));
        route.Ignoring("note", "article").Done();
        return read;
    }
}
