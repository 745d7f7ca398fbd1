using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>All the law a node knows, on both axes of time.</summary>
/// <param name="Facts">Every fact that any instrument asks for.</param>
/// <param name="Gazetteer">Every place.</param>
/// <param name="Groups">Every group of places.</param>
/// <param name="Instruments">The instruments.</param>
/// <param name="Regimes">Other regimes to which goods are referred.</param>
public sealed record LawBook(
    ImmutableArray<FactKind> Facts,
    Gazetteer Gazetteer,
    ImmutableArray<PlaceGroup> Groups,
    ImmutableArray<Instrument> Instruments,
    ImmutableArray<OtherRegime> Regimes
)
{
    /// <summary>What the law's English words are in other languages, by the two letters of the language: a help to the reader, not official text.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Tongues { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>The instrument with this id; null when it is not loaded.</summary>
    public Instrument? Instrument(string id)
    {
        foreach (var instrument in Instruments)
        {
            if (instrument.Id == id)
            {
                return instrument;
            }
        }
        return null;
    }

    /// <summary>The fact with this name; null when no instrument asks for it.</summary>
    public FactKind? Fact(string name)
    {
        foreach (var fact in Facts)
        {
            if (fact.Name == name)
            {
                return fact;
            }
        }
        return null;
    }
}

/// <summary>Law beside the instrument asked, to which goods are referred and by which they may not be released.</summary>
/// <param name="Id">Its name in files: <c>military-list</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Refer">Who is responsible.</param>
/// <param name="Thing">The kind of thing by which its goods are recognised.</param>
/// <param name="Verification">How well the scope is confirmed.</param>
public sealed record OtherRegime(string Id, string Title, string Refer, string Thing, Verification Verification);
