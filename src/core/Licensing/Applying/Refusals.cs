using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>Why something about an application is not done.</summary>
static class Refusals
{
    public static Refusal NotADraft { get; } =
        Refusal.Of("not-a-draft", "This application was handed in already. To change what it says, amend it: the amended one takes its place.");

    public static Refusal Closed { get; } =
        Refusal.Of("closed", "This case is closed: it was decided, withdrawn or replaced. Nothing more can be changed in it.");

    public static Refusal NoReason { get; } = Refusal.At("reason", "no-reason", "Write why you withdraw the application.");

    public static Refusal NotYours { get; } =
        Refusal.Of("of-the-authority", "The authority opened this case. You are heard in it, and cannot change or withdraw it.");

    public static Refusal NotWarned { get; } =
        Refusal.At(
            "insufficient",
            "not-warned",
            "The law takes the missing information for a ground to refuse. Give it, or say that you hand in the application all the same."
        );

    public static Refusal Replaced(string by) => Refusal.Of("superseded", "The application that this one amends has been replaced by {0}. Amend that one.", by);

    public static Refusal Decided(string old) =>
        Refusal.Of("decided", "The application {0} has been decided in the meantime and cannot be amended. Hand in a new one: copy it.", old);

    public static Refusal TooManyPapers(int most) =>
        Refusal.At("file", "too-many-papers", "At most {0} papers can be attached. Put several into one file.", $"{most}");

    public static Refusal NoSuchPaper { get; } = Refusal.Of("no-paper", "There is no such paper in this case.");

    public static Refusal PaperKept { get; } = Refusal.Of("paper-kept", "A paper that was handed in stays in the file. Attach a better one beside it.");

    public static Refusal OtherKind { get; } = Refusal.Of("other-kind", "An application of this kind cannot be made by an applicant.");
}
