namespace Interdict.Server.Scenarios;

/// <summary>Chance that is the same each time for the same seed.</summary>
internal sealed class Lot(int seed)
{
    readonly Random chance = new(seed);

    /// <summary>A number from 0 up to but not with this one.</summary>
    public int Below(int number) => chance.Next(number);

    /// <summary>True so many times out of a hundred.</summary>
    public bool Once(int ofHundred) => Below(100) < ofHundred;

    /// <summary>One of some.</summary>
    public T Of<T>(IReadOnlyList<T> some) => some[Below(some.Count)];

    /// <summary>Bytes for a code of a scenario. A code of an authority comes from a source that nobody can guess.</summary>
    public byte[] Bytes(int number)
    {
        var bytes = new byte[number];
        chance.NextBytes(bytes);
        return bytes;
    }
}

/// <summary>A clock that stands where the story is.</summary>
internal sealed class StoryClock(DateTimeOffset from) : TimeProvider
{
    long now = from.UtcTicks;

    /// <summary>Where the story is.</summary>
    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref now), TimeSpan.Zero);
        set => Interlocked.Exchange(ref now, value.UtcTicks);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
