using Interdict.Documents.Papers;
using Interdict.Documents.Scanning;
using Interdict.Server.Applying.Home;
using Interdict.Server.Applying.Papers;
using Interdict.Server.Hosting;
using Interdict.Store;

namespace Interdict.Server.Applying;

/// <summary>What applications need, and their addresses.</summary>
internal static class Wiring
{
    public static void AddApplying(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<KindDesk>().AddSingleton<LawAsked>().AddSingleton<MyCases>().AddSingleton<ScanBell>().AddSingleton<ToScan>();
        services.AddSingleton(given => new PaperStore(given.GetRequiredService<Database>(), Path.Combine(settings.Home, PaperStore.FolderName)));
        services.AddSingleton(given =>
            ActivatorUtilities
                .CreateInstance<PaperDesk>(given)
                .Knowing(given.GetRequiredService<LawDesk>().Usual.Procedures.AttachmentPurposes.Select(purpose => purpose.Id))
        );
        services.AddHostedService<ScanWorker>();
    }

    public static void MapApplying(this WebApplication app)
    {
        app.MapActs();
        app.MapTakePaper();
        app.MapPapers();
        app.MapCasesFile();
    }
}
