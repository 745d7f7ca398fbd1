using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Matching;

public sealed partial class Recogniser
{
    /// <summary>Weighs what was found in one text.</summary>
    sealed class Sightings(Recogniser of, string text, List<Found> found)
    {
        readonly Dictionary<int, List<Found>> byIdea = SpokenLanguages
            .Ideas(of.phrases, found, text)
            .GroupBy(one => of.phrases[one.Phrase].Owner)
            .ToDictionary(group => group.Key, group => group.ToList());

        readonly Dictionary<int, (double Score, bool Telling, List<Reason> Because, HashSet<(int, int)> Where)> things = [];

        public ImmutableArray<Sighting> All()
        {
            foreach (var one in found)
            {
                var phrase = of.phrases[one.Phrase];
                if (phrase.Stands != Stands.Idea)
                {
                    Named(one, phrase);
                }
            }
            foreach (var idea in byIdea.Keys)
            {
                foreach (var description in of.describedBy[idea])
                {
                    Described(description);
                }
            }
            return
            [
                .. things
                    .Select(Sighting)
                    .OrderByDescending(one => one.Plainness)
                    .ThenByDescending(one => one.Score)
                    .ThenBy(one => one.Thing, StringComparer.Ordinal),
            ];
        }

        // "Vest" speaks against a shock belt, and a courtroom speaks louder.
        bool Outweighed(int idea) => of.outweighing[idea].Exists(byIdea.ContainsKey);

        // What more of a word's letters name does not speak against it: the "grill" of "grilletes" is none of a kitchen.
        bool Contradicts(int idea, HashSet<(int Start, int End)> where) =>
            byIdea.TryGetValue(idea, out var places) && !Outweighed(idea) && places.Exists(place => !IsLess(place, where));

        bool IsLess(Found place, HashSet<(int Start, int End)> where) =>
            where.Contains((place.Start, place.End))
            && found.Exists(other => other.Start == place.Start && other.End == place.End && of.phrases[other.Phrase].Weight > of.phrases[place.Phrase].Weight);

        void Named(Found one, Phrase phrase)
        {
            var quote = text[one.Start..one.End];
            var telling = phrase.Stands == Stands.Name;
            // Longer phrases say more: 0.60 for a word of five letters, 0.95 for a phrase of forty.
            var score = (telling ? 0.55 : 0.25) + (Math.Min(phrase.Weight, 40) * 0.01) - (one.Slips * 0.08);
            var slip = one.Slips > 0 ? " (misspelt)" : "";
            Note(phrase.Owner, telling, score, new Reason("word", $"The text says \"{quote}\"{slip}."), [(one.Start, one.End)]);
        }

        void Described(int description)
        {
            var (thing, parts) = of.descriptions[description];
            var places = new List<Found>();
            if (!Choose(parts, places))
            {
                return;
            }
            var quotes = places.OrderBy(place => place.Start).Select(place => $"\"{text[place.Start..place.End]}\"").Distinct();
            var letters = places.Sum(place => of.phrases[place.Phrase].Weight);
            var score = 0.5 + (0.05 * parts.Length) + (Math.Min(letters, 40) * 0.006) - (places.Sum(place => place.Slips) * 0.08);
            Note(
                thing,
                true,
                score,
                new Reason("context", $"Together these describe it: {string.Join(", ", quotes)}."),
                places.Select(place => (place.Start, place.End))
            );
        }

        // How many parts of the text that do not touch name the thing.
        static int Apart(HashSet<(int Start, int End)> where)
        {
            var (count, end) = (0, -1);
            foreach (var part in where.OrderBy(part => part.End))
            {
                if (part.Start >= end)
                {
                    (count, end) = (count + 1, part.End);
                }
            }
            return count;
        }

        // What describes one thing stands together: farther apart in a long line are other goods.
        const int Reach = 90;

        // Words of its own for each idea: tried in order, taken back where a later idea is left without any.
        bool Choose(int[] parts, List<Found> places)
        {
            if (places.Count == parts.Length)
            {
                return true;
            }
            if (!byIdea.TryGetValue(parts[places.Count], out var seen))
            {
                return false;
            }
            foreach (var one in seen)
            {
                if (places.Exists(other => SameWords(one, other) || Math.Abs(one.Start - other.Start) > Reach))
                {
                    continue;
                }
                places.Add(one);
                if (Choose(parts, places))
                {
                    return true;
                }
                places.RemoveAt(places.Count - 1);
            }
            return false;
        }

        // Each idea needs words of its own: "sap" is not both a striker and a weight. A compound may hold two ideas when it
        // is long enough for both ("Hinrichtungskammer").
        bool SameWords(Found one, Found other)
        {
            var overlap = Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
            var both = Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start);
            return overlap > 0 && of.phrases[one.Phrase].Weight + of.phrases[other.Phrase].Weight > both;
        }

        void Note(int thing, bool telling, double score, Reason reason, IEnumerable<(int, int)> where)
        {
            if (!things.TryGetValue(thing, out var before))
            {
                before = (0, false, [], []);
            }
            if (!before.Because.Contains(reason))
            {
                before.Because.Add(reason);
            }
            before.Where.UnionWith(where);
            things[thing] = (Better(before.Score, score), before.Telling || telling, before.Because, before.Where);
        }

        // A second sign adds a little; it never makes two weak words a strong one.
        static double Better(double one, double other) => Math.Min(0.99, Math.Max(one, other) + (Math.Min(one, other) * 0.05));

        Sighting Sighting(KeyValuePair<int, (double Score, bool Telling, List<Reason> Because, HashSet<(int, int)> Where)> seen)
        {
            var (score, telling, because, where) = seen.Value;
            var against = of.contradictions[seen.Key].Where(idea => Contradicts(idea, where)).ToList();
            foreach (var idea in against)
            {
                var place = byIdea[idea].First(place => !IsLess(place, where));
                because.Add(new Reason("contradiction", $"\"{text[place.Start..place.End]}\" speaks against it ({of.lexicon.Ideas[idea].Slug})."));
            }
            // Three signs in different words stand against one that contradicts; it is still named among the reasons.
            var stands = against.Count == 0 || (against.Count == 1 && Apart(where) >= 3);
            var plainness = telling && stands ? Plainness.Telling : Plainness.Hint;
            return new Sighting(of.lexicon.Things[seen.Key].Slug, plainness, against.Count == 0 ? score : score / 2, [.. because], [.. where]);
        }
    }
}
