using Interdict.Journal.Access;
using Interdict.Journal.Desks;
using Interdict.Journal.Views;
using Interdict.Licensing.Cases;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.Look;
using Interdict.Server.Tongues;
using Interdict.Store.Desks;
using Microsoft.AspNetCore.Mvc;

namespace Interdict.Server.Desks;

/// <summary>The tables of the desk as files, and the filters that one keeps.</summary>
internal static class Files
{
    const int perRead = 500;

    public static void AddDesks(this IServiceCollection services, Store.Database database)
    {
        services.AddSingleton(new SavedFilters(database)).AddSingleton(new LastSeen(database));
        services.AddSingleton(provider => new Queues(database, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DeskFigures(database, provider.GetRequiredService<TimeProvider>()));
        services
            .AddSingleton(new CaseRows(database))
            .AddSingleton(new AuthorisationRows(database))
            .AddSingleton(new ConditionRows(database))
            .AddSingleton(new InquiryRows(database));
        services.AddSingleton(new SearchIndex(database)).AddSingleton<Names>().AddSingleton<Hits>();
    }

    public static void MapDesks(this WebApplication app)
    {
        var desk = app.MapGroup("/desk").RequireAuthorization(Doors.Doors.Officers).ExcludeFromDescription();
        desk.MapGet("/cases.csv", Cases);
        desk.MapGet("/figures.csv", Counts);
        desk.MapGet("/search.csv", Found);
        app.MapGet("/desk/reads.csv", Reads).RequireAuthorization(Doors.Doors.Auditors).ExcludeFromDescription();
        desk.MapPost("/filters", Keep);
        desk.MapPost("/filters/forget", Forget);
    }

    static IResult Cases(HttpContext context, Queues queues, Names names, TimeProvider clock, Tongue T)
    {
        var question = DeskQuestion.Of(context.Request.Query, "");
        var looker = DeskQuestion.Looker(Desk.Of(context).Account, clock.Today());
        return CsvTable.File(
            "cases.csv",
            CsvTable.Heads(
                T,
                "case",
                "kind",
                "title",
                "goods",
                "applicant",
                "destination",
                "entries",
                "stage",
                "outcome",
                "officer",
                "due",
                "submitted",
                "changed",
                "decided"
            ),
            All(after => queues.Page(question.Query, looker, after, perRead)).SelectMany(page => Lines(page.Rows, queues, names, T))
        );
    }

    static IEnumerable<Page<CaseRow>> All(Func<string?, Page<CaseRow>> read)
    {
        string? after = null;
        do
        {
            var page = read(after);
            yield return page;
            after = page.Next;
        } while (after is not null);
    }

    static IEnumerable<IReadOnlyList<string?>> Lines(IReadOnlyList<CaseRow> rows, Queues queues, Names names, Tongue T)
    {
        var entries = queues.Entries([.. rows.Select(row => row.File.Text)]);
        return rows.Select(row =>
            (IReadOnlyList<string?>)
                [
                    row.File.Text,
                    row.Kind,
                    row.Title,
                    row.Goods,
                    names.Firm(row.Firm),
                    names.Place(T, row.Destination),
                    string.Join(' ', entries[row.File.Text]),
                    row.Stage,
                    row.Outcome,
                    names.Person(row.Officer),
                    row.Due is { } due ? Plain.Iso(due) : "",
                    Moment(row.Submitted),
                    Moment(row.Changed),
                    Moment(row.Decided),
                ]
        );
    }

    static IResult Counts(HttpContext context, DeskFigures figures, TimeProvider clock, Tongue T)
    {
        var today = clock.Today();
        var now = figures.Now(today, today.AddDays(DeskQuestion.SoonDays));
        return context.Request.Query["of"].ToString() switch
        {
            "age" => CsvTable.File(
                "open-by-age.csv",
                CsvTable.Heads(T, "weeks", "cases"),
                now.ByWeek.Select(one => (IReadOnlyList<string?>)[$"{one.Weeks}", $"{one.Cases}"])
            ),
            "stage" => CsvTable.File(
                "open-by-stage.csv",
                CsvTable.Heads(T, "stage", "cases"),
                now.Groups.GroupBy(group => group.Stage).Select(group => (IReadOnlyList<string?>)[group.Key, $"{group.Sum(one => one.Cases)}"])
            ),
            "month" => CsvTable.File(
                "decisions-by-month.csv",
                CsvTable.Heads(T, "month", "outcome", "cases"),
                now.ByMonth.Select(one => (IReadOnlyList<string?>)[one.Month, one.Outcome, $"{one.Cases}"])
            ),
            _ => Results.NotFound(),
        };
    }

    static IResult Found(HttpContext context, SearchIndex search, Hits hits, Tongue T)
    {
        var (text, kind) = Hits.Asked(context.Request.Query);
        return CsvTable.File(
            "found.csv",
            CsvTable.Heads(T, "file", "title", "goods", "who", "to", "state", "changed"),
            hits.Of(search.Find(text, null, kind, perRead), T)
                .Select(hit => (IReadOnlyList<string?>)[hit.File, hit.Title, hit.Goods, hit.Who, hit.To, hit.State, Moment(hit.Changed)])
        );
    }

    static IResult Reads(HttpContext context, AccessLog access, Names names, TimeProvider clock, Tongue T)
    {
        var (file, day) = ReadsPage.Asked(context.Request.Query, clock.Today());
        return CsvTable.File(
            "reads.csv",
            CsvTable.Heads(T, "day", "number", "at", "who", "as", "body", "file", "how"),
            access
                .Entries(Licensing.FileId.Read(file), null, file.Length > 0 ? null : day)
                .Select(one =>
                    (IReadOnlyList<string?>)
                        [one.Day, $"{one.Number}", Moment(one.At), names.Person(one.By.Account), one.By.As.ToString(), one.By.Body, one.File, one.How]
                )
        );
    }

    static IResult Keep(HttpContext context, SavedFilters saved, [FromForm] string name, [FromForm] string query)
    {
        var written = name.Trim();
        // What is kept is a question of this desk and no other address.
        var asked = DeskQuestion.Of(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)), "").Address();
        if (written.Length is 0 or > SavedFilters.LongestName)
        {
            return Results.LocalRedirect("~/desk/cases" + asked);
        }
        var kept = saved.Keep(Desk.Of(context).Account, new SavedFilter(written, asked));
        return Results.LocalRedirect($"~/desk/cases{asked}{(kept ? "" : "&saved=full")}");
    }

    static IResult Forget(HttpContext context, SavedFilters saved, [FromForm] string name)
    {
        saved.Forget(Desk.Of(context).Account, name);
        return Results.LocalRedirect("~/desk/cases");
    }

    static string Moment(DateTimeOffset? at) => at is { } moment ? moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ") : "";
}
