namespace Interdict.Server.Declarations;

/// <summary>Deletes uploads and results whose day is over.</summary>
internal sealed class Sweep(Uploads uploads, TimeProvider clock, ILogger<Sweep> log) : BackgroundService
{
    static readonly TimeSpan every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            try
            {
                uploads.Sweep();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
            {
                log.LogError("Expired uploads could not be deleted: {Kind}. It is tried again in five minutes.", fault.GetType().Name);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
