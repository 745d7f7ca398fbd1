using Interdict.Accounts;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server.Applying.Wizard;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace Interdict.Server.Applying;

/// <summary>Acts on a case that need no page of their own: another kind, a copy, an amendment.</summary>
internal static class Acts
{
    public static void MapActs(this WebApplication app)
    {
        var mine = app.MapGroup("/my").RequireAuthorization(Doors.Doors.Applicants).ExcludeFromDescription();
        mine.MapPost("/begin", New);
        mine.MapPost("/cases/{id}/kind", Change);
        mine.MapPost("/cases/{id}/copy", Copy);
        mine.MapPost("/cases/{id}/amend", Amend);
    }

    static async Task<IResult> New([FromForm] string? kind, HttpContext context, MyCases cases, Registry registry, Firms firms, LawDesk law, Tongue tongue)
    {
        var desk = Desk.Of(context);
        if (!Enum.TryParse<CaseKind>(kind, out var what) || !Begin.IsForApplicants(what))
        {
            return SeeOther.To("/my/new?refused=kind");
        }
        var applicant =
            (await cases.All(desk)).SelectMany(file => file.Application.Told.In(PartyRole.Applicant)).FirstOrDefault() ?? Known(firms.Of(desk.Body), law);
        return await Started(registry, desk, Begin.New(what, desk.Body, "", tongue.Code, applicant));
    }

    // Whoever applies for the first time is written as the register of firms has it.
    static DealParty? Known(Firm? firm, LawDesk law) =>
        firm is null
            ? null
            : new DealParty("p1", PartyRole.Applicant, firm.Name, firm.Address, law.Book.Gazetteer.Read(firm.Country)?.Id ?? "", "", firm.Number, "");

    static async Task<IResult> Change(string id, [FromForm] string? kind, HttpContext context, MyCases cases, Registry registry)
    {
        var desk = Desk.Of(context);
        if (await cases.Of(desk, id) is not { } file || !Enum.TryParse<CaseKind>(kind, out var what))
        {
            return Results.NotFound();
        }
        // The kind follows from its first fact written anew; whoever wrote in the meantime keeps what was written.
        await registry.Decide<CaseFile>(file.Id, null, desk.As(Role.Applicant), "", now => Begin.As(now, what));
        return SeeOther.To(Step.Address(id, Step.Goods));
    }

    static async Task<IResult> Copy(string id, HttpContext context, MyCases cases, Registry registry)
    {
        var desk = Desk.Of(context);
        return await cases.Of(desk, id) is { } file ? await Started(registry, desk, Begin.CopyOf(file)) : Results.NotFound();
    }

    static async Task<IResult> Amend(string id, HttpContext context, MyCases cases, Registry registry)
    {
        var desk = Desk.Of(context);
        if (await cases.Of(desk, id) is not { } file)
        {
            return Results.NotFound();
        }
        var first =
            (await cases.All(desk)).FirstOrDefault(other => other.Application.Amends == id && other.Stage == Stage.Draft)?.Id.Text
            ?? file.Application.SupersededBy;
        return first.Length > 0 ? SeeOther.To($"/my/cases/{first}?done=amending") : await Started(registry, desk, Begin.AmendmentOf(file));
    }

    static async Task<IResult> Started(Registry registry, Desk desk, Ruling ruling) =>
        ruling is Ruling.Yes yes
            ? SeeOther.To(Step.Address((await registry.Begin<CaseFile>(FileKind.Case, desk.As(Role.Applicant), "", yes.Facts)).Text, Step.Goods))
            : SeeOther.To("/my");
}

/// <summary>Another page, to be fetched; sending the form again by "reload" is thereby impossible.</summary>
internal sealed class SeeOther : IResult
{
    readonly string address;

    SeeOther(string address) => this.address = address;

    public static IResult To(string address) => new SeeOther(address);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
