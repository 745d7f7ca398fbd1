using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Inquiring;

/// <summary>Customs asks, and tells more; the authority answers.</summary>
public static class Inquire
{
    const int mostLetters = 4000;

    /// <summary>How many working days an authority gives itself for an answer, as long as nothing else is set: policy, not law.</summary>
    public const int UsualWorkingDays = 5;

    /// <summary>Every reason why a question cannot be put; none when it can.</summary>
    public static Ruling Open(InquiryOpened opened) =>
        Unless(
            [
                Text("office", opened.Office, "Name the customs office."),
                Text("goods", opened.Goods, "Describe the goods."),
                Text("asks", opened.Asks.Text, "Write what you want to know."),
            ],
            opened
        );

    /// <summary>Customs found out more.</summary>
    public static Ruling More(InquiryFile file, MoreFound more) =>
        Unless(
            [
                AboutGoods(file),
                more.Facts.IsEmpty && more.Text.IsEmpty ? Refusals.Missing("text", "Write what was found, or measure something.") : null,
                TooLong("text", more.Text.Text),
            ],
            more
        );

    /// <summary>The authority answers, and may answer anew while the goods are there: the latest counts.</summary>
    /// <param name="file">The inquiry.</param>
    /// <param name="answered">The answer with what the law says of it.</param>
    /// <param name="ruling">The answer as a ruling for later cases; null when it serves for this one alone.</param>
    public static Ruling Answer(InquiryFile file, InquiryAnswered answered, Deciding.RulingGiven? ruling)
    {
        ImmutableArray<Fact> facts = ruling is null ? [answered] : [answered, ruling];
        return Unless(
            [
                AboutGoods(file),
                Text("says", answered.Says.Text, "Write the answer in words that an officer at the border understands."),
                ruling is not null && string.IsNullOrWhiteSpace(ruling.Says) ? Refusals.Missing("ruling", "Write the ruling in words that name nobody.") : null,
            ],
            facts
        );
    }

    /// <summary>Customs announces an outage.</summary>
    public static Ruling Announce(OutageAnnounced outage) =>
        Unless(
            [
                Text("text", outage.Text.Text, "Write what is out, and whom to call."),
                outage.Until < outage.From ? Refusals.Missing("until", "It ends before it begins. Correct the times.") : null,
            ],
            outage
        );

    /// <summary>The outage is over.</summary>
    public static Ruling EndOutage(InquiryFile file, DateTimeOffset at) =>
        file.Outage is null ? Ruling.Not(Refusals.NotAboutGoods)
        : file.OutageOver is not null ? Ruling.Not(Refusals.OutageOver)
        : Ruling.Done(new OutageEnded(at));

    internal static Refusal? AboutGoods(InquiryFile file) =>
        file.Opened is null ? Refusals.NotAboutGoods
        : file.Ended is not null ? Refusals.Closed
        : null;

    internal static Refusal? Text(string field, string text, string asks) =>
        string.IsNullOrWhiteSpace(text) ? Refusals.Missing(field, asks) : TooLong(field, text);

    internal static Refusal? TooLong(string field, string text) => text.Length > mostLetters ? Handling.Refusals.TooLong(field, mostLetters) : null;

    internal static Ruling Unless(ImmutableArray<Refusal?> wrong, params ImmutableArray<Fact> facts)
    {
        ImmutableArray<Refusal> reasons = [.. wrong.OfType<Refusal>()];
        return reasons.IsEmpty ? Ruling.Done(facts) : Ruling.Not(reasons);
    }
}
