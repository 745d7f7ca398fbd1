namespace Interdict.Bench.Names;

/// <summary>
/// The generator of Python's <c>random.Random(seed)</c> (MT19937 of Matsumoto and Nishimura, 1998) and its shuffle, so that the names
/// taken apart here are the very ones that a script in Python takes apart.
/// </summary>
sealed class PythonChance
{
    const int Length = 624;
    const int Middle = 397;

    readonly uint[] state = new uint[Length];
    int at = Length;

    public PythonChance(uint seed)
    {
        unchecked
        {
            state[0] = 19_650_218;
            for (var k = 1; k < Length; k++)
            {
                state[k] = (1_812_433_253 * (state[k - 1] ^ (state[k - 1] >> 30))) + (uint)k;
            }
            var i = 1;
            for (var times = Length; times > 0; times--)
            {
                state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1_664_525)) + seed;
                i = Next(i);
            }
            for (var times = Length - 1; times > 0; times--)
            {
                state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1_566_083_941)) - (uint)i;
                i = Next(i);
            }
            state[0] = 0x8000_0000;
        }
    }

    /// <summary>Puts a list into chance's order.</summary>
    public void Shuffle<T>(List<T> list)
    {
        for (var last = list.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (list[last], list[other]) = (list[other], list[last]);
        }
    }

    /// <summary>A number from 0, below the end.</summary>
    public int Below(int end)
    {
        var bits = 32 - int.LeadingZeroCount(end);
        var number = Word() >> (32 - bits);
        while (number >= end)
        {
            number = Word() >> (32 - bits);
        }
        return (int)number;
    }

    uint Word()
    {
        if (at == Length)
        {
            Twist();
        }
        var word = state[at++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C_5680;
        word ^= (word << 15) & 0xEFC6_0000;
        return word ^ (word >> 18);
    }

    void Twist()
    {
        for (var i = 0; i < Length; i++)
        {
            var both = (state[i] & 0x8000_0000) | (state[(i + 1) % Length] & 0x7FFF_FFFF);
            state[i] = state[(i + Middle) % Length] ^ (both >> 1) ^ ((both & 1) == 0 ? 0 : 0x9908_B0DF);
        }
        at = 0;
    }

    int Next(int i)
    {
        if (i + 1 < Length)
        {
            return i + 1;
        }
        state[0] = state[Length - 1];
        return 1;
    }
}
