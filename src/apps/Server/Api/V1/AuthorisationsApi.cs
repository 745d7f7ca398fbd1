using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Server.Applying;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.WriteOff;
using Interdict.Store.Calls;
using Interdict.Vocabulary;

namespace Interdict.Server.Api.V1;

/// <summary>Authorisations for people who have signed in: a holder sees its own with what is left, the authority sees all.</summary>
internal static class AuthorisationsApi
{
    const int mostOfAPage = 200;

    public static void MapAuthorisations(this RouteGroupBuilder v1)
    {
        var authorisations = v1.MapGroup("/authorisations").RequireAuthorization(Doors.Doors.SignedIn).WithTags("authorisations");
        authorisations
            .MapGet("", List)
            .WithSummary("Authorisations, the newest first")
            .WithDescription("Query: before, per.")
            .Produces<CustomsShapes.Page<CustomsShapes.Authorisation>>();
        authorisations
            .MapGet("/{number}", One)
            .WithSummary("One authorisation with what is left of it")
            .Produces<CustomsShapes.Authorisation>()
            .ProducesProblem(404);
    }

    static async Task<IResult> List(
        HttpContext context,
        MyCases mine,
        FileNumbers numbers,
        Registry registry,
        TimeProvider clock,
        string? before = null,
        int per = 50
    )
    {
        var (desk, most) = (Desk.Of(context), Math.Clamp(per, 1, mostOfAPage));
        var files = new List<AuthorisationFile>();
        if (desk.Is(Role.Applicant))
        {
            files.AddRange(
                (await mine.Authorisations(desk))
                    .OrderByDescending(file => file.Id.Text, StringComparer.Ordinal)
                    .SkipWhile(file => before is not null && string.CompareOrdinal(file.Id.Text, before) >= 0)
                    .Take(most + 1)
            );
        }
        else if (IsAuthority(desk))
        {
            foreach (var number in numbers.Page('A', before ?? "", most + 1, newestFirst: true))
            {
                if (await registry.Read<AuthorisationFile>(FileId.Read(number)!.Value) is { Issued: not null } file)
                {
                    files.Add(file);
                }
            }
        }
        else
        {
            return Problems.NotYours;
        }
        context.Shows(files.Take(most).Select(file => file.Id));
        var next = files.Count > most ? $"/api/v1/authorisations?before={files[most - 1].Id}&per={most}" : null;
        return Results.Json(new CustomsShapes.Page<CustomsShapes.Authorisation>(files.Take(most).Select(file => CustomsShapes.Of(file, clock.Today())), next));
    }

    static async Task<IResult> One(string number, HttpContext context, Registry registry, TimeProvider clock)
    {
        var desk = Desk.Of(context);
        if (FileId.Read(number) is not { Kind: FileKind.Authorisation } id || await registry.Read<AuthorisationFile>(id) is not { Issued: { } issued } file)
        {
            return Missing();
        }
        var isOwn = desk.Is(Role.Applicant) && desk.Body.Length > 0 && issued.Firm == desk.Body;
        return isOwn || IsAuthority(desk) ? Versions.Answer(context, id.Text, file.Version, CustomsShapes.Of(file, clock.Today())) : Missing();
    }

    static bool IsAuthority(Desk desk) => desk.Is(Role.CaseOfficer, Role.Countersigner, Role.Auditor);

    static IResult Missing() => Problems.Missing("There is no authorisation under this number.");
}
