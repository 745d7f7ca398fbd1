using Interdict.Journal.Views;
using Interdict.Server.Authorisations;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Verify;

/// <summary>The check of a document, for programs.</summary>
internal static class VerifyAddress
{
    public static void AddVerify(this IServiceCollection services) => services.AddSingleton<VerifyDesk>();

    public static void MapVerify(this WebApplication app)
    {
        app.MapGet("/api/v1/verify/{code}", Ask)
            .AllowAnonymous()
            .WithName("verify")
            .WithSummary("Whether a document is valid, by the code that stands on it. Nothing is told of its holder, goods or parties.")
            .Produces<Answer>()
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        app.MapGet("/verify/ask", (string? code) => Results.Redirect("/verify/" + Uri.EscapeDataString(code?.Trim() is { Length: > 0 } given ? given : "-")))
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    /// <summary>What a program is told.</summary>
    /// <param name="State">valid, not-yet, expired, exhausted, suspended, held, surrendered, revoked, annulled or unknown.</param>
    /// <param name="Form">The form, by its annex; null when the code is unknown.</param>
    /// <param name="Authority">Who issued it; null when the code is unknown.</param>
    /// <param name="ValidUntil">Its last day; null when the code is unknown.</param>
    public sealed record Answer(string State, string? Form, string? Authority, string? ValidUntil);

    static IResult Ask(string code, HttpContext context, VerifyDesk desk, Authority authority, Tongue T) =>
        !desk.MayAsk(context)
            ? Results.Problem("Too many questions from this address. Wait a minute.", statusCode: StatusCodes.Status429TooManyRequests)
            : Results.Ok(
                desk.Of(code) is { } found
                    ? new Answer(Cells.Word(found.State), found.Form, authority.Name(T), Plain.Iso(found.ValidTo))
                    : new Answer("unknown", null, null, null)
            );
}
