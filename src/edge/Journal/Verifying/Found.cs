using System.Collections.Immutable;

namespace Interdict.Journal.Verifying;

/// <summary>What was found so far. The first few hundred say enough.</summary>
sealed class Found
{
    const int most = 500;

    readonly ImmutableArray<Finding>.Builder all = ImmutableArray.CreateBuilder<Finding>();

    public ImmutableArray<Finding> All => [.. all];

    public void Add(string kind, string file, long number, string says)
    {
        if (all.Count < most)
        {
            all.Add(new Finding(kind, file, number, says));
        }
    }
}
