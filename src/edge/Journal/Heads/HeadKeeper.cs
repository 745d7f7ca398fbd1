using Interdict.Journal.Access;
using Interdict.Journal.Keeping;
using Interdict.Journal.Keys;

namespace Interdict.Journal.Heads;

/// <summary>Signs how far the journal has come: at once after a quiet time, and then not more often than every few seconds.</summary>
sealed class HeadKeeper(HeadsFile file, HeadSigner signer, TimeProvider clock) : IDisposable
{
    const long pause = 10_000;

    readonly Lock gate = new();
    (ChainEnd Chain, AccessEnd? Access)? waiting;
    Timer? later;
    long next = Environment.TickCount64;
    bool closed;

    /// <summary>The journal has come so far.</summary>
    public void Notice(ChainEnd chain, AccessEnd? access)
    {
        lock (gate)
        {
            waiting = (chain, access ?? waiting?.Access);
            var rest = next - Environment.TickCount64;
            if (rest <= 0)
            {
                Sign();
            }
            else
            {
                later ??= new Timer(_ => Later(), null, rest, Timeout.Infinite);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            Sign();
        }
    }

    void Later()
    {
        lock (gate)
        {
            if (!closed)
            {
                Sign();
            }
        }
    }

    void Sign()
    {
        later?.Dispose();
        later = null;
        if (waiting is not var (chain, access) || chain.Sequence == 0)
        {
            return;
        }
        next = Environment.TickCount64 + pause;
        try
        {
            var link = Convert.ToHexStringLower(chain.Link);
            var reading = access is { } end ? (end.Day, end.Number, Convert.ToHexStringLower(end.Link)) : ("", 0, "");
            file.Append(new Head(chain.Sequence, link, clock.GetUtcNow(), reading.Item1, reading.Item2, reading.Item3, "", "").Signed(signer));
            waiting = null;
        }
        catch (IOException)
        {
            // The facts are kept; the next head covers them too.
            later = closed ? null : new Timer(_ => Later(), null, pause, Timeout.Infinite);
        }
    }
}
