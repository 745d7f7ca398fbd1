using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Customs;

/// <summary>A declared item as a deal that can be put to the law, or why it cannot.</summary>
public abstract record Declared
{
    Declared() { }

    /// <summary>The item can be put to the law.</summary>
    /// <param name="Deal">The deal.</param>
    /// <param name="Notes">What was left open because it could not be read.</param>
    public sealed record Clear(Deal Deal, ImmutableArray<string> Notes) : Declared;

    /// <summary>The item cannot be put to the law.</summary>
    /// <param name="Rejected">Why.</param>
    public sealed record Unclear(Rejected Rejected) : Declared;
}

/// <summary>Turns lines of declarations into deals.</summary>
public sealed class Declarations
{
    // A file has few routes and many items; what is kept stays small all the same.
    const int MostKept = 20_000;

    readonly LawBook book;
    readonly Instrument instrument;
    readonly FactKind? acts;
    readonly Dictionary<(string Act, Route Route, bool Exempt, bool Several), Facts> settled = [];
    readonly Dictionary<(string Places, DateOnly On), string> ways = [];

    /// <summary>For one law.</summary>
    /// <param name="book">The law.</param>
    /// <param name="instrument">The instrument that is asked.</param>
    public Declarations(LawBook book, Instrument instrument)
    {
        this.book = book;
        this.instrument = instrument;
        acts = book.Fact("act");
    }

    /// <summary>The deal of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="on">The day for a line without a date.</param>
    public Declared Deal(DeclarationLine line, DateOnly on)
    {
        var day = line.Date.Length == 0 ? on : IsoDay.Read(line.Date);
        if (day is not { } date)
        {
            return Unclear(line, "date", DealSentences.NoDay(line.Date));
        }
        var named = NamedAct(line);
        if (named is null && line.Act.Length > 0)
        {
            return Unclear(line, "act", DealSentences.NotOneOf(line.Act, acts?.Choices ?? []));
        }
        if (line.Description.Length == 0 && CommodityCode.Read(line.CommodityCode) is null)
        {
            return Unclear(line, "commodity_code", DealSentences.NoCode(line.CommodityCode));
        }
        var notes = ImmutableArray<string>.Empty;
        var route = RouteOf(line, date, ref notes);
        var act = named ?? (line.DeclarationType == DeclaredAct.Entry ? Entering(route, date, ref notes) : Assumed(route, date, ref notes));
        var documents = line.Documents;
        var several = IsSeveral(line, ref notes);
        var facts = DeclaredUse.Add(Settled(act, route, documents, several), book, line.EndUser, line.EndUse);
        var text = line.CusCode.Length == 0 ? line.Description : $"{line.Description} {line.CusCode}".TrimStart();
        var deal = new Deal(
            $"{line.Declaration}/{line.Item}",
            instrument.Id,
            date,
            date,
            facts,
            Text: text,
            CommodityCode: line.CommodityCode,
            Documents: documents
        );
        return new Declared.Clear(deal, notes);
    }

    string? NamedAct(DeclarationLine line)
    {
        if (line.Act.Length == 0)
        {
            return DeclaredAct.Of(line.DeclarationType, line.Procedure);
        }
        foreach (var choice in acts?.Choices ?? [])
        {
            if (choice.Equals(line.Act, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }
        return line.Act.Equals("re-export", StringComparison.OrdinalIgnoreCase) ? DeclaredAct.Export : null;
    }

    string Assumed(Route route, DateOnly date, ref ImmutableArray<string> notes)
    {
        var act = DeclaredAct.Assumed(book, instrument, route, date);
        if (act != DeclaredAct.Export)
        {
            notes = notes.Add($"The declaration names no act; by its route it was taken as {act}.");
        }
        return act;
    }

    string Entering(Route route, DateOnly date, ref ImmutableArray<string> notes)
    {
        var act = DeclaredAct.Entering(book, instrument, route, date);
        if (act == DeclaredAct.Transit)
        {
            notes = notes.Add("The entry summary declaration was taken as transit: the goods go on to a destination outside.");
        }
        return act;
    }

    Route RouteOf(DeclarationLine line, DateOnly date, ref ImmutableArray<string> notes)
    {
        var via = line.Via.AsSpan().IndexOfAny(';', '|') >= 0 ? Within(line.Via, date) : PlaceOf("via", line.Via, ref notes);
        return new Route(PlaceOf("dispatch", line.Dispatch, ref notes), PlaceOf("destination", line.Destination, ref notes), via);
    }

    // Of several places on the way the law asks for one inside its territory; when none of those named is, the way is left open.
    string Within(string places, DateOnly date)
    {
        if (ways.TryGetValue((places, date), out var known))
        {
            return known;
        }
        if (ways.Count >= MostKept)
        {
            ways.Clear();
        }
        var inside = places
            .Split(';', '|')
            .Select(writing => book.Gazetteer.Read(writing)?.Id ?? "")
            .FirstOrDefault(place => place.Length > 0 && DeclaredAct.IsWithin(book, instrument, place, date));
        return ways[(places, date)] = inside ?? "";
    }

    string PlaceOf(string column, string writing, ref ImmutableArray<string> notes)
    {
        if (writing.Length == 0)
        {
            return "";
        }
        if (book.Gazetteer.Read(writing) is { } place)
        {
            return place.Id;
        }
        notes = notes.Add(
            $"The {column} \"{DealSentences.Short(writing)}\" is no place that this law knows, so it was left open. Use a country code or name: ./interdict places."
        );
        return "";
    }

    static bool IsSeveral(DeclarationLine line, ref ImmutableArray<string> notes)
    {
        if (line.Quantity.Length == 0)
        {
            return false;
        }
        if (decimal.TryParse(line.Quantity, System.Globalization.NumberStyles.Float, null, out var quantity))
        {
            return quantity > 1;
        }
        notes = notes.Add($"The quantity \"{DealSentences.Short(line.Quantity)}\" is not a number, so it was left open.");
        return false;
    }

    // What a declaration settles by itself: its route and act are papers before the officer, and whoever claims an exemption declares its code.
    Facts Settled(string act, Route route, ImmutableArray<string> documents, bool several)
    {
        var exempt = !documents.IsEmpty && Claims.Of(instrument, documents).Any(claim => claim.Kind == "exemption");
        var key = (act, route, exempt, several);
        if (settled.TryGetValue(key, out var known))
        {
            return known;
        }
        var facts = Facts.None.With("act", new FactValue(act), Basis.Document);
        facts = WithPlace(WithPlace(WithPlace(facts, "from", route.From), "to", route.To), "via", route.Via);
        if (act == DeclaredAct.Export && !exempt)
        {
            facts = facts
                .With("state_personnel", FactValue.Of(false), Basis.Document)
                .With("used_by_law_enforcement_both_sides", FactValue.Of(false), Basis.Document);
        }
        if (several)
        {
            facts = facts.With("accompanies_user", FactValue.Of(false), Basis.Document);
        }
        if (settled.Count >= MostKept)
        {
            settled.Clear();
        }
        return settled[key] = facts;
    }

    static Facts WithPlace(Facts facts, string fact, string place) => place.Length == 0 ? facts : facts.With(fact, new FactValue(place), Basis.Document);

    static Declared.Unclear Unclear(DeclarationLine line, string field, string why) => new(new Rejected(line.Record.Line, line.Record.Number, field, why));
}
