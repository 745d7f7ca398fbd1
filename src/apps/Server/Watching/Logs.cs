namespace Interdict.Server.Watching;

/// <summary>The log on standard output, for people or for programs.</summary>
internal static class Logs
{
    /// <summary>Warnings and errors of the framework, nothing of what people ask: addresses hold descriptions of goods.</summary>
    public static void AddQuietLogs(this IServiceCollection services, Watch watch) =>
        services.AddLogging(logs =>
        {
            logs.SetMinimumLevel(LogLevel.Information);
            logs.AddFilter("Microsoft", LogLevel.Warning);
            logs.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
            logs.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
            if (watch.JsonLogs)
            {
                logs.ClearProviders();
                logs.AddJsonConsole(line =>
                {
                    line.UseUtcTimestamp = true;
                    line.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.ffffffZ";
                });
            }
        });
}
