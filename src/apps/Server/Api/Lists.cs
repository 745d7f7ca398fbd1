using Interdict.Law;
using Interdict.Server.Hosting;
using Interdict.Server.List;
using Interdict.Server.Look;

namespace Interdict.Server.Api;

/// <summary>The list, its changes, and the names that questions use.</summary>
internal static class Lists
{
    public sealed record EntryList(string Instrument, string On, string AsKnown, string Act, string Law, IEnumerable<EntryLine> Entries);

    public sealed record EntryCard(
        EntryLine Entry,
        string What,
        IEnumerable<string> Measure,
        IEnumerable<string> Questions,
        string Next,
        IEnumerable<string> LookAlikes,
        IEnumerable<string> Not,
        IEnumerable<EntryEditionLine> Editions,
        string Law
    );

    public sealed record EntryEditionLine(
        string Label,
        string Title,
        string AppliesFrom,
        string? AppliesTo,
        string KnownFrom,
        string Verification,
        string? ReliesOn,
        string Source,
        bool Ceased
    );

    public sealed record DifferenceList(string Instrument, string From, string To, string? AsKnown, string Law, IEnumerable<Difference> Differences);

    public sealed record FactLine(string Fact, string Form, IEnumerable<string> Choices, string? Unit, string Asks, string Help, bool Knowledge, bool AtBorder);

    public sealed record PlaceLine(string Place, string Name, string? Code, string Kind, string? Of, IEnumerable<string> Aliases);

    public static void MapLists(this RouteGroupBuilder v1)
    {
        v1.MapGet("/entries", Entries)
            .WithSummary("The list on a day, as known on a day")
            .WithDescription("Query: on, known, instrument, annex, act, decision, q.")
            .Produces<EntryList>();
        v1.MapGet("/entries/{slug}", Card)
            .WithSummary("One entry with its identification card")
            .Produces<EntryCard>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        v1.MapGet("/diff", Diff).WithSummary("What changes between two days").WithDescription("Query: from, to, known, instrument.").Produces<DifferenceList>();
        v1.MapGet("/facts", (LawDesk desk) => desk.Book.Facts.Select(Line)).WithSummary("Every fact that a deal may state").Produces<IEnumerable<FactLine>>();
        v1.MapGet("/places", (LawDesk desk) => desk.Book.Gazetteer.Places.Select(Line))
            .WithSummary("Every place that a deal may name")
            .Produces<IEnumerable<PlaceLine>>();
    }

    static EntryList Entries(HttpContext context, LawDesk desk, TimeProvider clock)
    {
        var question = ListQuestion.From(context.Request.Query, desk, clock.Today());
        return new EntryList(
            question.Instrument,
            Plain.Iso(question.On),
            Plain.Iso(question.Known),
            question.Act,
            desk.Pack.Name,
            Export.Lines(question, desk)
        );
    }

    static IResult Card(string slug, HttpContext context, LawDesk desk, TimeProvider clock)
    {
        var question = ListQuestion.From(context.Request.Query, desk, clock.Today());
        var edition = desk.Edition(question.Instrument, question.On, question.Known);
        if (edition?.Entry(slug) is not { } listed)
        {
            return Results.Problem(
                $"There is no entry \"{slug}\" in force on {Plain.Iso(question.On)}. /api/v1/entries lists them.",
                statusCode: StatusCodes.Status404NotFound
            );
        }
        var (entry, card) = (listed.Entry, listed.Entry.Card);
        return Results.Json(
            new EntryCard(
                EntryLine.Of(ListQuestion.Show(edition, listed, question.Act), question.Act),
                card.What,
                card.Measure,
                card.Questions,
                card.Next,
                entry.LookAlikes,
                entry.Exclusions.Select(exclusion => $"{exclusion.Says} ({exclusion.Citation})"),
                entry.Editions.Select(Line),
                desk.Pack.Name
            )
        );
    }

    static DifferenceList Diff(HttpContext context, LawDesk desk, TimeProvider clock)
    {
        var question = DiffQuestion.From(context.Request.Query, desk, clock.Today());
        return new DifferenceList(
            question.Instrument,
            Plain.Iso(question.Earlier),
            Plain.Iso(question.Later),
            question.Known is { } known ? Plain.Iso(known) : null,
            desk.Pack.Name,
            question.Answer(desk)
        );
    }

    static EntryEditionLine Line(EntryEdition text) =>
        new(
            text.Label,
            text.Title,
            Plain.Iso(text.Dates.AppliesFrom),
            text.Dates.AppliesTo is { } last ? Plain.Iso(last) : null,
            Plain.Iso(text.Dates.KnownFrom),
            Words.Of(text.Verification),
            Given(text.ReliesOn),
            text.Source,
            text.Ceased
        );

    static FactLine Line(FactKind fact)
    {
        var form = fact.Form switch
        {
            FactForm.YesNo => "yes-no",
            FactForm.Choice => "choice",
            FactForm.Place => "place",
            _ => "number",
        };
        return new FactLine(fact.Name, form, fact.Choices, Given(fact.Unit), fact.Asks, fact.Help, fact.Knowledge, fact.AtBorder);
    }

    static PlaceLine Line(Place place) => new(place.Id, place.Name, Given(place.Iso2), place.Kind, Given(place.Of), place.Aliases);

    static string? Given(string text) => text.Length > 0 ? text : null;
}
