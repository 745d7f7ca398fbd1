using System.Collections.Immutable;
using Interdict.Licensing.Letters;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Inquiring;

/// <summary>Letters to the trader whose goods customs hold. They are kept in the inquiry as they were written.</summary>
public static class TraderLetter
{
    /// <summary>The letter that an application is possible.</summary>
    public const string Application = "application";

    /// <summary>The letter that the goods are detained, and until when an application is waited for.</summary>
    public const string Detention = "detention";

    /// <summary>The letters that can be written now, and by whom: what is applied for is the authority's word, what is detained also that of customs.</summary>
    public static ImmutableArray<string> Open(InquiryFile file, Role by) =>
        [.. new[] { Application, Detention }.Where(kind => IsFor(kind, by) && WhyNot(file, kind) is null)];

    /// <summary>Writes a letter.</summary>
    /// <param name="file">The inquiry.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="language">Its language.</param>
    /// <param name="template">The version of the template.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="text">What it says.</param>
    public static Ruling Write(InquiryFile file, Role by, string kind, string language, string template, string subject, string text) =>
        !IsFor(kind, by) ? Ruling.Not(Refusals.NoLetter)
        : WhyNot(file, kind) is { } why ? Ruling.Not(why)
        : SendLetter.Of(file.Letters.Length, kind, language, template, subject, text);

    static bool IsFor(string kind, Role by) => by == Role.CaseOfficer || (by == Role.Customs && kind == Detention);

    static Refusal? WhyNot(InquiryFile file, string kind) =>
        Inquire.AboutGoods(file)
        ?? kind switch
        {
            Application => file.Answer is null ? Refusals.NotAnswered
            : file.Answer.MayMove ? Refusals.NothingToApplyFor
            : null,
            Detention => file.Detention is null ? Refusals.NotDetained : null,
            _ => Refusals.NoLetter,
        };
}
