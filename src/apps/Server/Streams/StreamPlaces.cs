using Interdict.Server.Hosting;

namespace Interdict.Server.Streams;

/// <summary>The places for streams: each takes a thread for as long as it comes, so there are only so many.</summary>
internal sealed class StreamPlaces(Settings settings) : IDisposable
{
    readonly SemaphoreSlim free = new(settings.Streams.AtOnce);

    /// <summary>Takes a place; null when none is free.</summary>
    public IDisposable? Take() => free.Wait(0) ? new Place(free) : null;

    public void Dispose() => free.Dispose();

    sealed class Place(SemaphoreSlim free) : IDisposable
    {
        bool left;

        public void Dispose()
        {
            if (!left)
            {
                left = true;
                free.Release();
            }
        }
    }
}
