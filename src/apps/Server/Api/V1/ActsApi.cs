using System.Collections.Immutable;
using System.Text.Json;
using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Server.Authorisations;
using Interdict.Server.Cases;
using Interdict.Server.Cases.Doing;
using Interdict.Server.Doors;
using Microsoft.Extensions.Primitives;

namespace Interdict.Server.Api.V1;

/// <summary>
/// The acts of the authority on cases and authorisations for programs: each is the form of the page under the same name with the same fields,
/// goes the same way and is refused for the same reasons. <c>docs/api.md</c> lists acts and fields.
/// </summary>
internal static class ActsApi
{
    /// <summary>An act.</summary>
    /// <param name="About">About what: a question, an advice, a consideration, a condition; left out for the whole file.</param>
    /// <param name="Fields">The fields of the form: a text, yes or no, a number, or several of them.</param>
    public sealed record Doing(string? About, Dictionary<string, JsonElement>? Fields);

    public static void MapActs(this RouteGroupBuilder v1)
    {
        Kept(v1.MapPost("/cases/{number}/acts/{act}", OnCase), "Do what an officer, a countersigner or an adviser does on the page of a case")
            .RequireAuthorization(Doors.Doors.Advisers)
            .WithTags("cases");
        Kept(v1.MapPost("/authorisations/{number}/acts/{act}", OnAuthorisation), "Do what an officer or the holder does on the page of an authorisation")
            .RequireAuthorization(Doors.Doors.SignedIn)
            .WithTags("authorisations");
    }

    static RouteHandlerBuilder Kept(RouteHandlerBuilder act, string summary) =>
        act.WithSummary(summary)
            .Accepts<Doing>("application/json", "*/*")
            .Produces<InquiriesApi.Kept>()
            .ProducesProblem(404)
            .ProducesProblem(412)
            .ProducesProblem(422)
            .WithMetadata(new TakesKey());

    static async Task<IResult> OnCase(string number, string act, HttpContext context, CaseWork work)
    {
        var (sent, problem) = await Read(context);
        if (sent is null)
        {
            return problem!;
        }
        if (await work.Open(Desk.Of(context), number) is not { } screen)
        {
            return Problems.Missing("There is no case under this number.");
        }
        var seen = Versions.Seen(context.Request, screen.File.Id.Text) ?? screen.File.Version;
        screen.Form = FormFields.Of(act, sent.About ?? "", seen, Words(sent));
        return Told(context, await work.Do(screen), act);
    }

    static async Task<IResult> OnAuthorisation(string number, string act, HttpContext context, AuthorisationDesk desk, ActDesk acts)
    {
        var (sent, problem) = await Read(context);
        if (sent is null)
        {
            return problem!;
        }
        if (await desk.Of(Desk.Of(context), number) is not { } file)
        {
            return Problems.Missing("There is no authorisation under this number.");
        }
        if (AuthorisationDesk.ActorOf(Desk.Of(context)) is not { } by)
        {
            return Problems.NotYours;
        }
        var fields = Words(sent).ToImmutableSortedDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.Ordinal);
        var seen = Versions.Seen(context.Request, file.Id.Text) ?? file.Version;
        return Told(context, await acts.Do(file, by, new TypedAct(act, sent.About ?? "", seen, fields.GetValueOrDefault("why", ""), fields)), act);
    }

    static async Task<(Doing? Sent, IResult? Problem)> Read(HttpContext context)
    {
        var (sent, problem) = await Body.Read<Doing>(context);
        var wrong = sent?.Fields?.FirstOrDefault(field => Word(field.Value) is null).Key;
        return wrong is null
            ? (sent, problem)
            : (null, Problems.Unreadable($"The field \"{wrong}\" should be a text, yes or no, a number, or a list of these. Correct it and send it again."));
    }

    static Dictionary<string, StringValues> Words(Doing sent) =>
        (sent.Fields ?? []).ToDictionary(field => field.Key, field => Word(field.Value) ?? StringValues.Empty, StringComparer.Ordinal);

    // As a form would send it: a box that is ticked says yes, one that is not says nothing.
    static StringValues? Word(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "yes",
            JsonValueKind.False or JsonValueKind.Null => StringValues.Empty,
            JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String or JsonValueKind.Number) => new StringValues([
                .. value.EnumerateArray().Select(one => one.ToString()),
            ]),
            _ => null,
        };

    static IResult Told(HttpContext context, Recorded recorded, string act) =>
        recorded is Recorded.Missing
            ? Problems.Of(
                StatusCodes.Status404NotFound,
                "no-act",
                $"There is no act \"{act}\" here for this account. The description of the interface lists them."
            )
            : InquiriesApi.Told(context, recorded);
}
