using Interdict.Accounts;
using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.WritingOff;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.WriteOff;
using Interdict.Store.Calls;
using Interdict.Vocabulary;

namespace Interdict.Server.Api.V1;

/// <summary>Customs' daily acts for programs: check, reserve, consume, release, correct, enter, list. Every answer comes at once and has a code.</summary>
internal static class CustomsApi
{
    const int mostOfAPage = 200;

    static readonly (string Verb, Movement Movement, string Done, string Summary)[] acts =
    [
        ("reserve", Movement.Reserve, "reserved", "Keep a quantity for a declaration"),
        ("consume", Movement.Consume, "written-off", "Write off on release, with or without a reservation before; what was reserved beyond it is free"),
        ("release", Movement.Release, "released", "Give back what was kept, because the goods were not released"),
        ("correct", Movement.Correct, "corrected", "Set the quantity right after clearance; nought takes the line out"),
        ("enter", Movement.Enter, "entered", "Enter by hand what was deducted on paper or by another state, with who answers for it"),
    ];

    public static void MapCustoms(this RouteGroupBuilder v1)
    {
        var asks = Doors.Doors.Api(Scopes.CustomsCheck);
        var customs = v1.MapGroup("/customs/authorisations").WithTags("customs");
        customs
            .MapGet("", List)
            .RequireAuthorization(asks)
            .WithSummary("Authorisations, by number")
            .WithDescription("Query: after, per.")
            .Produces<CustomsShapes.Page<CustomsShapes.Authorisation>>();
        customs
            .MapGet("/{number}", One)
            .RequireAuthorization(asks)
            .WithSummary("One authorisation with what is left of it")
            .Produces<CustomsShapes.Authorisation>()
            .ProducesProblem(404);
        customs
            .MapGet("/{number}/ledger", Ledger)
            .RequireAuthorization(asks)
            .WithSummary("What was reserved and written off, line by line")
            .WithDescription("Query: after (declaration/item), per.")
            .Produces<CustomsShapes.Page<CustomsShapes.Line>>()
            .ProducesProblem(404);
        customs
            .MapPost("/{number}/check", Check)
            .RequireAuthorization(asks)
            .WithSummary("Whether an act would be done now, with every reason why not; nothing is recorded")
            .Accepts<Sent>("application/json", "*/*")
            .Produces<CustomsShapes.Answer>()
            .ProducesProblem(404);
        foreach (var (verb, movement, done, summary) in acts)
        {
            customs
                .MapPost($"/{{number}}/{verb}", (string number, HttpContext context, CustomsDesk desk) => Act(number, context, desk, movement, verb, done))
                .WithSummary(summary)
                .WithDescription(
                    "The same line with the same content gets the same answer and changes nothing; with other content it is refused. If-Match may name the version that was read."
                )
                .Accepts<Sent>("application/json", "*/*")
                .Produces<CustomsShapes.Answer>()
                .ProducesProblem(404)
                .ProducesProblem(412)
                .ProducesProblem(422)
                .RequireAuthorization(Doors.Doors.Api(Scopes.CustomsWriteOff))
                .WithMetadata(new TakesKey());
        }
    }

    static async Task<IResult> Check(string number, HttpContext context, CustomsDesk desk)
    {
        var (sent, problem) = await Body.Read<Sent>(context);
        if (sent is null)
        {
            return problem!;
        }
        if (
            FileId.Read(number) is not { Kind: FileKind.Authorisation } id
            || await desk.Check(id, Desk.Of(context).Reader(), sent) is not { File: not null } acted
        )
        {
            return Missing();
        }
        context.Shows([id]);
        return Results.Json(CustomsShapes.Of("check", "available", acted, sent.Line));
    }

    static async Task<IResult> Act(string number, HttpContext context, CustomsDesk desk, Movement movement, string verb, string done)
    {
        if (!Desk.Of(context).Is(Role.Customs))
        {
            return Problems.NotYours;
        }
        var (sent, problem) = await Body.Read<Sent>(context);
        if (sent is null)
        {
            return problem!;
        }
        if (FileId.Read(number) is not { Kind: FileKind.Authorisation } id)
        {
            return Missing();
        }
        var acted = await desk.Do(movement, id, Versions.Seen(context.Request, id.Text), Desk.Of(context).As(Role.Customs), sent);
        if (acted.File is not { } file)
        {
            return Missing();
        }
        if (acted.IsOvertaken)
        {
            return Problems.Overtaken(file.Version);
        }
        if (acted.IsRepeated)
        {
            context.Shows([file.Id]);
        }
        context.Response.Headers.ETag = Versions.Tag(file.Id.Text, file.Version);
        var answer = CustomsShapes.Of(verb, done, acted, sent.Line);
        return acted.IsDone ? Results.Json(answer) : Problems.Refused(acted.Reasons, ("line", answer.Line), ("items", answer.Items), ("law", answer.Law));
    }

    static async Task<IResult> One(string number, HttpContext context, Registry registry, TimeProvider clock)
    {
        if (await Read(number, registry) is not { } file)
        {
            return Missing();
        }
        return Versions.Answer(context, file.Id.Text, file.Version, CustomsShapes.Of(file, clock.Today()));
    }

    static async Task<IResult> Ledger(string number, HttpContext context, Registry registry, string? after = null, int per = 100)
    {
        if (await Read(number, registry) is not { } file)
        {
            return Missing();
        }
        var most = Math.Clamp(per, 1, mostOfAPage);
        var rest = CustomsShapes.Lines(file).SkipWhile(line => after is not null && CompareTo(line, after) <= 0).ToList();
        var next = rest.Count > most ? $"/api/v1/customs/authorisations/{file.Id}/ledger?after={Uri.EscapeDataString(Name(rest[most - 1]))}&per={most}" : null;
        return Versions.Answer(context, file.Id.Text, file.Version, new CustomsShapes.Page<CustomsShapes.Line>(rest.Take(most), next));
    }

    static async Task<IResult> List(HttpContext context, FileNumbers numbers, Registry registry, TimeProvider clock, string? after = null, int per = 50)
    {
        var most = Math.Clamp(per, 1, mostOfAPage);
        var page = numbers.Page('A', after ?? "", most + 1);
        var files = new List<AuthorisationFile>();
        foreach (var number in page.Take(most))
        {
            if (await Read(number, registry) is { } file)
            {
                files.Add(file);
            }
        }
        context.Shows(files.Select(file => file.Id));
        var next = page.Count > most ? $"/api/v1/customs/authorisations?after={page[most - 1]}&per={most}" : null;
        return Results.Json(new CustomsShapes.Page<CustomsShapes.Authorisation>(files.Select(file => CustomsShapes.Of(file, clock.Today())), next));
    }

    static async Task<AuthorisationFile?> Read(string number, Registry registry) =>
        FileId.Read(number) is { Kind: FileKind.Authorisation } id && await registry.Read<AuthorisationFile>(id) is { Issued: not null } file ? file : null;

    static string Name(CustomsShapes.Line line) => $"{line.Declaration}/{line.Item}";

    static int CompareTo(CustomsShapes.Line line, string after)
    {
        var cut = after.LastIndexOf('/');
        var declaration = cut < 0 ? after : after[..cut];
        var order = string.CompareOrdinal(line.Declaration, declaration);
        return order != 0 ? order : line.Item.CompareTo(cut >= 0 && int.TryParse(after[(cut + 1)..], out var item) ? item : 0);
    }

    static IResult Missing() => Problems.Missing("There is no authorisation under this number.");
}
