using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching.Vague;

namespace Interdict.Matching;

/// <summary>Recognises kinds of things in what traders write, in any language of the lexicon, and says by which words.</summary>
public sealed partial class Recogniser
{
    readonly Lexicon lexicon;
    readonly Folding folding;
    readonly PatternReader pattern;
    readonly PhraseIndex phrases;
    readonly Dictionary<string, int> languages = new(StringComparer.Ordinal);
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
                phrases.Add(stands, owner, LanguageOf(term), pattern);
            }
        }
    }

    int LanguageOf(Term term)
    {
        if (term.Language is "any" or "en")
        {
            return 0;
        }
        if (!languages.TryGetValue(term.Language, out var number))
        {
            languages[term.Language] = number = languages.Count + 1;
        }
        return number;
    }

    void Describe(int thing, ImmutableArray<string> row)
    {
        var description = descriptions.Count;
        descriptions.Add((thing, [.. row.Select(idea => ideas[idea])]));
        describedBy[ideas[row[0]]].Add(description);
    }
}
