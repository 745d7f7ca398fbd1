using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Server.Api.V1;

/// <summary>Why something was not done, as problem details: a code for programs, a sentence for people, and every reason with its field.</summary>
internal static class Problems
{
    /// <summary>A reason.</summary>
    public sealed record Reason(string Code, string Field, string Says, IEnumerable<string> With);

    public static IResult Of(int status, string code, string detail, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        foreach (var (name, value) in more)
        {
            extensions[name] = value;
        }
        return Results.Problem(detail, statusCode: status, extensions: extensions);
    }

    public static IResult Refused(ImmutableArray<Refusal> reasons, params ReadOnlySpan<(string Name, object? Value)> more) =>
        Of(StatusCodes.Status422UnprocessableEntity, reasons[0].Code, reasons[0].ToString(), [("reasons", Told(reasons)), .. more]);

    public static IEnumerable<Reason> Told(ImmutableArray<Refusal> reasons) =>
        reasons.Select(reason => new Reason(reason.Code, reason.Field, reason.ToString(), reason.With));

    public static IResult Missing(string what) => Of(StatusCodes.Status404NotFound, "not-found", what);

    public static IResult Overtaken(long now) =>
        Of(
            StatusCodes.Status412PreconditionFailed,
            "overtaken",
            "Somebody wrote in this file since you read it, and nothing of this was kept. Read it again.",
            ("version", now)
        );

    public static IResult Unreadable(string why) => Of(StatusCodes.Status400BadRequest, "unreadable", why);

    public static IResult NotYours { get; } =
        Of(StatusCodes.Status403Forbidden, "not-allowed", "This account or key may read here and not act. Ask the authority for the role or the scope.");
}
