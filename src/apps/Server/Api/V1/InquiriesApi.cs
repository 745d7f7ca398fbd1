using Interdict.Accounts;
using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Licensing.Inquiring;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.Inquiries;
using Interdict.Server.WriteOff;
using Interdict.Vocabulary;

namespace Interdict.Server.Api.V1;

/// <summary>Questions of customs and their answers, for programs.</summary>
internal static class InquiriesApi
{
    const int mostOfAPage = 200;

    /// <summary>An inquiry.</summary>
    public sealed record Inquiry(
        string Number,
        long Version,
        string Stage,
        string Asker,
        string Office,
        string Declaration,
        string Goods,
        string CommodityCode,
        IReadOnlyDictionary<string, string> Facts,
        string Asks,
        string? Due,
        string Authorisation,
        DateTimeOffset Opened,
        Answer? Answer,
        Detention? Detention,
        Outage? Outage
    );

    /// <summary>The authority's answer.</summary>
    public sealed record Answer(DateTimeOffset At, string Effect, string Entry, string Citation, bool GoodsMayMove, string Says, string Law);

    /// <summary>A detention.</summary>
    public sealed record Detention(string On, string Office, string Power, string ApplyBy, string? Case, string? EndedOn, string? How);

    /// <summary>An outage.</summary>
    public sealed record Outage(DateTimeOffset From, DateTimeOffset? Until, string Text, DateTimeOffset? OverAt);

    /// <summary>An outage as it is announced.</summary>
    public sealed record SentOutage(DateTimeOffset? From, DateTimeOffset? Until, string? Text);

    /// <summary>What was recorded.</summary>
    public sealed record Kept(string Number, long Version);

    public static void MapInquiries(this RouteGroupBuilder v1)
    {
        var inquiries = v1.MapGroup("/inquiries").RequireAuthorization(Doors.Doors.Api(Scopes.CustomsInquire)).WithTags("inquiries");
        inquiries.MapGet("", List).WithSummary("Inquiries, the newest first").WithDescription("Query: before, per.").Produces<CustomsShapes.Page<Inquiry>>();
        inquiries.MapGet("/{number}", One).WithSummary("One inquiry with its answer").Produces<Inquiry>().ProducesProblem(404);
        Act<SentInquiry>(inquiries, "", "Ask the authority about goods that are held", Open, Role.Customs);
        Act<SentOutage>(inquiries, "/outages", "Announce an outage", Announce, Role.Customs);
        On<SentFindings>(inquiries, "found", "Tell what else was found", (desk, who, file, seen, sent) => desk.More(who, file, seen, sent), Role.Customs);
        On<SentAnswer>(
            inquiries,
            "answer",
            "Answer: the law is asked anew with the facts of the answer",
            (desk, who, file, seen, sent) => desk.Answer(who, file, seen, sent),
            Role.CaseOfficer
        );
        On<SentDetention>(
            inquiries,
            "detain",
            "Detain the goods: the time for an application begins",
            (desk, who, file, seen, sent) => desk.Detained(who, file, seen, sent),
            Role.Customs
        );
        On<SentDetention>(
            inquiries,
            "join",
            "Join the application that was made for the goods",
            (desk, who, file, seen, sent) => desk.Join(who, file, seen, sent.Case ?? ""),
            Role.CaseOfficer
        );
        On<SentDetention>(inquiries, "end", "End the detention", (desk, who, file, seen, sent) => desk.End(who, file, seen, sent), Role.Customs);
        On<SentOutage>(inquiries, "over", "The outage is over", (desk, who, file, _, _) => desk.EndOutage(who, file), Role.Customs);
    }

    static void Act<T>(RouteGroupBuilder group, string path, string summary, Func<InquiryDesk, Desk, T, Task<IResult>> act, Role role)
        where T : class =>
        group
            .MapPost(
                path,
                async (HttpContext context, InquiryDesk desk) =>
                {
                    if (!Desk.Of(context).Is(role))
                    {
                        return Problems.NotYours;
                    }
                    var (sent, problem) = await Body.Read<T>(context);
                    return sent is null ? problem! : await act(desk, Desk.Of(context), sent);
                }
            )
            .WithSummary(summary)
            .Accepts<T>("application/json", "*/*")
            .Produces<Kept>(201)
            .ProducesProblem(422)
            .WithMetadata(new TakesKey());

    static void On<T>(RouteGroupBuilder group, string verb, string summary, Func<InquiryDesk, Desk, InquiryFile, long?, T, Task<Recorded>> act, Role role)
        where T : class =>
        group
            .MapPost(
                $"/{{number}}/{verb}",
                async (string number, HttpContext context, InquiryDesk desk) =>
                {
                    var who = Desk.Of(context);
                    if (!who.Is(role))
                    {
                        return Problems.NotYours;
                    }
                    var (sent, problem) = await Body.Read<T>(context);
                    return sent is null ? problem!
                        : await desk.Of(who, number) is { } file ? Told(context, await act(desk, who, file, Versions.Seen(context.Request, file.Id.Text), sent))
                        : Missing();
                }
            )
            .WithSummary(summary)
            .Accepts<T>("application/json", "*/*")
            .Produces<Kept>()
            .ProducesProblem(404)
            .ProducesProblem(412)
            .ProducesProblem(422)
            .WithMetadata(new TakesKey());

    static async Task<IResult> Open(InquiryDesk desk, Desk who, SentInquiry sent) => Begun(await desk.Open(who, sent));

    static async Task<IResult> Announce(InquiryDesk desk, Desk who, SentOutage sent) => Begun(await desk.Announce(who, sent.From, sent.Until, sent.Text ?? ""));

    static IResult Begun((Licensing.FileId? Id, System.Collections.Immutable.ImmutableArray<Refusal> WhyNot) begun) =>
        begun.Id is { } id ? Results.Created($"/api/v1/inquiries/{id}", new Kept(id.Text, 1)) : Problems.Refused(begun.WhyNot);

    /// <summary>What became of something that was to be recorded.</summary>
    public static IResult Told(HttpContext context, Recorded recorded)
    {
        switch (recorded)
        {
            case Recorded.Kept kept:
                context.Response.Headers.ETag = Versions.Tag(kept.File.Text, kept.Version);
                return Results.Json(new Kept(kept.File.Text, kept.Version));
            case Recorded.Refused refused:
                return Problems.Refused(refused.Refusals);
            case Recorded.Overtaken overtaken:
                return Problems.Overtaken(overtaken.Since.IsEmpty ? 0 : overtaken.Since[^1].Number);
            default:
                return Missing();
        }
    }

    static async Task<IResult> One(string number, HttpContext context, InquiryDesk desk)
    {
        if (await desk.Of(Desk.Of(context), number) is not { } file)
        {
            return Missing();
        }
        return Versions.Answer(context, file.Id.Text, file.Version, Of(file));
    }

    static async Task<IResult> List(HttpContext context, InquiryDesk desk, string? before = null, int per = 50)
    {
        var most = Math.Clamp(per, 1, mostOfAPage);
        var page = await desk.Page(Desk.Of(context), before ?? "", most + 1);
        context.Shows(page.Take(most).Select(file => file.Id));
        var next = page.Length > most ? $"/api/v1/inquiries?before={page[most - 1].Id}&per={most}" : null;
        return Results.Json(new CustomsShapes.Page<Inquiry>(page.Take(most).Select(Of), next));
    }

    static Inquiry Of(InquiryFile file) =>
        new(
            file.Id.Text,
            file.Version,
            CustomsShapes.Kebab(file.Stage.ToString()),
            file.Asker,
            file.Opened?.Office ?? "",
            file.Opened?.Line ?? "",
            file.Opened?.Goods ?? "",
            file.Opened?.Code ?? "",
            file.Found,
            file.Opened?.Asks.Text ?? "",
            file.Due is { } due ? IsoDay.Write(due) : null,
            file.Opened?.Authorisation ?? "",
            file.OpenedAt,
            file.Answer is { } answer
                ? new Answer(file.AnsweredAt!.Value, answer.Effect, answer.Label, answer.Citation, answer.MayMove, answer.Says.Text, answer.Law)
                : null,
            file.Detention is { } detained
                ? new Detention(
                    IsoDay.Write(detained.On),
                    detained.Office,
                    detained.Power,
                    IsoDay.Write(detained.ApplyBy),
                    file.Application?.Case,
                    file.Ended is { } ended ? IsoDay.Write(ended.On) : null,
                    file.Ended?.How
                )
                : null,
            file.Outage is { } outage ? new Outage(outage.From, outage.Until, outage.Text.Text, file.OutageOver) : null
        );

    static IResult Missing() => Problems.Missing("There is no inquiry under this number.");
}
