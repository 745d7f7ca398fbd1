using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;

namespace Interdict.Lawc;

/// <summary>Checks what the files say against each other: names that exist, times without gaps or overlaps, sources.</summary>
static class Check
{
    public static void All(LawBook book, Lexicon lexicon, IReadOnlySet<string> headings, Complaints complaints)
    {
        var facts = book.Facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
        var groups = book.Groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal);
        Unique("facts.yaml", "fact", book.Facts.Select(fact => fact.Name), complaints);
        Unique("places/countries.yaml", "place", book.Gazetteer.Places.Select(place => place.Id), complaints);
        Words(lexicon, complaints);
        ShortWords.Check(lexicon, complaints);
        foreach (var group in book.Groups)
        {
            foreach (var members in group.Members.GroupBy(member => member.Place, StringComparer.Ordinal))
            {
                if (book.Gazetteer.Of(members.Key) is null)
                {
                    complaints.Add("places/groups.yaml", 0, $"The group {group.Id} names the place \"{members.Key}\", which is not in countries.yaml.");
                }
                Times($"places/groups.yaml, {group.Id}, {members.Key}", [.. members.Select(member => member.Dates)], complaints);
            }
        }
        foreach (var instrument in book.Instruments)
        {
            new InstrumentCheck(instrument, book, lexicon, headings, facts, groups, complaints).All();
            new ProcedureCheck(instrument, book, complaints).All();
        }
    }

    static void Words(Lexicon lexicon, Complaints complaints)
    {
        var ideas = lexicon.Ideas.Select(idea => idea.Slug).ToHashSet(StringComparer.Ordinal);
        Unique("things", "thing", lexicon.Things.Select(thing => thing.Slug), complaints);
        Unique("ideas", "idea", lexicon.Ideas.Select(idea => idea.Slug), complaints);
        foreach (var idea in lexicon.Ideas)
        {
            foreach (var other in idea.OutweighedBy.Where(other => !ideas.Contains(other)))
            {
                complaints.Add($"ideas/{idea.Slug}.yaml", 0, $"There is no idea \"{other}\" in ideas/.");
            }
        }
        foreach (var thing in lexicon.Things)
        {
            foreach (var idea in thing.DescribedAs.SelectMany(row => row).Concat(thing.NotWith).Distinct().Where(idea => !ideas.Contains(idea)))
            {
                complaints.Add($"things/{thing.Slug}.yaml", 0, $"There is no idea \"{idea}\" in ideas/.");
            }
            if (thing.DescribedAs.Any(row => row.Length < 2))
            {
                complaints.Add($"things/{thing.Slug}.yaml", 0, "A row of described_as needs two ideas or more: one idea alone names nothing.");
            }
        }
    }

    public static void Unique(string file, string what, IEnumerable<string> names, Complaints complaints)
    {
        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            complaints.Add(file, 0, $"The {what} \"{twice.Key}\" stands there {twice.Count()} times.");
        }
    }

    /// <summary>Versions of one thing: no two that say different things for one day at one state of knowledge, no day between two without any.</summary>
    public static void Times(string what, IReadOnlyList<Dated> versions, Complaints complaints)
    {
        var ordered = versions.OrderBy(version => version.AppliesFrom).ThenBy(version => version.KnownFrom).ToList();
        for (var at = 0; at + 1 < ordered.Count; at++)
        {
            var (one, next) = (ordered[at], ordered[at + 1]);
            if (one.KnownFrom == next.KnownFrom && (one.AppliesTo is not { } last || last >= next.AppliesFrom))
            {
                complaints.Add(
                    what,
                    0,
                    $"Two versions published on {Vocabulary.IsoDay.Write(one.KnownFrom)} overlap from {Vocabulary.IsoDay.Write(next.AppliesFrom)}: give the earlier one an applies_to."
                );
            }
            if (one.AppliesTo is { } end && end.AddDays(1) < next.AppliesFrom)
            {
                complaints.Add(
                    what,
                    0,
                    $"Nothing applies between {Vocabulary.IsoDay.Write(end)} and {Vocabulary.IsoDay.Write(next.AppliesFrom)}: close the gap."
                );
            }
        }
        foreach (var version in versions.Where(version => version.AppliesTo < version.AppliesFrom))
        {
            complaints.Add(what, 0, $"It ends before it begins ({Vocabulary.IsoDay.Write(version.AppliesFrom)}).");
        }
    }
}

/// <summary>Checks one instrument.</summary>
sealed class InstrumentCheck(
    Instrument instrument,
    LawBook book,
    Lexicon lexicon,
    IReadOnlySet<string> headings,
    Dictionary<string, FactKind> facts,
    HashSet<string> groups,
    Complaints complaints
)
{
    readonly HashSet<string> sources = [.. instrument.Sources.Select(source => source.Key)];
    readonly HashSet<string> slugs = [.. instrument.Entries.Select(entry => entry.Slug)];
    readonly HashSet<string> things = [.. lexicon.Things.Select(thing => thing.Slug)];
    readonly HashSet<string> regimes = [.. book.Regimes.Select(regime => regime.Id)];

    public void All()
    {
        Lawc.Check.Unique(instrument.Id + "/goods", "entry", instrument.Entries.Select(entry => entry.Slug), complaints);
        foreach (var entry in instrument.Entries)
        {
            Entry(entry);
        }
        Labels();
        foreach (var common in instrument.CommonExclusions)
        {
            Excluded($"{instrument.Id}/annex-exclusions.yaml", common.Exclusion);
        }
        foreach (var versions in instrument.Measures.GroupBy(measure => measure.Id, StringComparer.Ordinal))
        {
            Lawc.Check.Times($"{instrument.Id}/measures, {versions.Key}", [.. versions.Select(version => version.Dates)], complaints);
        }
        foreach (var measure in instrument.Measures)
        {
            Measure(measure);
        }
        foreach (var entailment in instrument.Entailments)
        {
            Known($"{instrument.Id}/entailments.yaml", entailment.Conditions);
        }
        foreach (var slot in instrument.National.Where(slot => book.Gazetteer.Of(slot.State) is null))
        {
            complaints.Add("national", 0, $"There is no place \"{slot.State}\" in places/countries.yaml.");
        }
    }

    void Entry(Entry entry)
    {
        var file = $"{instrument.Id}/goods/{entry.Slug}.yaml";
        Lawc.Check.Times(file, [.. entry.Editions.Select(edition => edition.Dates)], complaints);
        foreach (var thing in entry.Things.Where(thing => !things.Contains(thing)))
        {
            complaints.Add(file, 0, $"There is no thing \"{thing}\" in things/: nothing would ever be recognised as this entry.");
        }
        foreach (var other in entry.Predecessors.Concat(entry.PrevailsOver).Where(other => !slugs.Contains(other)))
        {
            complaints.Add(file, 0, $"There is no entry \"{other}\".");
        }
        foreach (var edition in entry.Editions)
        {
            Cited(file, edition.Source);
            if (edition.Verification == Verification.CarriedOver && edition.ReliesOn.Length == 0)
            {
                complaints.Add(file, 0, "A text that is carried over must say what it relies on (relies_on).");
            }
            foreach (var code in edition.Codes.Concat(edition.WholeCodes).Where(code => code.Length >= 4 && !headings.Contains(code[..4])))
            {
                complaints.Add(file, 0, $"The code {code} is unknown: the Harmonized System has no heading {code[..4]}.");
            }
            foreach (var code in edition.Codes.Where(code => code.Length < 4))
            {
                complaints.Add(file, 0, $"The code {code} is shorter than a heading: it would support half the tariff.");
            }
        }
        foreach (var exclusion in entry.Exclusions)
        {
            Excluded(file, exclusion);
        }
    }

    void Excluded(string file, Exclusion exclusion)
    {
        Known(file, exclusion.Rows.SelectMany(row => row.Conditions));
        if (exclusion.Refer.Length > 0 && !regimes.Contains(exclusion.Refer))
        {
            complaints.Add(file, 0, $"There is no regime \"{exclusion.Refer}\" in other-regimes.yaml.");
        }
    }

    // On every day that changes the law, a label names one entry.
    void Labels()
    {
        foreach (var day in instrument.States)
        {
            if (Edition.Of(book, instrument.Id, day, day > DateOnly.MinValue ? DateOnly.MaxValue : day) is { } edition)
            {
                Lawc.Check.Unique(
                    $"{instrument.Id}, list of {Vocabulary.IsoDay.Write(day)}",
                    "label",
                    edition.Listed.Select(listed => listed.Text.Label),
                    complaints
                );
            }
        }
    }

    void Measure(Measure measure)
    {
        var file = $"{instrument.Id}/measures, {measure.Id}";
        Cited(file, measure.Source);
        Known(file, measure.Rows.SelectMany(row => row.Conditions));
        foreach (var slug in measure.Slugs.Where(slug => !slugs.Contains(slug)))
        {
            complaints.Add(file, 0, $"There is no entry \"{slug}\".");
        }
        var annexes = instrument.Entries.SelectMany(entry => entry.Editions).Select(edition => edition.Annex).ToHashSet(StringComparer.Ordinal);
        foreach (var annex in measure.Annexes.Where(annex => !annexes.Contains(annex)))
        {
            complaints.Add(file, 0, $"No entry stands in an annex \"{annex}\".");
        }
        foreach (var lift in measure.Lifts)
        {
            Known(file, lift.Rows.Concat(lift.Unless.SelectMany(bar => bar.Rows)).SelectMany(row => row.Conditions));
            if (lift.Effect >= measure.Effect)
            {
                complaints.Add(file, 0, $"\"{lift.Id}\" does not lift: its effect is not lighter than the rule's.");
            }
        }
        foreach (var ground in measure.Grounds)
        {
            Known(file, ground.Rows.SelectMany(row => row.Conditions));
        }
    }

    void Cited(string file, string source)
    {
        if (!sources.Contains(source))
        {
            complaints.Add(file, 0, $"The source \"{source}\" is not in instrument.yaml.");
        }
    }

    void Known(string file, IEnumerable<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (!facts.TryGetValue(condition.Fact, out var fact))
            {
                complaints.Add(file, 0, $"There is no fact \"{condition.Fact}\" in facts.yaml.");
                continue;
            }
            var wrong = condition switch
            {
                Condition.Is one => one.Words.Where(word => !Allowed(fact, word)).Select(word => $"\"{word}\" is no value of the fact {fact.Name}."),
                Condition.In one => one.Groups.Where(group => !groups.Contains(group)).Select(Group),
                Condition.Outside one => one.Groups.Where(group => !groups.Contains(group)).Select(Group),
                Condition.Within when fact.Form != FactForm.Number => [$"The fact {fact.Name} is no number."],
                _ => [],
            };
            foreach (var says in wrong)
            {
                complaints.Add(file, 0, says);
            }
        }
    }

    static string Group(string group) => $"There is no group of places \"{group}\" in places/groups.yaml.";

    bool Allowed(FactKind fact, string word) =>
        fact.Form switch
        {
            FactForm.YesNo => word is "yes" or "no",
            FactForm.Choice => fact.Choices.Contains(word),
            FactForm.Place => book.Gazetteer.Of(word) is not null,
            _ => false,
        };
}
