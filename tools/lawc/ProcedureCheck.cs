using Interdict.Law;

namespace Interdict.Lawc;

/// <summary>Checks the procedures of an instrument: every id that one item names stands in its list.</summary>
sealed class ProcedureCheck(Instrument instrument, LawBook book, Complaints complaints)
{
    readonly Procedures procedures = instrument.Procedures;
    readonly HashSet<string> sources = Set(instrument.Sources.Select(source => source.Key));
    readonly HashSet<string> annexes = Set(instrument.Entries.SelectMany(entry => entry.Editions).Select(edition => edition.Annex));
    readonly HashSet<string> deadlines = Set(instrument.Deadlines.Select(deadline => deadline.Id));
    readonly HashSet<string> fields = Set(instrument.Procedures.Fields.Select(field => field.Id));
    readonly HashSet<string> forms = Set(instrument.Procedures.Forms.Select(form => form.Id));
    readonly HashSet<string> kinds = Set(instrument.Procedures.Kinds.Select(kind => kind.Kind));

    public void All()
    {
        Check.Unique(File("deadlines"), "deadline", instrument.Deadlines.Select(deadline => deadline.Id), complaints);
        Check.Unique(File("authorisations"), "type", procedures.Types.Select(type => type.Type), complaints);
        Check.Unique(File("authorisations"), "form", procedures.Forms.Select(form => form.Id), complaints);
        Check.Unique(File("applications"), "field", procedures.Fields.Select(field => field.Id), complaints);
        Check.Unique(File("applications"), "kind", procedures.Kinds.Select(kind => kind.Kind), complaints);
        Check.Unique(File("assessment"), "consideration", procedures.Considerations.Select(one => one.Id), complaints);
        Check.Unique(File("assessment"), "source_kind", procedures.SourceKinds.Select(one => one.Id), complaints);
        Check.Unique(File("assessment"), "ground", procedures.Grounds.Select(one => one.Id), complaints);
        foreach (var deadline in instrument.Deadlines)
        {
            Rests("deadlines", deadline.Id, deadline.Rests);
        }
        Authorisations();
        Weighing();
        foreach (var kind in procedures.Kinds)
        {
            Kind(kind);
        }
        Words(procedures.EndUserKinds, "end_user_kind");
        Words(procedures.EndUses, "end_use");
        Words(procedures.Units, "");
        Words(procedures.AttachmentPurposes, "");
    }

    void Authorisations()
    {
        foreach (var type in procedures.Types)
        {
            Rests("authorisations", type.Type, type.Rests);
            Named("authorisations", type.Type, "annex", type.Annexes, annexes);
            Named("authorisations", type.Type, "form", type.Forms.Values, forms);
            Named("authorisations", type.Type, "deadline", type.Duties, deadlines);
            Named("authorisations", type.Type, "document", Given(type.Document), Set(instrument.Documents.Select(document => document.Code)));
            Named("authorisations", type.Type, "group of places", Given(type.Destinations), Set(book.Groups.Select(group => group.Id)));
        }
        foreach (var form in procedures.Forms)
        {
            Rests("authorisations", form.Id, form.Rests);
            Named("authorisations", $"form {form.Id}", "field", form.Boxes.SelectMany(box => box.Fields), fields);
            if (!form.Boxes.Select(box => box.Number).SequenceEqual(Enumerable.Range(1, form.Boxes.Length)))
            {
                Complain("authorisations", $"The boxes of form {form.Id} should be numbered from 1 without a gap.");
            }
        }
    }

    void Weighing()
    {
        foreach (var one in procedures.Considerations)
        {
            Rests("assessment", one.Id, one.Rests);
            Named("assessment", one.Id, "annex", one.Annexes, annexes);
            Named("assessment", one.Id, "ground", Given(one.Ground), Set(procedures.Grounds.Select(ground => ground.Id)));
            Named("assessment", one.Id, "deadline", Given(one.Deadline), deadlines);
            Named("assessment", one.Id, "source_kind", one.SourceKinds, Set(procedures.SourceKinds.Select(kind => kind.Id)));
            if ((one.ForcesRefusal && one.Ground.Length == 0) || (one.IsLookBack && one.Deadline.Length == 0))
            {
                Complain("assessment", $"{one.Id} forces a refusal without a ground, or looks back without a deadline.");
            }
        }
        foreach (var ground in procedures.Grounds)
        {
            Rests("assessment", ground.Id, ground.Rests);
            Named("assessment", ground.Id, "annex", ground.Annexes, annexes);
            Named("assessment", ground.Id, "kind", ground.Kinds, kinds);
        }
        foreach (var source in procedures.SourceKinds)
        {
            Rests("assessment", source.Id, source.Rests);
        }
    }

    void Kind(CaseProcedure kind)
    {
        const string file = "applications";
        Rests(file, kind.Kind, kind.Rests);
        Named(file, kind.Kind, "act", Given(kind.Act), book.Fact("act") is { } act ? Set(act.Choices) : []);
        Named(file, kind.Kind, "annex", kind.Annexes.Concat(kind.InsufficientGrounds.Keys), annexes);
        Named(file, kind.Kind, "type", kind.Types, Set(procedures.Types.Select(type => type.Type)));
        Named(file, kind.Kind, "form", Given(kind.Form), forms);
        Named(file, kind.Kind, "field", kind.RequiredFields.Select(field => field.Field).Concat(kind.AlsoAsked), fields);
        Named(file, kind.Kind, "ground", kind.InsufficientGrounds.Values, Set(procedures.Grounds.Select(ground => ground.Id)));
        Named(file, kind.Kind, "ground of a measure", Given(kind.Ground), Set(instrument.Measures.SelectMany(one => one.Grounds).Select(one => one.Id)));
        Named(file, kind.Kind, "decider", kind.Deciders, Set(procedures.Deciders.Select(decider => decider.Id)));
        Named(file, kind.Kind, "consideration", kind.Considerations, Set(procedures.Considerations.Select(one => one.Id)));
        Named(file, kind.Kind, "deadline", kind.Deadlines, deadlines);
    }

    // Kinds of end-user and uses are answers to the determination's questions as well.
    void Words(IReadOnlyCollection<Word> words, string fact)
    {
        Check.Unique(File("applications"), "word", words.Select(word => word.Id), complaints);
        foreach (var word in words)
        {
            Rests("applications", word.Id, word.Rests);
        }
        if (fact.Length > 0)
        {
            Named("applications", "the list of words", $"answer to {fact}", words.Select(word => word.Id), Set(book.Fact(fact)?.Choices ?? []));
        }
    }

    void Rests(string file, string id, Rests rests)
    {
        Named(file, id, "source", [rests.Source], sources);
        if (rests.Dates.AppliesTo < rests.Dates.AppliesFrom)
        {
            Complain(file, $"{id} ends before it begins.");
        }
    }

    void Named(string file, string where, string what, IEnumerable<string> names, IReadOnlySet<string> known)
    {
        foreach (var name in names.Where(name => !known.Contains(name)))
        {
            Complain(file, $"{where} names the {what} \"{name}\", which does not exist.");
        }
    }

    string File(string name) => $"{instrument.Id}/{name}.yaml";

    void Complain(string file, string says) => complaints.Add(File(file), 0, says);

    static IEnumerable<string> Given(string text) => text.Length > 0 ? [text] : [];

    static HashSet<string> Set(IEnumerable<string> names) => names.ToHashSet(StringComparer.Ordinal);
}
