using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Letters;

/// <summary>A letter is sent: it becomes a fact of the file, as it was written.</summary>
public static class SendLetter
{
    const int mostLetters = 60_000;

    /// <summary>Sends a letter.</summary>
    /// <param name="earlier">The letters of the file so far.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="language">Its language.</param>
    /// <param name="template">The version of the template.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="text">What it says.</param>
    public static Ruling Of(int earlier, string kind, string language, string template, string subject, string text)
    {
        ImmutableArray<Refusal> wrong =
        [
            .. Unless(subject.Trim().Length > 0, Refusal.At("subject", "no-subject", "Write what the letter is about.")),
            .. Unless(text.Trim().Length > 0, Refusal.At("text", "no-text", "Write what the letter says.")),
            .. Unless(text.Length <= mostLetters, Refusal.At("text", "too-long", "The letter is too long. Attach the long part to the case instead.")),
            .. Unless(
                !text.Contains("{{", StringComparison.Ordinal) && !subject.Contains("{{", StringComparison.Ordinal),
                Refusal.At("text", "field-left", "A field in braces is left in the letter. Write what belongs there.")
            ),
        ];
        return wrong.IsEmpty ? Ruling.Done(new LetterSent($"l{earlier + 1}", kind, language, template, subject.Trim(), text.Trim())) : Ruling.Not(wrong);
    }

    static IEnumerable<Refusal> Unless(bool met, Refusal refusal) => met ? [] : [refusal];
}
