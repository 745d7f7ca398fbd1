using Interdict.Law;
using Interdict.Server.Tongues;

namespace Interdict.Server.Applying.Wizard;

/// <summary>The places that a field offers, by their names.</summary>
internal static class Places
{
    public static IEnumerable<(string Id, string Name)> Of(LawBook book, Tongue T) =>
        book.Gazetteer.Places.Select(place => (place.Id, Name: T[place.Name])).OrderBy(place => place.Name, StringComparer.OrdinalIgnoreCase);
}
