using Interdict.Law;
using Interdict.Screening;

namespace Interdict.Lawc;

/// <summary>Every English text of the law's data that a page shows to a reader of another language.</summary>
public static class LawTexts
{
    /// <summary>The texts, each once, in the order of the files.</summary>
    public static IEnumerable<string> Of(LawBook book, IEnumerable<FlagRule> flags) =>
        All(book).Concat(flags.SelectMany(Of)).Where(text => text.Any(char.IsLetter)).Distinct(StringComparer.Ordinal);

    static IEnumerable<string> All(LawBook book) =>
        book
            .Facts.SelectMany(fact => fact.Choices.Select(Plain).Append(fact.Asks).Append(fact.Help).Append(fact.Unit))
            .Concat(book.Gazetteer.Places.Select(place => place.Name))
            .Concat(book.Groups.Select(group => group.Title))
            .Concat(book.Regimes.SelectMany(regime => new[] { regime.Title, regime.Refer }))
            .Concat(book.Instruments.SelectMany(Of));

    // The source of a flag ends with its address, which is the same in every language.
    static IEnumerable<string> Of(FlagRule flag) => [flag.Title, flag.Says, flag.Source.Split(": https://")[0]];

    static string Plain(string word) => word.Replace('-', ' ');

    static IEnumerable<string> Of(Instrument instrument) =>
        instrument
            .Entries.SelectMany(Of)
            .Concat(instrument.CommonExclusions.Select(common => common.Exclusion.Says))
            .Append(instrument.Title)
            .Concat(instrument.Measures.SelectMany(Of))
            .Concat(instrument.Deadlines.SelectMany(deadline => new[] { deadline.What, deadline.From, deadline.LengthSays, deadline.Consequence }))
            .Concat(instrument.Documents.SelectMany(document => new[] { document.Claims, document.Asks }))
            .Concat(instrument.KnownGaps)
            .Concat(instrument.Acts.Select(act => act.Changes))
            .Concat(instrument.Sources.Select(source => source.Title))
            .Concat(Of(instrument.Procedures));

    static IEnumerable<string> Of(Entry entry) =>
        entry
            .Editions.Select(edition => edition.Title)
            .Concat([entry.Card.What, .. entry.Card.Measure, .. entry.Card.Questions, entry.Card.Next])
            .Concat(entry.LookAlikes)
            .Concat(entry.Exclusions.Select(exclusion => exclusion.Says));

    static IEnumerable<string> Of(Measure measure) =>
        measure
            .Next.Append(measure.Title)
            .Append(measure.Says)
            .Concat(measure.Lifts.SelectMany(lift => lift.Duties.Append(lift.Says).Concat(lift.Unless.Select(bar => bar.Says))))
            .Concat(measure.Grounds.Select(ground => ground.Says))
            .Concat(measure.Authorisation is { } route ? [route.Type, route.Form, route.Validity, route.Authority] : []);

    static IEnumerable<string> Of(Procedures procedures) =>
        procedures
            .Types.SelectMany(type => new[] { type.Says, type.AlsoAssessed, type.ValidIn })
            .Concat(
                procedures.Forms.SelectMany(form =>
                    form.Boxes.SelectMany(box => new[] { box.Title, box.Hint }).Append(form.Title).Append(form.BackSays).Append(form.NotFor)
                )
            )
            .Concat(procedures.Fields.SelectMany(field => new[] { field.Title, field.Asks, field.Help }))
            .Concat(procedures.Kinds.SelectMany(kind => new[] { kind.Title, kind.Says }))
            .Concat(procedures.Considerations.SelectMany(one => new[] { one.Says, one.Help }))
            .Concat(procedures.SourceKinds.Select(kind => kind.Title))
            .Concat(procedures.Grounds.Select(ground => ground.Says))
            .Concat(procedures.Deciders.Select(decider => decider.Note))
            .Concat(
                procedures.EndUserKinds.Concat(procedures.EndUses).Concat(procedures.Units).Concat(procedures.AttachmentPurposes).Select(word => word.Title)
            );
}
