using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;

namespace Interdict.Server.List;

/// <summary>Two days to be compared, with the day whose knowledge counts for both; without one, each day's own knowledge counts.</summary>
internal sealed record DiffQuestion(string Instrument, DateOnly Earlier, DateOnly Later, DateOnly? Known)
{
    /// <summary>Reads an address; without days, the last change is compared.</summary>
    public static DiffQuestion From(IQueryCollection query, LawDesk desk, DateOnly today)
    {
        var instrument = desk.Book.Instrument(query["instrument"].ToString()) ?? desk.Usual;
        var last = instrument.States.LastOrDefault(state => state <= today, instrument.States[^1]);
        var to = IsoDay.Read(query["to"]) ?? last;
        var from = IsoDay.Read(query["from"]) ?? last.AddDays(-1);
        return new DiffQuestion(instrument.Id, from, to, IsoDay.Read(query["known"]));
    }

    public ImmutableArray<Difference> Answer(LawDesk desk, Tongue? language = null) =>
        desk.Edition(Instrument, Earlier, Known ?? Earlier) is { } older && desk.Edition(Instrument, Later, Known ?? Later) is { } newer
            ? Differences.Of(Changes.Between(older, newer), language ?? Tongue.English)
            : [];
}
