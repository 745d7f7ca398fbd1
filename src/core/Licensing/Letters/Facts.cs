using Interdict.Vocabulary;

namespace Interdict.Licensing.Letters;

/// <summary>A letter of the authority went to the applicant or holder: into the case and onto the applicant's desk.</summary>
/// <param name="Letter">Its name within the file: <c>l1</c>.</param>
/// <param name="Kind">What kind of letter: <c>question</c>, <c>decision</c>.</param>
/// <param name="Language">Its language, as two letters.</param>
/// <param name="Template">The version of the template it was made from.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">What it says, as it was sent.</param>
public sealed record LetterSent(string Letter, string Kind, string Language, string Template, Personal Subject, Personal Text) : Fact;
