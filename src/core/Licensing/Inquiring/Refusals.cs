using Interdict.Vocabulary;

namespace Interdict.Licensing.Inquiring;

/// <summary>Why an act on an inquiry is not done.</summary>
public static class Refusals
{
    internal static Refusal Missing(string field, string what) => Refusal.At(field, $"{field}-not-said", what);

    internal static Refusal NotAboutGoods { get; } = Refusal.Of("not-about-goods", "This announces an outage; it is no question about goods.");

    internal static Refusal Closed { get; } = Refusal.Of("inquiry-closed", "The detention has ended, and with it this inquiry. Open a new one.");

    internal static Refusal NotAnswered { get; } = Refusal.Of("not-answered", "The authority has not answered yet.");

    internal static Refusal NoLetter { get; } = Refusal.Of("no-letter", "There is no such letter to write here.");

    internal static Refusal NothingToApplyFor { get; } =
        Refusal.Of("nothing-to-apply-for", "By the answer nothing under this law keeps the goods: there is nothing to apply for.");

    internal static Refusal MayMove { get; } =
        Refusal.Of("goods-may-move", "By the answer nothing under this law keeps the goods. They can be detained when the answer is changed.");

    internal static Refusal DetainedAlready { get; } = Refusal.Of("detained-already", "The goods are detained already.");

    internal static Refusal NotDetained { get; } = Refusal.Of("not-detained", "The goods are not detained.");

    internal static Refusal Later { get; } = Refusal.At("on", "day-later", "This day has not come. Correct it.");

    internal static Refusal BeforeDetention(DateOnly on) =>
        Refusal.At("on", "day-before-detention", "The goods were detained on {0}. Give a day on or after it.", IsoDay.Write(on));

    internal static Refusal NoLength { get; } =
        Refusal.Of("no-deadline", "The law in force has no time for an application after a detention. The detention cannot be recorded with a clock.");

    internal static Refusal NotAWay(string how) => Refusal.At("how", "how-unknown", "\"{0}\" is no way in which a detention ends.", how);

    internal static Refusal TimeLeft(DateOnly by) =>
        Refusal.At("how", "time-left", "The trader may apply until {0}. Goods are not disposed of before.", IsoDay.Write(by));

    internal static Refusal ApplicationRuns(string file) =>
        Refusal.At(
            "how",
            "application-runs",
            "The application {0} is joined. Goods are not disposed of while it is not dismissed; name the dismissal in the text.",
            file
        );

    internal static Refusal TooLate(DateOnly by) =>
        Refusal.At("case", "too-late", "The time for an application ended on {0}; the case was handed in later.", IsoDay.Write(by));

    internal static Refusal OutageOver { get; } = Refusal.Of("outage-over", "This outage is over already.");
}
