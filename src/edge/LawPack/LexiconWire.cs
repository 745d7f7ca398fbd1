using System.Collections.Immutable;
using Interdict.Matching;

namespace Interdict.LawPack;

/// <summary>The form of words in a pack.</summary>
static class LexiconWire
{
    public static void Write(Out to, Lexicon lexicon)
    {
        to.List(lexicon.Things, thing => Write(to, thing));
        to.List(
            lexicon.Ideas,
            idea =>
            {
                to.Text(idea.Slug);
                to.List(idea.Words, term => Write(to, term));
                to.Texts(idea.OutweighedBy);
            }
        );
        to.Number(lexicon.Folding.Count);
        foreach (var (letter, folded) in lexicon.Folding)
        {
            to.Number(letter);
            to.Text(folded);
        }
        to.Texts(lexicon.Ordinary);
        to.Texts(lexicon.Vague);
        VagueWire.Write(to, lexicon.VagueTable);
    }

    public static Lexicon Lexicon(In from) =>
        new(
            from.List(() => Thing(from)),
            from.List(() => new Idea(from.Text(), from.List(() => Term(from)), from.Texts())),
            Folding(from),
            from.Texts(),
            from.Texts()
        )
        {
            VagueTable = VagueWire.Table(from),
        };

    static ImmutableSortedDictionary<char, string> Folding(In from) =>
        from.List(() => KeyValuePair.Create((char)from.Number(), from.Text())).ToImmutableSortedDictionary();

    static void Write(Out to, Thing thing)
    {
        to.Text(thing.Slug);
        to.Text(thing.Title);
        to.List(thing.Words, term => Write(to, term));
        to.List(thing.DescribedAs, to.Texts);
        to.List(thing.Hints, term => Write(to, term));
        to.Texts(thing.NotWith);
    }

    static Thing Thing(In from) => new(from.Text(), from.Text(), from.List(() => Term(from)), from.List(from.Texts), from.List(() => Term(from)), from.Texts());

    static void Write(Out to, Term term)
    {
        to.Text(term.Language);
        to.Text(term.Pattern);
    }

    static Term Term(In from) => new(from.Text(), from.Text());
}
