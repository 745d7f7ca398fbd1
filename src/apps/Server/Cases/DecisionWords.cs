using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Server.Hosting;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Cases;

/// <summary>The text of a decision in the language of whoever gets it.</summary>
internal static class DecisionWords
{
    /// <summary>The text that follows from the assessment, in the applicant's language.</summary>
    public static string Compose(CaseScreen screen, Proposed draft, DateOnly day, LawDesk book, Phrasebook phrases) =>
        Text(screen.File, draft, screen.Law, day, book.Book, phrases.Of(screen.File.Application.Language));

    /// <summary>The text that follows from the assessment.</summary>
    public static string Text(CaseFile file, Proposed draft, CaseLaw law, DateOnly day, LawBook book, Tongue T)
    {
        var tongue = new DecisionTongue(on => InWords.Day(T, on), place => T[book.Gazetteer.NameOf(place)], quantity => InWords.Quantity(T, quantity));
        return Sentence.Text(DecisionText.Of(file, draft, law, day, tongue), one => T.Of(one.Says, one.With));
    }
}
