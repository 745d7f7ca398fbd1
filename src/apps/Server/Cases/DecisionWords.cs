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
    public static string Text(CaseFile file, Proposed draft, CaseLaw law, DateOnly day, LawBook book, Tongue T) =>
        Sentence.Text(DecisionText.Of(file, draft, law, day, InWords.Spelling(T, book.Gazetteer)), one => T[one]);
}
