using Interdict.Documents.QrCode;
using Interdict.Law;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Forms;
using Interdict.Server.Authorisations;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;

namespace Interdict.Server.Forms;

/// <summary>The document of an authorisation: the form of its annex, to print and as PDF.</summary>
internal static class Documents
{
    public static void MapDocuments(this WebApplication app)
    {
        app.MapGet("/authorisations/{number}/document", Page).RequireAuthorization(Doors.Doors.SignedIn).ExcludeFromDescription();
        app.MapGet("/authorisations/{number}/document.pdf", Pdf).RequireAuthorization(Doors.Doors.SignedIn).ExcludeFromDescription();
    }

    static async Task<IResult> Page(
        string number,
        HttpContext context,
        AuthorisationDesk files,
        Paperwork paper,
        LawDesk law,
        Authority authority,
        Tongue T,
        TimeProvider clock
    ) =>
        await files.Of(Doors.Desk.Of(context), number) is { } file && Given(file, context, law, authority, T, clock.Today()) is { } given
            ? await paper.Page<FormDocument>(given)
            : Results.NotFound();

    static async Task<IResult> Pdf(
        string number,
        HttpContext context,
        AuthorisationDesk files,
        Paperwork paper,
        LawDesk law,
        Authority authority,
        Tongue T,
        TimeProvider clock
    ) =>
        await files.Of(Doors.Desk.Of(context), number) is { } file && Given(file, context, law, authority, T, clock.Today()) is { } given
            ? await paper.Pdf<FormDocument>(given, $"{file.Id}.pdf", $"/authorisations/{file.Id}/document", context)
            : Results.NotFound();

    static Dictionary<string, object?>? Given(AuthorisationFile file, HttpContext context, LawDesk law, Authority authority, Tongue T, DateOnly today)
    {
        var address = authority.VerifyAddress(context.Request, file.Issued!.Code);
        return Filling.Of(file, law.Usual.Procedures, authority.Issuer(T), Written(law.Book, T)) is { } sheet
            ? new()
            {
                ["Of"] = sheet,
                ["File"] = file,
                ["Today"] = today,
                ["Address"] = address,
                ["Qr"] = QrDrawing.Svg(address, T["Address at which anybody can check this document"]),
                ["NoPdf"] = context.Request.Query["pdf"].ToString(),
            }
            : null;
    }

    /// <summary>How the words of a form are written in a language.</summary>
    public static FormTongue Written(LawBook book, Tongue T) =>
        new(
            id =>
                book.Gazetteer.Of(id) is { } place
                    ? place.Iso2.Length > 0
                        ? $"{T[place.Name]} ({place.Iso2})"
                        : T[place.Name]
                    : id,
            text => T[text],
            (text, with) => T[text, [.. with]]
        );
}
