using System.Collections.Immutable;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Handling;

/// <summary>Whether a case is open for an act, and for whom.</summary>
static class Open
{
    public const int MostLetters = 20_000;

    /// <summary>The case is handed in and not over.</summary>
    public static Refusal? Case(CaseFile file) => file.Stage is Stage.Draft or Stage.Decided or Stage.Withdrawn or Stage.Superseded ? Refusals.NotOpen : null;

    /// <summary>The case is open, nothing waits for a second officer, and whoever acts has it.</summary>
    public static Refusal? To(CaseFile file, Actor by) =>
        Case(file)
        ?? (
            file.Decision.IsProposed ? Refusals.WaitsForSecond
            : file.Handling.Officer.Length == 0 ? Refusals.NotTaken
            : file.Handling.Officer != by.Account ? Refusals.WithAnother
            : null
        );

    /// <summary>A text that has to be there, and not without end.</summary>
    public static Refusal? Text(string field, Personal text) =>
        string.IsNullOrWhiteSpace(text.Text) ? Refusals.Empty(field)
        : text.Text.Length > MostLetters ? Refusals.TooLong(field, MostLetters)
        : null;

    /// <summary>A text that leaves the authority: it names no source whose identity is protected.</summary>
    public static Refusal? Outward(CaseFile file, string field, Personal text) =>
        Text(field, text) ?? (file.Assessment.NamesProtected(text.Text) ? Refusals.NamesProtected(field) : null);

    /// <summary>The facts, or every reason why not.</summary>
    public static Ruling Unless(IEnumerable<Refusal?> refusals, Func<ImmutableArray<Fact>> facts)
    {
        var against = refusals.OfType<Refusal>().ToImmutableArray();
        return against.IsEmpty ? Ruling.Done(facts()) : Ruling.Not(against);
    }

    /// <summary>The items of a case; a case that is not about items has one of number 0.</summary>
    public static ImmutableArray<int> Items(CaseFile file) =>
        file.Application.Told.Items.IsEmpty ? [0] : [.. file.Application.Told.Items.Select(item => item.Number)];
}
