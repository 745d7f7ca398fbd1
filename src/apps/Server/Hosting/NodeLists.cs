using System.Collections.Immutable;
using Interdict.LawPack;
using Interdict.Lists;
using Interdict.Matching;
using Interdict.Parties;

namespace Interdict.Server.Hosting;

/// <summary>The lists of this node, laid out for looking; laid out again when one of them was added, changed or removed.</summary>
internal sealed class NodeLists(Settings settings)
{
    readonly Lock gate = new();
    readonly ListShelf shelf = ListShelf.Open(settings.Home);
    Watch watch = Watch.Nobody;
    ImmutableArray<string> versions = [];
    ImmutableArray<string> troubles = [];
    NameMatcher? matcher;

    /// <summary>The lists as they are now, and what whoever decides without one of them has to know.</summary>
    public (Watch Watch, ImmutableArray<string> Troubles) Now()
    {
        lock (gate)
        {
            var heads = shelf.Heads().Heads.Select(head => head.Version).ToImmutableArray();
            if (!heads.SequenceEqual(versions) || !troubles.IsEmpty)
            {
                Lay();
                versions = heads;
            }
            return (watch, troubles);
        }
    }

    void Lay()
    {
        var (lists, faults) = shelf.All();
        troubles = faults;
        watch = Watch.Nobody;
        if (lists.IsEmpty)
        {
            return;
        }
        if (matcher is null)
        {
            var names = NamesPack.Open(NamesPack.Beside(settings.Law));
            if (names.Pack is null)
            {
                troubles = troubles.Add($"The parties were not compared with the lists of this node. {names.Why}");
                return;
            }
            matcher = NameMatcher.Of(names.Pack.Tables);
        }
        watch = new Watch(lists, matcher);
    }
}
