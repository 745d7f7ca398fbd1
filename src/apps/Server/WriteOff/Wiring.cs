using Interdict.Server.Hooks;
using Interdict.Server.Inquiries;
using Interdict.Store.Calls;

namespace Interdict.Server.WriteOff;

/// <summary>What customs' work needs, and its addresses: write-off, inquiries, and messages to other systems.</summary>
internal static class Wiring
{
    public static void AddWriteOff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<FileNumbers>().AddSingleton<LawOfTheDay>().AddSingleton<CustomsDesk>();
        services.AddSingleton<InquiryDesk>().AddSingleton<KeptAnswers>();
        services.AddHooks(configuration);
    }

    public static void MapWriteOff(this WebApplication app)
    {
        app.MapLedgerExport();
        app.MapHookForms();
        app.MapInquiryPapers();
        app.MapInquiryExport();
    }
}
