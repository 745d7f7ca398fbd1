using Interdict.Law;

namespace Interdict.LawPack;

/// <summary>The form of list entries in a pack.</summary>
static class EntryWire
{
    public static void Write(Out to, Entry entry)
    {
        to.Text(entry.Slug);
        to.Text(entry.Set);
        to.Texts(entry.Predecessors);
        to.Texts(entry.Things);
        to.Texts(entry.PrevailsOver);
        to.List(entry.Editions, edition => Write(to, edition));
        to.List(entry.Chemicals, chemical => Write(to, chemical));
        to.List(entry.Exclusions, exclusion => Write(to, exclusion));
        to.Texts(entry.LookAlikes);
        to.Text(entry.Card.What);
        to.Texts(entry.Card.Measure);
        to.Texts(entry.Card.Questions);
        to.Text(entry.Card.Next);
        to.Text(entry.Card.Drawing);
    }

    public static Entry Entry(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Texts(),
            from.Texts(),
            from.Texts(),
            from.List(() => Edition(from)),
            from.List(() => new Chemical(from.Text(), from.Text(), from.Texts())),
            from.List(() => Exclusion(from)),
            from.Texts(),
            new Card(from.Text(), from.Texts(), from.Texts(), from.Text(), from.Text())
        );

    static void Write(Out to, EntryEdition edition)
    {
        to.Text(edition.Label);
        to.Text(edition.Annex);
        to.Text(edition.Title);
        RuleWire.Write(to, edition.Dates);
        to.Number((int)edition.Verification);
        to.Text(edition.ReliesOn);
        to.Text(edition.Source);
        to.Texts(edition.Codes);
        to.Texts(edition.WholeCodes);
        to.Flag(edition.Ceased);
    }

    static EntryEdition Edition(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Text(),
            RuleWire.Dated(from),
            (Verification)from.Number(),
            from.Text(),
            from.Text(),
            from.Texts(),
            from.Texts(),
            from.Flag()
        );

    static void Write(Out to, Chemical chemical)
    {
        to.Text(chemical.Name);
        to.Text(chemical.Cas);
        to.Texts(chemical.Synonyms);
    }

    public static void Write(Out to, Exclusion exclusion)
    {
        to.Text(exclusion.Id);
        to.Text(exclusion.Says);
        to.Text(exclusion.Citation);
        to.List(exclusion.Rows, row => RuleWire.Write(to, row));
        to.Text(exclusion.Refer);
    }

    public static Exclusion Exclusion(In from) => new(from.Text(), from.Text(), from.Text(), from.List(() => RuleWire.Row(from)), from.Text());
}
