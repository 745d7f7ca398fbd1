using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>
/// The law on one entry and one deal: all completions of the unknown facts, what they have in common, and why.
/// Pure: the same edition and facts give the same finding on every machine.
/// </summary>
public static class Determination
{
    /// <summary>Determines one entry.</summary>
    /// <param name="edition">The law on the day, as known on a day.</param>
    /// <param name="listed">The entry.</param>
    /// <param name="facts">The facts of the deal; what is absent is unknown.</param>
    /// <param name="settled">True when the goods are given as being this entry, so that its exclusions are not open.</param>
    public static Finding Of(Edition edition, Listed listed, Facts facts, bool settled)
    {
        var given = Weigh(edition, listed, facts, settled);
        var proven = WithoutClaims(facts);
        if (proven is null)
        {
            return given;
        }
        // A claim alone never lightens: what would follow without it stands where it is heavier.
        var without = Weigh(edition, listed, proven, settled);
        return without.Decision <= given.Decision
            ? given
            : without with
            {
                Because = without.Because.Insert(
                    0,
                    new Reason("fact", "What is only claimed does not make the outcome lighter; a document or a check is needed.")
                ),
            };
    }

    static Finding Weigh(Edition edition, Listed listed, Facts facts, bool settled)
    {
        var rules = Rulebook.Of(edition, listed, facts, settled);
        return new Weighing(edition, listed, facts, rules, new Completions(rules, facts)).Finding();
    }

    static Facts? WithoutClaims(Facts facts)
    {
        Facts? proven = null;
        foreach (var (name, stated) in facts.All)
        {
            if (stated.Basis == Basis.Claimed)
            {
                proven = (proven ?? facts).Without(name);
            }
        }
        return proven;
    }
}
