using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Screening;

/// <summary>The fields of a red flag as a file writes them; the same names in the data of the law and in an authority's own file.</summary>
public abstract class FlagFields
{
    static readonly ImmutableArray<string> roles =
    [
        "exporter",
        "consignee",
        "end-user",
        "importer",
        "declarant",
        "carrier",
        "seller",
        "buyer",
        "notify-party",
        "vessel",
    ];

    /// <summary>The kinds of circumstance, as files write them.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    ["party", "missing-party", "bulk", "code", "unlikely-code", "figure", "rare-destination", "rare-route", "route", "weak-text"];

    /// <summary>One text; empty when it is not given.</summary>
    protected abstract string Text(string field);

    /// <summary>Several texts.</summary>
    protected abstract ImmutableArray<string> Texts(string field);

    /// <summary>Several words.</summary>
    protected abstract ImmutableArray<Term> Words(string field);

    /// <summary>Says what is wrong with the flag.</summary>
    protected abstract void Complain(string says);

    /// <summary>Reads the flag. What is wrong with it is complained of, all of it at once.</summary>
    /// <param name="book">The law, for its entries, places and facts.</param>
    /// <param name="source">Where the flag comes from.</param>
    protected FlagRule Read(LawBook book, string source)
    {
        var rule = new FlagRule(
            Needed("flag"),
            Needed("title"),
            Needed("says"),
            (double)(Number("weight") ?? 0),
            source,
            Day("applies_from") ?? default,
            Text("applies_to").Length == 0 ? null : Day("applies_to"),
            Goods(book),
            Condition(book)
        );
        if (rule.Weight is <= 0 or > 1)
        {
            Complain("\"weight\" should be a number above 0 and at most 1.");
        }
        if (FlagSentence.Wrong(rule.Says, rule.When) is { Length: > 0 } wrong)
        {
            Complain(wrong);
        }
        return rule;
    }

    FlagCondition Condition(LawBook book)
    {
        var kind = Text("kind");
        switch (kind)
        {
            case "party":
                var party = new FlagCondition.PartySays(Roles(), Words("words"), Users(book), Text("without"));
                Unless(party.Words.Length > 0 || party.UserKinds.Length > 0, "A flag of this kind needs words, or user_kinds.");
                return party;
            case "missing-party":
                return new FlagCondition.PartyMissing(Among(Needed("role"), "role", roles));
            case "bulk":
                var bulk = new FlagCondition.Bulk(Words("words"), Users(book), Number("quantity"), Number("mass"));
                Unless(bulk.Quantity is not null || bulk.Mass is not null, "A flag of this kind needs a quantity, or a mass.");
                return bulk;
            case "code":
                var codes = Texts("codes").Select(Code).ToImmutableArray();
                Unless(codes.Length > 0, "A flag of this kind needs codes.");
                return new FlagCondition.CodeUnder(codes);
            case "unlikely-code":
                return new FlagCondition.CodeUnlikely();
            case "figure":
                return Figure();
            case "rare-destination" or "rare-route":
                var below = Number("below");
                Unless(below is > 0 and < 1, "\"below\" should be a share above 0 and below 1.");
                return new FlagCondition.RouteRare(kind == "rare-route", (double)(below ?? 0), AtLeast());
            case "route":
                var route = new FlagCondition.RouteNamed(Places("from", book), Places("to", book), Places("via", book));
                Unless(route.From.Length + route.To.Length + route.Via.Length > 0, "A flag of this kind needs places: from, to or via.");
                return route;
            case "weak-text":
                return new FlagCondition.TextWeak();
            default:
                Complain($"\"kind: {kind}\" is no kind of circumstance. There are: {string.Join(", ", Kinds)}.");
                return new FlagCondition.TextWeak();
        }
    }

    FlagCondition.FigureOut Figure()
    {
        var kind = Text("figure") switch
        {
            "value-per-kg" => UsualFigureKind.ValuePerKg,
            "value-per-unit" => UsualFigureKind.ValuePerUnit,
            "mass-per-unit" => UsualFigureKind.MassPerUnit,
            var other => Unknown(other),
        };
        var figure = new FlagCondition.FigureOut(kind, Number("least"), Number("most"), Text("currency"), (double?)Number("spreads"), AtLeast());
        var ranged = figure.From is not null || figure.To is not null;
        Unless(ranged != figure.Spreads is not null, "A flag of this kind needs a range (least, most) or spreads, and not both.");
        Unless(!ranged || figure.Figure == UsualFigureKind.MassPerUnit || figure.Currency.Length > 0, "A range of values needs a currency.");
        return figure;
    }

    UsualFigureKind Unknown(string other)
    {
        Complain($"\"figure: {other}\" should be value-per-kg, value-per-unit or mass-per-unit.");
        return default;
    }

    FlagGoods Goods(LawBook book)
    {
        switch (Texts("goods"))
        {
            case [] or ["any"]:
                return FlagGoods.Any;
            case ["hinted"]:
                return new FlagGoods(GoodsReach.Hinted, []);
            case ["listed"]:
                return new FlagGoods(GoodsReach.Listed, []);
            case var slugs:
                var known = book.Instruments.SelectMany(instrument => instrument.Entries).Select(entry => entry.Slug).ToHashSet(StringComparer.Ordinal);
                foreach (var slug in slugs.Where(slug => !known.Contains(slug)))
                {
                    Complain($"\"goods\" names \"{slug}\", which is neither an entry nor any, hinted or listed.");
                }
                return new FlagGoods(GoodsReach.These, slugs);
        }
    }

    ImmutableArray<string> Roles() => [.. Texts("roles").Select(role => Among(role, "roles", roles))];

    ImmutableArray<string> Users(LawBook book)
    {
        var known = book.Fact("end_user_kind")?.Choices ?? [];
        return [.. Texts("user_kinds").Select(kind => Among(kind, "user_kinds", known))];
    }

    ImmutableArray<string> Places(string field, LawBook book) => [.. Texts(field).Select(writing => PlaceOf(field, writing, book))];

    string PlaceOf(string field, string writing, LawBook book)
    {
        if (book.Gazetteer.Read(writing) is { } place)
        {
            return place.Id;
        }
        Complain($"\"{field}\" names \"{writing}\", which is no place that this law knows.");
        return "";
    }

    string Among(string word, string field, ImmutableArray<string> known)
    {
        Unless(known.Contains(word), $"\"{field}\" has \"{word}\". It should be of: {string.Join(", ", known)}.");
        return word;
    }

    string Code(string written)
    {
        if (CommodityCode.Read(written) is { } code)
        {
            return code.Digits;
        }
        Complain($"\"{written}\" is not a commodity code: 2 to 10 digits, spaces allowed.");
        return "";
    }

    long AtLeast()
    {
        var number = Number("at_least") ?? 0;
        Unless(number is >= 0 and < 1_000_000_000 && number == decimal.Truncate(number), "\"at_least\" should be a whole number.");
        return (long)Math.Clamp(number, 0, 1_000_000_000);
    }

    decimal? Number(string field)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            return null;
        }
        if (decimal.TryParse(text, out var number))
        {
            return number;
        }
        Complain($"\"{field}: {text}\" should be a number.");
        return null;
    }

    DateOnly? Day(string field)
    {
        var day = IsoDay.Read(Needed(field));
        Unless(day is not null, $"\"{field}\" should be a day such as 2025-08-20.");
        return day;
    }

    string Needed(string field)
    {
        var text = Text(field);
        Unless(text.Length > 0, $"\"{field}\" is missing.");
        return text;
    }

    void Unless(bool right, string says)
    {
        if (!right)
        {
            Complain(says);
        }
    }
}
