using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Interdict.Server.Declarations;

/// <summary>Files that wait to be read, one after the other, and the word to stop for the one that is read now.</summary>
internal sealed class ReadingQueue : IDisposable
{
    readonly Channel<string> waiting = Channel.CreateUnbounded<string>();
    readonly ConcurrentDictionary<string, CancellationTokenSource> running = new(StringComparer.Ordinal);

    public void Add(string id) => waiting.Writer.TryWrite(id);

    public IAsyncEnumerable<string> All(CancellationToken stop) => waiting.Reader.ReadAllAsync(stop);

    /// <summary>Marks a file as being read; the token says when to stop.</summary>
    public CancellationToken Begin(string id, CancellationToken stop) => (running[id] = CancellationTokenSource.CreateLinkedTokenSource(stop)).Token;

    public void End(string id)
    {
        if (running.TryRemove(id, out var source))
        {
            source.Dispose();
        }
    }

    public void Stop(string id)
    {
        if (running.TryGetValue(id, out var source))
        {
            source.Cancel();
        }
    }

    public void Dispose()
    {
        foreach (var id in running.Keys)
        {
            End(id);
        }
    }
}
