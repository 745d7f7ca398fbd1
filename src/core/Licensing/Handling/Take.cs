using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Handling;

/// <summary>Who has the case.</summary>
public static class Take
{
    /// <summary>An officer takes the case, or takes it over from a colleague with a reason.</summary>
    /// <param name="file">The case.</param>
    /// <param name="by">The officer.</param>
    /// <param name="why">Why; needed when a colleague has it.</param>
    public static Ruling Of(CaseFile file, Actor by, Personal why) => To(file, by.Account, why, file.Handling.Officer.Length > 0);

    /// <summary>The case is given to an officer.</summary>
    /// <param name="file">The case.</param>
    /// <param name="officer">The account of the officer; empty to give it back to the queue.</param>
    /// <param name="why">Why.</param>
    public static Ruling Assign(CaseFile file, string officer, Personal why) => To(file, officer, why, true);

    static Ruling To(CaseFile file, string officer, Personal why, bool needsReason) =>
        file.Handling.Officer == officer
            ? Ruling.Done()
            : Open.Unless([Open.Case(file), needsReason && string.IsNullOrWhiteSpace(why.Text) ? Refusals.WithoutReason : null], () => [new Assigned(officer)]);
}
