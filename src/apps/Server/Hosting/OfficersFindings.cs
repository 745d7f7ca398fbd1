using Interdict.Parties;
using Interdict.Store;

namespace Interdict.Server.Hosting;

/// <summary>What officers found out about likenesses, as it is kept at the moment: nothing of it is held in memory, so that a word written on any node counts at once on all.</summary>
internal sealed class OfficersFindings(Dispositions kept)
{
    public Dispositions Kept => kept;

    /// <summary>What counts for a pair; null when nobody wrote anything.</summary>
    public Disposition? Of(string pair) => kept.Of(pair) is { } row ? Read(row) : null;

    /// <summary>A disposition as a row to be kept.</summary>
    public static DispositionRow Row(Disposition found) =>
        new(found.Pair, 0, found.List, found.Record, Disposition.Word(found.Verdict), found.Because, found.Officer, found.On, found.Declared, found.Listed);

    static Disposition? Read(DispositionRow row) =>
        DispositionReading.Of(row.Pair, row.List, row.Record, row.Verdict, row.Because, row.Officer, row.On, row.Declared, row.Listed).Disposition;
}
