using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>An entry as one edition lists it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Text">Its version.</param>
public sealed record Listed(Entry Entry, EntryEdition Text)
{
    /// <summary>What a list is sorted by, ordinally: the annex, then the numbers of the label, each as a number, then what has none.</summary>
    public string Order => $"{Text.Annex, -8}{string.Concat(Text.Label.Split('.', ':').Select(Part))}";

    static string Part(string part) => (part.All(char.IsAsciiDigit) ? part.PadLeft(4, '0') : "z" + part) + ".";
}

/// <summary>One instrument on one day, as it was known on another.</summary>
public sealed class Edition
{
    readonly Dictionary<string, Listed> bySlug = new(StringComparer.Ordinal);
    readonly Dictionary<string, Listed> byLabel = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, Dictionary<string, Membership>> members = new(StringComparer.Ordinal);

    Edition(LawBook book, Instrument instrument, DateOnly on, DateOnly asKnown)
    {
        Book = book;
        Instrument = instrument;
        On = on;
        AsKnown = asKnown;
        Listed = [.. Current(instrument.Entries)];
        foreach (var listed in Listed)
        {
            bySlug[listed.Entry.Slug] = listed;
            byLabel[listed.Text.Label] = listed;
        }
        Measures =
        [
            .. instrument
                .Measures.GroupBy(measure => measure.Id, StringComparer.Ordinal)
                .Select(versions => Dated.Prevailing(versions, measure => measure.Dates, on, asKnown))
                .OfType<Measure>(),
        ];
        foreach (var group in book.Groups)
        {
            members[group.Id] = MembersOf(group);
        }
    }

    /// <summary>The whole book.</summary>
    public LawBook Book { get; }

    /// <summary>The instrument asked.</summary>
    public Instrument Instrument { get; }

    /// <summary>The day on which the law is asked.</summary>
    public DateOnly On { get; }

    /// <summary>The day whose knowledge counts.</summary>
    public DateOnly AsKnown { get; }

    /// <summary>The entries in force.</summary>
    public ImmutableArray<Listed> Listed { get; }

    /// <summary>The rules in force.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>The edition of an instrument on a day; null when the instrument is not loaded.</summary>
    /// <param name="book">The law.</param>
    /// <param name="instrument">Id of the instrument.</param>
    /// <param name="on">The day on which the law is asked.</param>
    /// <param name="asKnown">The day whose knowledge counts.</param>
    public static Edition? Of(LawBook book, string instrument, DateOnly on, DateOnly asKnown) =>
        book.Instrument(instrument) is { } found ? new Edition(book, found, on, asKnown) : null;

    /// <summary>The entry with this slug or label; null when this edition has none.</summary>
    public Listed? Entry(string slugOrLabel) => bySlug.GetValueOrDefault(slugOrLabel) ?? byLabel.GetValueOrDefault(slugOrLabel);

    /// <summary>
    /// What this edition says of an act with these goods before any exemption: its heaviest rule that does not depend on what
    /// somebody knows.
    /// </summary>
    public Effect EffectOf(Listed listed, string act) =>
        Measures
            .Where(measure => measure.Acts.Contains(act) && measure.Covers(listed.Entry, listed.Text))
            .Where(measure =>
                measure.Rows.IsEmpty || measure.Rows.Any(row => !row.Conditions.Any(condition => Book.Fact(condition.Fact) is { Knowledge: true }))
            )
            .Select(measure => measure.Effect)
            .DefaultIfEmpty(Effect.NotRestricted)
            .Max();

    /// <summary>
    /// The membership of a place in a group; null when it is no member. Membership is never inherited:
    /// a part of a state may lie outside a territory to which the state belongs.
    /// </summary>
    public Membership? Member(string group, string place) => members.TryGetValue(group, out var list) ? list.GetValueOrDefault(place) : null;

    /// <summary>The members of a group in this edition, in the order of the file.</summary>
    public IEnumerable<Membership> Members(string group) => members.TryGetValue(group, out var list) ? list.Values : [];

    Dictionary<string, Membership> MembersOf(PlaceGroup group)
    {
        var current = new Dictionary<string, Membership>(StringComparer.Ordinal);
        foreach (var versions in group.Members.GroupBy(member => member.Place, StringComparer.Ordinal))
        {
            if (Dated.Prevailing(versions, member => member.Dates, On, AsKnown) is { } member)
            {
                current[member.Place] = member;
            }
        }
        return current;
    }

    IEnumerable<Listed> Current(ImmutableArray<Entry> entries)
    {
        foreach (var entry in entries)
        {
            if (Dated.Prevailing(entry.Editions, text => text.Dates, On, AsKnown) is { Ceased: false } text)
            {
                yield return new Listed(entry, text);
            }
        }
    }
}
