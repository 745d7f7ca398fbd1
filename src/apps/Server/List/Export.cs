using System.Text;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;

namespace Interdict.Server.List;

/// <summary>The list as a file: exactly the entries that the page with the same address shows.</summary>
internal static class Export
{
    public static void MapListExport(this WebApplication app)
    {
        app.MapGet("/list/export.csv", Csv).ExcludeFromDescription();
        app.MapGet("/list/export.json", Json).ExcludeFromDescription();
    }

    static IResult Csv(HttpContext context, LawDesk desk, TimeProvider clock, Tongue T)
    {
        var question = ListQuestion.From(context.Request.Query, desk, clock.Today());
        var table = EntryLine.Table(Lines(question, desk), T);
        return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(table)).ToArray(), "text/csv; charset=utf-8", "interdict-list.csv");
    }

    static IResult Json(HttpContext context, LawDesk desk, TimeProvider clock) =>
        Results.Json(Lines(ListQuestion.From(context.Request.Query, desk, clock.Today()), desk));

    public static IEnumerable<EntryLine> Lines(ListQuestion question, LawDesk desk) => question.Answer(desk).Select(shown => EntryLine.Of(shown, question.Act));
}
