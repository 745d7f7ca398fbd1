using System.Collections.Immutable;
using System.Security.Cryptography;
using Interdict.Journal;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;

namespace Interdict.Server.Authorisations;

/// <summary>Makes the authorisations of a decided case, in the work that decides it or after.</summary>
internal sealed class Issuing(LawDesk desk, TimeProvider clock)
{
    /// <summary>Id of the law's deadline for telling the other authorities of a refusal or an annulment.</summary>
    public const string NotifyDeadline = "denial-notified";

    /// <summary>The law's deadline for telling the other authorities; null where it sets none.</summary>
    public Deadline? Notify => desk.Usual.Deadline(NotifyDeadline);

    /// <summary>
    /// Issues what was granted and marks what was refused as to be notified. Nothing happens where nothing was granted or refused, or
    /// where it was done before: asking again changes nothing.
    /// </summary>
    /// <param name="writing">The pen of the work in which the decision was taken.</param>
    /// <param name="file">The case after its decision.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>Why nothing could be issued of what was granted; none when all is well.</returns>
    public ImmutableArray<Refusal> Make(Writing writing, CaseFile file, Actor by)
    {
        if (file.Decision.Taken is not { What: var decided } || !file.Decision.Authorisations.IsEmpty)
        {
            return [];
        }
        var procedures = desk.Usual.Procedures;
        var today = clock.Today();
        // A disclosure is granted too, and nothing is issued of it: only what leads to a type of authorisation is.
        var isIssued = decided.Items.Any(item => item.Outcome == Outcome.Granted) && procedures.Kind(Issue.WordOf(file.Kind)) is { Types.IsEmpty: false };
        var issuance = isIssued
            ? Issue.Of(file, decided, procedures, desk.Pack.Name, () => [.. RandomNumberGenerator.GetBytes(VerificationCode.Bytes)])
            : new Issuance([], []);
        if (!issuance.Refusals.IsEmpty)
        {
            return issuance.Refusals;
        }
        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (var issued in issuance.Authorisations)
        {
            var id = writing.NewFile(FileKind.Authorisation);
            writing.Add<AuthorisationFile>(id, by, "", [issued]);
            facts.Add(new AuthorisationMade(id.Text));
        }
        if (!writing.Papers(file.Id, 0).Any(paper => paper.Says is ToBeNotified))
        {
            facts.AddRange(Notices.OfRefusal(file, decided, procedures, today, Notify));
        }
        if (facts.Count > 0)
        {
            writing.Add<CaseFile>(file.Id, by, "", facts.ToImmutable());
        }
        return [];
    }
}

/// <summary>Issues the authorisations of a case that was decided before: a second try, when something stood in the way at the decision.</summary>
internal static class IssueAddress
{
    public static void MapIssue(this WebApplication app) =>
        app.MapPost("/cases/{number}/issue", Make).RequireAuthorization(Doors.Doors.Officers).ExcludeFromDescription();

    static async Task<IResult> Make(string number, HttpContext context, Registry registry, Issuing issuing)
    {
        var desk = Doors.Desk.Of(context);
        if (FileId.Read(number) is not { Kind: FileKind.Case } id || !desk.Is(Role.CaseOfficer, Role.Countersigner))
        {
            return Results.NotFound();
        }
        var by = desk.As(desk.Is(Role.CaseOfficer) ? Role.CaseOfficer : Role.Countersigner);
        var refusals = await registry.Write(writing => writing.Read<CaseFile>(id) is { } file ? issuing.Make(writing, file, by) : (ImmutableArray<Refusal>?)null);
        return refusals is not { } why ? Results.NotFound()
            : why.IsEmpty ? Results.Redirect($"/cases/{id}")
            : Results.Redirect($"/cases/{id}?not-issued={Uri.EscapeDataString(why[0].Code)}");
    }
}
