using Interdict.Server.Inspect;
using Interdict.Store;

namespace Interdict.Server.Declarations;

/// <summary>What the files of declarations need, and their addresses.</summary>
internal static class Wiring
{
    public static void AddUploads(this IServiceCollection services, Database database)
    {
        services.AddSingleton(database).AddSingleton<Jobs>().AddSingleton<ItemResults>().AddSingleton<InspectionItems>();
        services.AddSingleton<ReadingQueue>().AddSingleton<Uploads>();
        services.AddHostedService<Reader>().AddHostedService<Sweep>();
    }

    public static void MapUploads(this WebApplication app)
    {
        app.MapReceive();
        app.MapDownloads();
        app.MapSample();
        app.MapQueueExport();
    }
}
