using System.Collections.Immutable;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Licensing.Inquiring;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Letters;

/// <summary>A field that a letter can have.</summary>
/// <param name="Name">Its name in templates.</param>
/// <param name="Says">What stands there, in English.</param>
public sealed record LetterField(string Name, string Says);

/// <summary>The fields of letters and what stands in them for a file.</summary>
public static class LetterFields
{
    /// <summary>Every field.</summary>
    public static ImmutableArray<LetterField> All { get; } =
    [
        new("authority.name", "Name of the authority"),
        new("today", "Day of the letter"),
        new("applicant.name", "Name of the applicant or holder"),
        new("applicant.address", "Address of the applicant or holder"),
        new("case.number", "Number of the case"),
        new("case.title", "Title of the case"),
        new("case.submitted", "Day on which the application was handed in"),
        new("goods", "The goods, one line each"),
        new("destination", "Country of destination"),
        new("end-user", "Name of the end-user"),
        new("question.text", "The latest open question"),
        new("question.due", "Day by which it has to be answered"),
        new("hearing.text", "What the authority intends, and why"),
        new("hearing.due", "Day by which the applicant may speak"),
        new("decision.text", "Text of the decision"),
        new("decision.day", "Day of the decision"),
        new("decision.items", "What was decided on each item, one line each"),
        new("authorisation.numbers", "Numbers of the authorisations"),
        new("authorisation.valid-to", "Last day of the authorisation"),
        new("condition.text", "The condition that the holder is reminded of"),
        new("condition.due", "Day by which it has to be shown"),
        new("reminder.text", "What the applicant is reminded of: a question, or what the authority intends"),
        new("reminder.due", "Day by which that is expected"),
        new("change.text", "What the law says otherwise now, one line for each item"),
        new("inquiry.number", "Number of the inquiry of customs"),
        new("inquiry.declaration", "Declaration and item"),
        new("inquiry.entry", "The entry of the list that the goods are"),
        new("inquiry.article", "The article and entry by the answer of the authority"),
        new("trader.name", "Name of the exporter or importer of goods that customs hold"),
        new("detention.goods", "The goods that customs keep"),
        new("detention.office", "The customs office"),
        new("detention.day", "Day on which the goods were detained"),
        new("detention.power", "The article by which they are detained"),
        new("detention.apply-by", "Last day for an application"),
    ];

    /// <summary>The names of all fields.</summary>
    public static ImmutableHashSet<string> Names { get; } = [.. All.Select(field => field.Name)];

    /// <summary>What stands in the fields for a case.</summary>
    /// <param name="file">The case.</param>
    /// <param name="words">How days and places are written.</param>
    public static ImmutableDictionary<string, string> Of(CaseFile file, LetterTongue words)
    {
        var told = file.Application.Told;
        var question = file.Handling.Questions.LastOrDefault(one => one.IsOpen) ?? file.Handling.Questions.LastOrDefault();
        var decided = file.Decision.Taken?.What ?? file.Decision.Proposed;
        return Values([
            .. OfDeal(told, words),
            ("case.number", file.Id.Text),
            ("case.title", file.Application.Title.Text),
            ("case.submitted", Day(file.Application.SubmittedAt, words)),
            ("question.text", question?.Text.Text ?? ""),
            ("question.due", question is null ? "" : words.Day(question.Due)),
            ("hearing.text", file.Handling.Hearing?.Text.Text ?? ""),
            ("hearing.due", file.Handling.Hearing is { } hearing ? words.Day(hearing.Due) : ""),
            ("decision.text", decided?.Text.Text ?? ""),
            ("decision.day", Day(file.Decision.TakenAt, words)),
            ("decision.items", decided is null ? "" : string.Join('\n', decided.Items.Select(item => Decided(told, item, words)))),
            ("authorisation.numbers", string.Join(", ", file.Decision.Authorisations)),
            ("authorisation.valid-to", decided is null ? "" : words.Day(decided.ValidTo)),
        ]);
    }

    /// <summary>What stands in the fields for a case of which the applicant is reminded; null when the reminder is for somebody else.</summary>
    /// <param name="file">The case.</param>
    /// <param name="chased">The reminder.</param>
    /// <param name="words">How days and places are written.</param>
    public static ImmutableDictionary<string, string>? Of(CaseFile file, Chased chased, LetterTongue words)
    {
        var text =
            chased.About == Chasers.OfHearing
                ? file.Handling.Hearing?.Text.Text
                : file.Handling.Questions.FirstOrDefault(one => one.Id == chased.About)?.Text.Text;
        return text is null ? null : Of(file, words).SetItem("reminder.text", text).SetItem("reminder.due", words.Day(chased.Due));
    }

    /// <summary>What stands in the fields for an authorisation and one of its conditions.</summary>
    /// <param name="file">The authorisation.</param>
    /// <param name="condition">The condition; empty for none.</param>
    /// <param name="words">How days and places are written.</param>
    public static ImmutableDictionary<string, string> Of(AuthorisationFile file, string condition, LetterTongue words) =>
        file.Issued is not { } issued
            ? ImmutableDictionary<string, string>.Empty
            : Values([
                .. OfDeal(issued.Told, words),
                ("case.number", issued.Case),
                ("authorisation.numbers", file.Id.Text),
                ("authorisation.valid-to", words.Day(file.ValidTo)),
                ("condition.text", file.Conditions.FirstOrDefault(one => one.Id == condition)?.Text.Text ?? ""),
                ("condition.due", ConditionActs.Of(file, condition)?.Due is { } due ? words.Day(due) : ""),
                ("change.text", string.Join('\n', file.Hold?.Changes.Select(change => $"{change.Item}: {change.Before} → {change.After}") ?? [])),
            ]);

    /// <summary>What stands in the fields for goods that customs hold.</summary>
    /// <param name="file">The inquiry of customs.</param>
    /// <param name="words">How days and places are written.</param>
    public static ImmutableDictionary<string, string> Of(InquiryFile file, LetterTongue words) =>
        Values([
            ("inquiry.number", file.Id.Text),
            ("inquiry.declaration", file.Opened?.Line ?? ""),
            ("inquiry.entry", file.Answer?.Label ?? ""),
            ("inquiry.article", file.Answer?.Citation ?? ""),
            ("trader.name", file.Opened?.Trader.Text ?? ""),
            ("detention.goods", file.Opened?.Goods ?? ""),
            ("detention.office", file.Detention?.Office ?? file.Opened?.Office ?? ""),
            ("detention.day", file.Detention is { } since ? words.Day(since.On) : ""),
            ("detention.power", file.Detention?.Power ?? ""),
            ("detention.apply-by", file.Detention is { } detained ? words.Day(detained.ApplyBy) : ""),
        ]);

    static IEnumerable<(string, string)> OfDeal(DealTold told, LetterTongue words)
    {
        var applicant = told.In(PartyRole.Applicant).FirstOrDefault();
        yield return ("applicant.name", applicant?.Name.Text ?? "");
        yield return ("applicant.address", applicant?.Address.Text ?? "");
        yield return ("goods", string.Join('\n', told.Items.Select(item => $"{item.Number}. {item.Description}, {words.Quantity(item.Quantity)}")));
        yield return ("destination", told.To.Length > 0 ? words.Place(told.To) : "");
        yield return ("end-user", string.Join(", ", told.In(PartyRole.EndUser).Select(party => party.Name.Text)));
    }

    static string Decided(DealTold told, ItemDecision item, LetterTongue words) =>
        $"{item.Item}. {told.Items.FirstOrDefault(one => one.Number == item.Item)?.Description}: {words.Outcome(item.Outcome)}";

    static string Day(DateTimeOffset? at, LetterTongue words) => at is { } moment ? words.Day(DateOnly.FromDateTime(moment.UtcDateTime)) : "";

    static ImmutableDictionary<string, string> Values(IEnumerable<(string Name, string Value)> values) =>
        values.ToImmutableDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
}

/// <summary>How days, places, outcomes and quantities are written in the language of a letter.</summary>
/// <param name="Day">A day.</param>
/// <param name="Place">A place by its id.</param>
/// <param name="Outcome">An outcome.</param>
/// <param name="Quantity">A quantity with its unit.</param>
public sealed record LetterTongue(Func<DateOnly, string> Day, Func<string, string> Place, Func<Outcome, string> Outcome, Func<Quantity, string> Quantity);
