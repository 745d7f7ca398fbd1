using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.LawPack;

/// <summary>The form of the whole law in a pack.</summary>
static class BookWire
{
    public static void Write(Out to, LawBook book)
    {
        to.List(book.Facts, fact => Write(to, fact));
        to.List(book.Gazetteer.Places, place => Write(to, place));
        to.List(book.Groups, group => Write(to, group));
        to.List(book.Instruments, instrument => Write(to, instrument));
        to.List(book.Regimes, regime => Write(to, regime));
        to.List(
            [.. book.Tongues],
            tongue =>
            {
                to.Text(tongue.Key);
                ProcedureWire.Pairs(to, tongue.Value);
            }
        );
    }

    public static LawBook Book(In from) =>
        new(
            from.List(() => Fact(from)),
            new Gazetteer(from.List(() => Place(from))),
            from.List(() => Group(from)),
            from.List(() => Instrument(from)),
            from.List(() => new OtherRegime(from.Text(), from.Text(), from.Text(), from.Text(), (Verification)from.Number()))
        )
        {
            Tongues = from.List(() => KeyValuePair.Create(from.Text(), ProcedureWire.Pairs(from))).ToImmutableSortedDictionary(StringComparer.Ordinal),
        };

    static void Write(Out to, FactKind fact)
    {
        to.Text(fact.Name);
        to.Number((int)fact.Form);
        to.Texts(fact.Choices);
        to.Text(fact.Unit);
        to.Text(fact.Asks);
        to.Text(fact.Help);
        to.Flag(fact.Knowledge);
        to.Flag(fact.AtBorder);
    }

    static FactKind Fact(In from) => new(from.Text(), (FactForm)from.Number(), from.Texts(), from.Text(), from.Text(), from.Text(), from.Flag(), from.Flag());

    static void Write(Out to, Place place)
    {
        to.Text(place.Id);
        to.Text(place.Name);
        to.Text(place.Iso2);
        to.Text(place.Kind);
        to.Text(place.Of);
        to.Texts(place.Aliases);
        to.Number((int)place.Verification);
    }

    static Place Place(In from) => new(from.Text(), from.Text(), from.Text(), from.Text(), from.Text(), from.Texts(), (Verification)from.Number());

    static void Write(Out to, PlaceGroup group)
    {
        to.Text(group.Id);
        to.Text(group.Title);
        to.List(
            group.Members,
            member =>
            {
                to.Text(member.Place);
                RuleWire.Write(to, member.Dates);
                to.Number((int)member.Verification);
                to.Text(member.With);
                to.Text(member.Note);
            }
        );
    }

    static PlaceGroup Group(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.List(() => new Membership(from.Text(), RuleWire.Dated(from), (Verification)from.Number(), from.Text(), from.Text()))
        );

    static void Write(Out to, OtherRegime regime)
    {
        to.Text(regime.Id);
        to.Text(regime.Title);
        to.Text(regime.Refer);
        to.Text(regime.Thing);
        to.Number((int)regime.Verification);
    }

    static void Write(Out to, Instrument instrument)
    {
        to.Text(instrument.Id);
        to.Text(instrument.Short);
        to.Text(instrument.Title);
        to.Text(instrument.Jurisdiction);
        to.List(instrument.States, to.Day);
        to.List(instrument.Acts, act => Write(to, act));
        to.List(instrument.Sources, source => Write(to, source));
        to.List(instrument.Entries, entry => EntryWire.Write(to, entry));
        to.List(instrument.CommonExclusions, common => Write(to, common));
        to.List(instrument.Measures, measure => RuleWire.Write(to, measure));
        to.List(instrument.Entailments, entailment => Write(to, entailment));
        to.List(instrument.Documents, document => Write(to, document));
        to.List(instrument.Deadlines, deadline => Write(to, deadline));
        to.List(instrument.National, slot => Write(to, slot));
        to.Texts(instrument.KnownGaps);
        ProcedureWire.Write(to, instrument.Procedures);
    }

    static Instrument Instrument(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Text(),
            from.Text(),
            from.List(from.Day),
            from.List(() => new AmendingAct(from.Text(), from.Text(), RuleWire.Dated(from), from.Text())),
            from.List(() => new Source(from.Text(), from.Text(), from.Text())),
            from.List(() => EntryWire.Entry(from)),
            from.List(() => new AnnexExclusion(from.Texts(), EntryWire.Exclusion(from))),
            from.List(() => RuleWire.Measure(from)),
            from.List(() => new Entailment(from.Text(), from.List(() => RuleWire.Condition(from)))),
            from.List(() => new DocumentClaim(from.Text(), from.Text(), from.Text(), from.Text())),
            from.List(() => Deadline(from)),
            from.List(() => new NationalSlot(from.Text(), from.Text(), from.Text(), from.Flag())),
            from.Texts()
        )
        {
            Procedures = ProcedureWire.Procedures(from),
        };

    static void Write(Out to, AmendingAct act)
    {
        to.Text(act.Act);
        to.Text(act.Journal);
        RuleWire.Write(to, act.Dates);
        to.Text(act.Changes);
    }

    static void Write(Out to, Source source)
    {
        to.Text(source.Key);
        to.Text(source.Title);
        to.Text(source.Address);
    }

    static void Write(Out to, AnnexExclusion common)
    {
        to.Texts(common.Annexes);
        EntryWire.Write(to, common.Exclusion);
    }

    static void Write(Out to, Entailment entailment)
    {
        to.Text(entailment.Act);
        to.List(entailment.Conditions, condition => RuleWire.Write(to, condition));
    }

    static void Write(Out to, DocumentClaim document)
    {
        to.Text(document.Code);
        to.Text(document.Claims);
        to.Text(document.Kind);
        to.Text(document.Asks);
    }

    static void Write(Out to, Deadline deadline)
    {
        to.Text(deadline.Id);
        to.Text(deadline.Article);
        to.Text(deadline.What);
        to.Text(deadline.From);
        ProcedureWire.Maybe(to, deadline.Length);
        to.Text(deadline.LengthSays);
        to.Text(deadline.Bound);
        to.Text(deadline.Consequence);
        to.Flag(deadline.Absent);
        ProcedureWire.Write(to, deadline.Rests);
    }

    static Deadline Deadline(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Text(),
            from.Text(),
            from.Maybe(() => ProcedureWire.Span(from)),
            from.Text(),
            from.Text(),
            from.Text(),
            from.Flag(),
            ProcedureWire.Rests(from)
        );

    static void Write(Out to, NationalSlot slot)
    {
        to.Text(slot.State);
        to.Text(slot.Article);
        to.Text(slot.Title);
        to.Flag(slot.Loaded);
    }
}
