using Interdict.Law;

namespace Interdict.Server.Applying.Wizard;

/// <summary>The places that a field offers, by their names.</summary>
internal static class Places
{
    public static IEnumerable<(string Id, string Name)> Of(LawBook book) =>
        book.Gazetteer.Places.Select(place => (place.Id, place.Name)).OrderBy(place => place.Name, StringComparer.OrdinalIgnoreCase);
}
