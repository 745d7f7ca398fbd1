using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>A country, a territory or a part of one, with an id of its own: a bare ISO code is not enough (Ceuta has none).</summary>
/// <param name="Id">The id in files: <c>fr</c>, <c>ceuta</c>.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Iso2">Its ISO 3166-1 alpha-2 code; empty when it has none of its own.</param>
/// <param name="Kind">state, territory or region.</param>
/// <param name="Of">The place that it is part of; empty for none.</param>
/// <param name="Aliases">Other codes and names by which traders and customs write it.</param>
/// <param name="Verification">How well its existence under this id is confirmed.</param>
public sealed record Place(string Id, string Name, string Iso2, string Kind, string Of, ImmutableArray<string> Aliases, Verification Verification);

/// <summary>Membership of a place in a group, for a time.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Dates">When it is a member, and since when that is known.</param>
/// <param name="Verification">How well the membership is confirmed.</param>
/// <param name="With">The place it belongs to within the group (the metropolitan state of a territory); empty for none.</param>
/// <param name="Note">What is worth knowing about it; may be empty.</param>
public sealed record Membership(string Place, Dated Dates, Verification Verification, string With, string Note);

/// <summary>A named group of places: a customs territory, the destinations of a general authorisation.</summary>
/// <param name="Id">The id in files.</param>
/// <param name="Title">Its name for people: "a destination of the Union general export authorisation".</param>
/// <param name="Members">The memberships, all versions.</param>
public sealed record PlaceGroup(string Id, string Title, ImmutableArray<Membership> Members);

/// <summary>Every place the law knows, and how people write it.</summary>
public sealed class Gazetteer
{
    readonly Dictionary<string, Place> byId = new(StringComparer.Ordinal);
    readonly Dictionary<string, Place> byWriting = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the lookup tables. Of two places that claim one writing the first keeps it.</summary>
    public Gazetteer(ImmutableArray<Place> places)
    {
        Places = places;
        foreach (var place in places)
        {
            byId[place.Id] = place;
            byWriting.TryAdd(place.Id, place);
        }
        foreach (var place in places)
        {
            if (place.Iso2.Length > 0)
            {
                byWriting.TryAdd(place.Iso2, place);
            }
            byWriting.TryAdd(place.Name, place);
            foreach (var alias in place.Aliases)
            {
                byWriting.TryAdd(alias, place);
            }
        }
    }

    /// <summary>All places, in the order of the files.</summary>
    public ImmutableArray<Place> Places { get; }

    /// <summary>The place with this id; null when there is none.</summary>
    public Place? Of(string id) => byId.GetValueOrDefault(id);

    /// <summary>The place that somebody wrote as a code or a name; null when nobody writes a place like that.</summary>
    public Place? Read(string? writing) => string.IsNullOrWhiteSpace(writing) ? null : byWriting.GetValueOrDefault(writing.Trim());

    /// <summary>The name of a place for people; the id itself when it is unknown.</summary>
    public string NameOf(string id) => byId.TryGetValue(id, out var place) ? place.Name : id;
}
