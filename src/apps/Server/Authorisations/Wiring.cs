using Interdict.Accounts;
using Interdict.Documents.Pdf;
using Interdict.Journal.Desks;
using Interdict.Server.Forms;
using Interdict.Server.Letters;
using Interdict.Server.Sweep;
using Interdict.Server.Verify;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Interdict.Server.Authorisations;

/// <summary>What authorisations and their documents need, and their addresses.</summary>
internal static class Wiring
{
    public static void AddAuthorisations(this IServiceCollection services)
    {
        services.TryAddSingleton<Firms>();
        services.TryAddSingleton<AuthoritySettings>();
        services.TryAddSingleton<AuthorisationRows>();
        services.TryAddSingleton<CaseRows>();
        services.AddSingleton<ActDesk>();
        services.AddSingleton<Authority>().AddSingleton<AuthorisationDesk>().AddSingleton<Issuing>();
        services.AddSingleton(provider => new PdfPrinter(provider.GetRequiredService<IWebHostEnvironment>().WebRootPath + "/print"));
        services.AddScoped<Paperwork>();
        services.AddVerify();
        services.AddLetters();
        services.AddSingleton<SweepBook>().AddSingleton<LawSweep>().AddHostedService<SweepWatch>();
    }

    public static void MapAuthorisations(this WebApplication app)
    {
        app.MapDocuments();
        app.MapVerify();
        app.MapLetters();
        app.MapSweepExport();
        app.MapAuthorisationList();
    }
}
