using System.CommandLine;
using System.Text;
using Interdict.Law;

namespace Interdict.Cli;

/// <summary>The places that the law knows, and how they may be written.</summary>
static class PlaceList
{
    public static Command Verb(Desk desk)
    {
        var find = new Argument<string?>("TEXT")
        {
            Description = "a code or part of a name; without it all places are listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = Options.Json();
        var verb = new Command("places", "List the places that the law knows, and the groups they belong to today.") { find, json };
        verb.SetAction(parsed => List(desk, parsed.GetValue(find), parsed.GetValue(json)));
        return verb;
    }

    static int List(Desk desk, string? find, bool asJson)
    {
        if (desk.Law() is not { } pack)
        {
            return Desk.OurFault;
        }
        var edition = Edition.Of(pack.Book, pack.Book.Instruments[0].Id, desk.Today, desk.Today)!;
        var places = pack.Book.Gazetteer.Places.Where(place => find is null || Matches(place, find)).ToList();
        if (places.Count == 0)
        {
            return desk.Refuse($"No place is written like \"{find}\". ./interdict places lists them all.");
        }
        if (asJson)
        {
            Json(desk, edition, places);
            return Desk.Read;
        }
        desk.Print(new StringBuilder().Table([.. places.Select(place => Row(edition, place))]));
        return Desk.Read;
    }

    static bool Matches(Place place, string find) =>
        place.Id.Equals(find, StringComparison.OrdinalIgnoreCase)
        || place.Iso2.Equals(find, StringComparison.OrdinalIgnoreCase)
        || (find.Length > 2 && place.Aliases.Append(place.Name).Any(name => name.Contains(find, StringComparison.OrdinalIgnoreCase)));

    static string[] Row(Edition edition, Place place) => [place.Id, place.Iso2, place.Name, string.Join(", ", Groups(edition, place))];

    static IEnumerable<string> Groups(Edition edition, Place place) =>
        edition.Book.Groups.Where(group => edition.Member(group.Id, place.Id) is not null).Select(group => group.Id);

    static void Json(Desk desk, Edition edition, List<Place> places) =>
        Paper.Json(
            desk,
            json =>
            {
                json.WriteStartArray();
                foreach (var place in places)
                {
                    json.WriteStartObject();
                    json.WriteString("place", place.Id);
                    json.WriteString("name", place.Name);
                    json.WriteString("code", place.Iso2.Length == 0 ? null : place.Iso2);
                    json.WriteString("kind", place.Kind);
                    json.WriteString("of", place.Of.Length == 0 ? null : place.Of);
                    json.Texts("aliases", place.Aliases);
                    json.Texts("groups", Groups(edition, place));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );
}
