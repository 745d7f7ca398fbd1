namespace Interdict.Server.WriteOff;

/// <summary>What customs' acts need, and their addresses.</summary>
internal static class Wiring
{
    public static void AddWriteOff(this IServiceCollection services) => services.AddSingleton<LawOfTheDay>().AddSingleton<CustomsDesk>();

    public static void MapWriteOff(this WebApplication app)
    {
        app.MapLedgerExport();
    }
}
