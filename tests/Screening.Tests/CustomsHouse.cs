using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Lawc;
using Interdict.Lawc.Headings;
using Interdict.Matching;
using Interdict.Matching.Headings;
using Interdict.Parties;
using Interdict.Screening;

namespace Interdict.Screening_Tests;

/// <summary>The law and the red flags of this checkout, and items to be screened with them.</summary>
static class CustomsHouse
{
    static readonly Lazy<LawReading> law = new(ReadLaw);
    static readonly Lazy<Recogniser> recogniser = new(() => new Recogniser(law.Value.Lexicon));

    /// <summary>The checkout.</summary>
    public static string Root { get; } = FindRoot();

    public static DateOnly Day { get; } = new(2024, 3, 1);

    public static LawReading Law => law.Value;

    public static Examiner Examiner() => new(Law.Book, recogniser.Value, Law.Lexicon.Vague, "test");

    /// <summary>The red flags with what was learned about headings.</summary>
    public static RedFlags FlagsOfHeadings()
    {
        var table =
            HeadingsFile.Read(Path.Combine(Root, "lexicon"), new Complaints()) ?? throw new InvalidOperationException("The model of headings is in lexicon/.");
        return new RedFlags(Law.Flags, Law.Book, Law.Lexicon, headings: new HeadingModel(table));
    }

    public static RedFlags Flags(BaseRates? rates = null) => new(Law.Flags, Law.Book, Law.Lexicon, rates);

    public static RedFlags Flag(FlagCondition when, FlagGoods? goods = null, string says = "x") =>
        new([new FlagRule("own", "Own", says, 0.5, "own", new DateOnly(2019, 2, 20), null, goods ?? FlagGoods.Any, when)], Law.Book, Law.Lexicon);

    public static Screened Screen(Consignment item, RedFlags? flags = null, params PartyList[] lists) =>
        ((ScreenOutcome.Done)new Screener(Examiner(), new Watch([.. lists]), flags ?? Flags()).Screen(item)).Screened;

    public static Consignment Item(
        string text,
        string code = "",
        string consignee = "",
        string address = "",
        string endUser = "",
        string userKind = "",
        string from = "de",
        string to = "us",
        Figures? figures = null,
        DateOnly? on = null
    )
    {
        var facts = Facts.None.With("act", new FactValue("export"), Basis.Document);
        foreach (var (fact, value) in new[] { ("end_user_kind", userKind), ("from", from), ("to", to) })
        {
            facts = value.Length == 0 ? facts : facts.With(fact, new FactValue(value), Basis.Document);
        }
        var day = on ?? Day;
        var deal = new Deal("D1/1", Law.Book.Instruments[0].Id, day, day, facts, Text: text, CommodityCode: code);
        var parties = ImmutableArray.CreateBuilder<DeclaredParty>();
        if (consignee.Length > 0)
        {
            parties.Add(new DeclaredParty("consignee", consignee, Address: address));
        }
        if (endUser.Length > 0)
        {
            parties.Add(new DeclaredParty("end-user", endUser));
        }
        return new Consignment(deal, parties.ToImmutable(), figures ?? Figures.None);
    }

    static LawReading ReadLaw() => LawFolder.Read(Path.Combine(Root, "law"), Path.Combine(Root, "lexicon"));

    static string FindRoot()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "global.json")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The tests run inside a checkout.");
        }
        return root;
    }
}
