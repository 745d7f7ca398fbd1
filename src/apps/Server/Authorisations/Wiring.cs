using Interdict.Accounts;
using Interdict.Documents.Pdf;
using Interdict.Server.Forms;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Interdict.Server.Authorisations;

/// <summary>What authorisations and their documents need, and their addresses.</summary>
internal static class Wiring
{
    public static void AddAuthorisations(this IServiceCollection services)
    {
        services.TryAddSingleton<Firms>();
        services.TryAddSingleton<AuthoritySettings>();
        services.AddSingleton<Authority>().AddSingleton<AuthorisationDesk>().AddSingleton<Issuing>();
        services.AddSingleton(provider => new PdfPrinter(provider.GetRequiredService<IWebHostEnvironment>().WebRootPath + "/print"));
        services.AddScoped<Paperwork>();
    }

    public static void MapAuthorisations(this WebApplication app)
    {
        app.MapDocuments();
        app.MapIssue();
    }
}
