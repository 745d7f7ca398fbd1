using Interdict.Server.Authorisations;
using Interdict.Server.Doors;
using Interdict.Server.Forms;

namespace Interdict.Server.Letters;

/// <summary>Letters that were sent, to print and as PDF.</summary>
internal static class LetterAddresses
{
    public static void AddLetters(this IServiceCollection services) => services.AddSingleton<LetterTemplates>().AddSingleton<LetterDesk>();

    public static void MapLetters(this WebApplication app)
    {
        app.MapGet("/letters/{number}/{letter}", Page).RequireAuthorization(Doors.Doors.SignedIn).ExcludeFromDescription();
        app.MapGet("/letters/{number}/{letter}/pdf", Pdf).RequireAuthorization(Doors.Doors.SignedIn).ExcludeFromDescription();
    }

    static async Task<IResult> Page(string number, string letter, HttpContext context, LetterDesk letters, Paperwork paper) =>
        await letters.One(Desk.Of(context), number, letter) is { } one ? await paper.Page<LetterDocument>(Given(one, context)) : Results.NotFound();

    static async Task<IResult> Pdf(string number, string letter, HttpContext context, LetterDesk letters, Paperwork paper) =>
        await letters.One(Desk.Of(context), number, letter) is { } one
            ? await paper.Pdf<LetterDocument>(Given(one, context), $"{one.File}-{one.Says.Letter}.pdf", $"/letters/{one.File}/{one.Says.Letter}", context)
            : Results.NotFound();

    static Dictionary<string, object?> Given(KeptLetter letter, HttpContext context) =>
        new()
        {
            ["Of"] = letter,
            ["Back"] = Back(letter, AuthorisationDesk.SeesAll(Desk.Of(context))),
            ["NoPdf"] = context.Request.Query["pdf"].ToString(),
        };

    static string Back(KeptLetter letter, bool ofAuthority) =>
        letter.File.Kind == Licensing.FileKind.Authorisation ? $"/authorisations/{letter.File}"
        : letter.File.Kind == Licensing.FileKind.Inquiry ? $"/inquiries/{letter.File}"
        : ofAuthority ? $"/cases/{letter.File}"
        : $"/my/cases/{letter.File}";
}
