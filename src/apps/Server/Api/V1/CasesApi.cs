using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Journal.Desks;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server.Applying;
using Interdict.Server.Cases;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;
using Interdict.Server.WriteOff;
using Interdict.Vocabulary;

namespace Interdict.Server.Api.V1;

/// <summary>Cases for programs of people who have signed in: an applicant sees and writes those of its firm, the authority reads all that were handed in.</summary>
internal static class CasesApi
{
    const int mostOfAPage = 200;

    /// <summary>What handing in needs.</summary>
    /// <param name="KnowsGaps">True when the applicant knows that the law takes what is missing for a ground to refuse.</param>
    public sealed record HandingIn(bool? KnowsGaps);

    /// <summary>A text with an act.</summary>
    public sealed record Text(string? Says);

    public static void MapCases(this RouteGroupBuilder v1)
    {
        var cases = v1.MapGroup("/cases").RequireAuthorization(Doors.Doors.SignedIn).WithTags("cases");
        cases.MapGet("", List).WithSummary("Cases, by number").WithDescription("Query: after, per.").Produces<CustomsShapes.Page<CaseShapes.Row>>();
        cases.MapGet("/{number}", One).WithSummary("One case: what it says, what was asked, what was decided").Produces<CaseShapes.Case>().ProducesProblem(404);
        Kept(cases.MapPost("", Begin), "Begin an application as a draft", 201).Accepts<CaseShapes.Sent>("application/json", "*/*");
        Kept(cases.MapPut("/{number}", Write), "Write in a draft; what stays away stays as it is").Accepts<CaseShapes.Sent>("application/json", "*/*");
        Kept(cases.MapPost("/{number}/submit", Submit), "Hand a draft in").Accepts<HandingIn>("application/json", "*/*");
        Kept(cases.MapPost("/{number}/withdraw", Withdraw), "Take an application back").Accepts<Text>("application/json", "*/*");
        Kept(cases.MapPost("/{number}/questions/{question}", Answer), "Answer a question of the authority").Accepts<Text>("application/json", "*/*");
    }

    static RouteHandlerBuilder Kept(RouteHandlerBuilder act, string summary, int status = 200) =>
        act.WithSummary(summary)
            .Produces<InquiriesApi.Kept>(status)
            .ProducesProblem(404)
            .ProducesProblem(412)
            .ProducesProblem(422)
            .WithMetadata(new TakesKey());

    static async Task<IResult> List(HttpContext context, MyCases mine, CaseRows rows, string? after = null, int per = 50)
    {
        var (desk, most) = (Desk.Of(context), Math.Clamp(per, 1, mostOfAPage));
        if (desk.Is(Role.Applicant))
        {
            var rest = (await mine.All(desk))
                .OrderByDescending(file => file.Id.Text, StringComparer.Ordinal)
                .SkipWhile(file => after is not null && string.CompareOrdinal(file.Id.Text, after) >= 0)
                .ToList();
            return Results.Json(
                new CustomsShapes.Page<CaseShapes.Row>(rest.Take(most).Select(CaseShapes.RowOf), rest.Count > most ? Next(rest[most - 1].Id.Text, most) : null)
            );
        }
        if (!desk.Is(Role.CaseOfficer, Role.Countersigner, Role.Auditor))
        {
            return Problems.NotYours;
        }
        var page = rows.Find(
            new CaseQuery
            {
                Stages = [.. Enum.GetValues<Stage>().Where(stage => stage != Stage.Draft).Select(CaseShapes.Word)],
                Order = CaseOrder.Number,
                After = after,
                Most = most,
            }
        );
        return Results.Json(
            new CustomsShapes.Page<CaseShapes.Row>(
                page.Rows.Select(row => new CaseShapes.Row(row.File.Text, row.Version, row.Kind, row.Stage, row.Title, row.Changed)),
                page.Next is { } next ? Next(next, most) : null
            )
        );
    }

    static string Next(string after, int most) => $"/api/v1/cases?after={Uri.EscapeDataString(after)}&per={most}";

    static async Task<IResult> One(string number, HttpContext context, MyCases mine, CaseFiles files)
    {
        var desk = Desk.Of(context);
        if ((desk.Is(Role.Applicant) ? await mine.Of(desk, number) : await files.Of(desk, number)) is not { } file)
        {
            return Missing();
        }
        return Versions.Answer(context, file.Id.Text, file.Version, CaseShapes.Of(file));
    }

    static async Task<IResult> Begin(HttpContext context, Registry registry, LawDesk law, Phrasebook phrases)
    {
        var desk = Desk.Of(context);
        var (sent, problem) = await Body.Read<CaseShapes.Sent>(context);
        if (!desk.Is(Role.Applicant) || desk.Body.Length == 0 || sent is null)
        {
            return sent is null ? problem! : Problems.NotYours;
        }
        if (Enum.GetValues<CaseKind>().Cast<CaseKind?>().FirstOrDefault(kind => KindAsks.Word(kind!.Value) == sent.Kind) is not { } kind)
        {
            return Problems.Refused([Refusal.At("kind", "kind-unknown", "\"{0}\" is no kind of application.", sent.Kind ?? "")]);
        }
        var (told, wrong) = CaseShapes.Into(DealTold.Nothing, sent, law.Book);
        var ruling = Licensing.Applying.Begin.New(kind, desk.Body, sent.Title ?? "", phrases.Knows(sent.Language) ? sent.Language! : Phrasebook.English);
        if (!wrong.IsEmpty || ruling is Ruling.No)
        {
            return Problems.Refused(wrong.IsEmpty ? ((Ruling.No)ruling).Refusals : wrong);
        }
        var id = await registry.Begin<CaseFile>(FileKind.Case, desk.As(Role.Applicant), "", [.. ((Ruling.Yes)ruling).Facts, new Written(told)]);
        context.Response.Headers.ETag = Versions.Tag(id.Text, 2);
        return Results.Created($"/api/v1/cases/{id}", new InquiriesApi.Kept(id.Text, 2));
    }

    static async Task<IResult> Write(string number, HttpContext context, MyCases mine, Registry registry, LawDesk law, LawAsked asked, KindDesk kinds)
    {
        var (sent, problem) = await Body.Read<CaseShapes.Sent>(context);
        return sent is null
            ? problem!
            : await Act(
                number,
                context,
                mine,
                async (desk, file, seen) =>
                {
                    var (told, wrong) = CaseShapes.Into(file.Application.Told, sent, law.Book);
                    var found = asked.Determined(asked.Of(told, kinds.Of(file.Kind), file.Application.Firm), "written");
                    var title = sent.Title ?? file.Application.Title.Text;
                    return wrong.IsEmpty
                        ? await registry.Decide<CaseFile>(file.Id, seen, desk.As(Role.Applicant), "", now => Drafting.Of(now, title, told, found))
                        : new Recorded.Refused(wrong);
                }
            );
    }

    static async Task<IResult> Submit(string number, HttpContext context, MyCases mine, Registry registry, LawAsked asked, KindDesk kinds, EarlierCases earlier)
    {
        var (sent, problem) = await Body.Read<HandingIn>(context);
        return sent is null
            ? problem!
            : await Act(
                number,
                context,
                mine,
                (desk, file, seen) => HandIn.Of(registry, file, kinds.Of(file.Kind), asked, desk, seen, sent.KnowsGaps == true, earlier.IsBarred(desk.Body))
            );
    }

    static async Task<IResult> Withdraw(string number, HttpContext context, MyCases mine, Registry registry)
    {
        var (sent, problem) = await Body.Read<Text>(context);
        return sent is null
            ? problem!
            : await Act(
                number,
                context,
                mine,
                (desk, file, seen) => registry.Decide<CaseFile>(file.Id, seen, desk.As(Role.Applicant), sent.Says, now => Withdrawing.Of(now, sent.Says))
            );
    }

    static async Task<IResult> Answer(string number, string question, HttpContext context, MyCases mine, Registry registry)
    {
        var (sent, problem) = await Body.Read<Text>(context);
        return sent is null
            ? problem!
            : await Act(
                number,
                context,
                mine,
                (desk, file, seen) =>
                    registry.Decide<CaseFile>(file.Id, seen, desk.As(Role.Applicant), "", now => Licensing.Handling.Ask.Answer(now, question, sent.Says))
            );
    }

    // Without If-Match the version that was just read counts, so that two writers at once still find out.
    static async Task<IResult> Act(string number, HttpContext context, MyCases mine, Func<Desk, CaseFile, long, Task<Recorded>> act)
    {
        var desk = Desk.Of(context);
        if (!desk.Is(Role.Applicant))
        {
            return Problems.NotYours;
        }
        return await mine.Of(desk, number) is { } file
            ? InquiriesApi.Told(context, await act(desk, file, Versions.Seen(context.Request, file.Id.Text) ?? file.Version))
            : Missing();
    }

    static IResult Missing() => Problems.Missing("There is no case under this number.");
}
