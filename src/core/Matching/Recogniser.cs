using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching.Vague;

namespace Interdict.Matching;

/// <summary>Recognises kinds of things in what traders write, in any language of the lexicon, and says by which words.</summary>
public sealed class Recogniser
{
    readonly Lexicon lexicon;
    readonly Folding folding;
    readonly PatternReader pattern;
    readonly PhraseIndex phrases;
    readonly Dictionary<string, int> ideas = new(StringComparer.Ordinal);
    readonly List<(int Thing, int[] Ideas)> descriptions = [];
    readonly List<int>[] describedBy;
    readonly int[][] contradictions;
    readonly List<int>[] outweighing;

    /// <summary>Compiles the lexicon. It takes some tens of milliseconds: make one and keep it.</summary>
    /// <param name="lexicon">The words.</param>
    /// <param name="without">A language to leave out (for measuring); null for none.</param>
    public Recogniser(Lexicon lexicon, string? without = null)
    {
        this.lexicon = lexicon;
        folding = new Folding(lexicon.Folding);
        pattern = new PatternReader(folding);
        phrases = new PhraseIndex(new WordIndex(lexicon.Ordinary));
        for (var idea = 0; idea < lexicon.Ideas.Length; idea++)
        {
            ideas[lexicon.Ideas[idea].Slug] = idea;
            Add(Stands.Idea, idea, lexicon.Ideas[idea].Words, without);
        }
        outweighing = [.. lexicon.Ideas.Select(idea => idea.OutweighedBy.Select(other => ideas[other]).ToList())];
        describedBy = [.. lexicon.Ideas.Select(_ => new List<int>())];
        contradictions = new int[lexicon.Things.Length][];
        for (var thing = 0; thing < lexicon.Things.Length; thing++)
        {
            Add(Stands.Name, thing, lexicon.Things[thing].Words, without);
            Add(Stands.Hint, thing, lexicon.Things[thing].Hints, without);
            contradictions[thing] = [.. lexicon.Things[thing].NotWith.Select(idea => ideas[idea])];
            foreach (var row in lexicon.Things[thing].DescribedAs)
            {
                Describe(thing, row);
            }
        }
        phrases.Seal();
    }

    /// <summary>A reader that tells descriptions that say too little, for one thread.</summary>
    public VagueReader Vague() => new(lexicon.VagueTable, folding);

    /// <summary>The kinds of thing that the text may describe, best first.</summary>
    /// <param name="text">What the trader wrote.</param>
    /// <param name="scratch">Working memory of this reader.</param>
    /// <param name="folded">The text as it was compared.</param>
    public ImmutableArray<Sighting> Read(string text, Scratch scratch, out string folded)
    {
        var longest = Math.Min(text.Length, MostLetters);
        if (scratch.Text.Length < (longest * 3) + 64)
        {
            scratch.Text = new char[(longest * 3) + 64];
        }
        var letters = folding.Fold(text.AsSpan(0, longest), scratch.Text);
        var count = Tokens.Split(letters, scratch.Tokens);
        phrases.Find(letters, scratch.Tokens.AsSpan(0, count), scratch);
        folded = letters.ToString();
        return SaysSomething(scratch) ? new Sightings(this, folded, scratch.Found).All() : [];
    }

    // Ideas are met in most texts; only a name, or all ideas of one description, is worth weighing.
    bool SaysSomething(Scratch scratch)
    {
        if (scratch.IdeaSeen.Length < describedBy.Length)
        {
            scratch.IdeaSeen = new int[describedBy.Length];
        }
        var named = false;
        foreach (var one in scratch.Found)
        {
            var phrase = phrases[one.Phrase];
            if (phrase.Stands == Stands.Idea)
            {
                scratch.IdeaSeen[phrase.Owner] = scratch.Number;
            }
            else
            {
                named = true;
            }
        }
        return named || Describes(scratch);
    }

    bool Describes(Scratch scratch)
    {
        foreach (var one in scratch.Found)
        {
            foreach (var description in describedBy[phrases[one.Phrase].Owner])
            {
                var whole = true;
                foreach (var idea in descriptions[description].Ideas)
                {
                    whole &= scratch.IdeaSeen[idea] == scratch.Number;
                }
                if (whole)
                {
                    return true;
                }
            }
        }
        return false;
    }

    // A description of goods fits a box of a form: what comes after this many letters is not read for recognition.
    const int MostLetters = 4000;

    void Add(Stands stands, int owner, ImmutableArray<Term> terms, string? without)
    {
        foreach (var term in terms)
        {
            if (term.Language != without)
            {
                pattern.Read(term.Pattern);
                phrases.Add(stands, owner, pattern);
            }
        }
    }

    void Describe(int thing, ImmutableArray<string> row)
    {
        var description = descriptions.Count;
        descriptions.Add((thing, [.. row.Select(idea => ideas[idea])]));
        describedBy[ideas[row[0]]].Add(description);
    }

    /// <summary>Weighs what was found in one text.</summary>
    sealed class Sightings(Recogniser of, string text, List<Found> found)
    {
        readonly Dictionary<int, List<Found>> byIdea = found
            .Where(one => of.phrases[one.Phrase].Stands == Stands.Idea)
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
                if (places.Exists(other => SameWords(one, other)))
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
            var against = of.contradictions[seen.Key].Where(byIdea.ContainsKey).Where(idea => !Outweighed(idea)).ToList();
            foreach (var idea in against)
            {
                var place = byIdea[idea][0];
                because.Add(new Reason("contradiction", $"\"{text[place.Start..place.End]}\" speaks against it ({of.lexicon.Ideas[idea].Slug})."));
            }
            // Three signs in different words stand against one that contradicts; it is still named among the reasons.
            var stands = against.Count == 0 || (against.Count == 1 && Apart(where) >= 3);
            var plainness = telling && stands ? Plainness.Telling : Plainness.Hint;
            return new Sighting(of.lexicon.Things[seen.Key].Slug, plainness, against.Count == 0 ? score : score / 2, [.. because], [.. where]);
        }
    }
}
