using Interdict.Accounts;
using Interdict.Server.Hosting;

namespace Interdict.Server.Accounts;

/// <summary>A node without an administrator says on its console how one is made. Only who started it reads that.</summary>
internal static class FirstStart
{
    public static void Tell(IServiceProvider services, string listening)
    {
        var settings = services.GetRequiredService<Settings>();
        if (settings.Demonstration || services.GetRequiredService<OneTimeLinks>().ForFirstAdministrator() is not { Length: > 0 } secret)
        {
            return;
        }
        var at = settings.IsBeyondThisMachine ? "https://" + settings.Reach.Hosts[0] : listening.TrimEnd('/');
        Console.WriteLine($"There is no administrator yet. Open this once, within 24 hours, to make the first one: {at}/first/{secret}");
    }
}
