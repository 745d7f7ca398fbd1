using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Cases;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;

namespace Interdict.Server.Scenarios;

/// <summary>Who and what a scenario tells of: invented firms, goods that the law's own list names, places that the law knows.</summary>
internal sealed class Cast
{
    static readonly string[] first =
    [
        "Alder",
        "Birch",
        "Cedar",
        "Damson",
        "Elm",
        "Fir",
        "Gorse",
        "Hazel",
        "Ivy",
        "Juniper",
        "Larch",
        "Maple",
        "Oak",
        "Poplar",
        "Rowan",
        "Sorrel",
        "Thyme",
        "Willow",
    ];
    static readonly string[] second = ["Works", "Supplies", "Trading", "Equipment", "Safety", "Instruments", "Export", "Partners"];
    static readonly string[] users =
    [
        "Prison Service",
        "Police Academy",
        "City Police",
        "Border Guard",
        "Hospital Pharmacy",
        "Court Administration",
        "Training Centre",
    ];
    static readonly string[] uses =
    [
        "Equipment of officers on patrol",
        "Training of new officers",
        "Replacement of worn equipment",
        "Transport of persons in custody",
    ];

    readonly LawDesk law;
    readonly ImmutableArray<Place> places;
    readonly ImmutableArray<Place> homes;
    readonly ImmutableArray<Listed> licensed;
    readonly Procedures procedures;

    public Cast(LawDesk law, DateOnly today)
    {
        this.law = law;
        procedures = law.Usual.Procedures;
        var edition = law.Edition(law.Usual.Id, today, today)!;
        var territory = $"{law.Usual.Jurisdiction}-customs-territory";
        ImmutableArray<Place> states = [.. law.Book.Gazetteer.Places.Where(place => place is { Kind: "state", Iso2.Length: 2 })];
        homes = [.. states.Where(place => edition.Member(territory, place.Id) is not null)];
        // An export leaves the territory; where the law names none, any place serves.
        places = homes.IsEmpty ? states : [.. states.Except(homes)];
        homes = homes.IsEmpty ? states : homes;
        licensed = [.. edition.Listed.Where(listed => edition.EffectOf(listed, Act) == Effect.AuthorisationRequired)];
    }

    /// <summary>The act of the cases.</summary>
    public const string Act = "export";

    /// <summary>The law by its name.</summary>
    public string Law => law.Pack.Name;

    /// <summary>How the authority works.</summary>
    public Procedures Procedures => procedures;

    /// <summary>True when the law has something to tell of.</summary>
    public bool IsReady => !licensed.IsEmpty && !places.IsEmpty && procedures.Kind("export") is { Types.IsEmpty: false };

    /// <summary>The name of a firm by its number.</summary>
    public static string Firm(int number) =>
        $"{first[number % first.Length]} {second[number / first.Length % second.Length]}{(number < 144 ? "" : $" {number / 144 + 1}")}";

    /// <summary>A deal that a firm tells of.</summary>
    public (DealTold Told, ImmutableArray<Listed> Goods, string Title) Deal(Lot lot, string firm, int most)
    {
        ImmutableArray<Listed> goods = [.. Enumerable.Range(0, 1 + lot.Below(most)).Select(_ => lot.Of(licensed)).DistinctBy(one => one.Entry.Slug)];
        var to = lot.Of(places);
        var home = lot.Of(homes);
        var user = $"{lot.Of(users)} of {to.Name}";
        var unit = Word(procedures.Units, 0, "piece");
        var items = goods.Select(
            (listed, at) =>
                new DealItem(
                    at + 1,
                    Short(listed.Text.Title),
                    listed.Entry.Slug,
                    listed.Text.Codes.IsEmpty ? "" : listed.Text.Codes[0].ToString() ?? "",
                    Quantity.Of(10 * (1 + lot.Below(60)), unit),
                    new Money(100_00L * (5 + lot.Below(400)), "EUR"),
                    DealTold.Nothing.Facts
                )
        );
        var told = DealTold.Nothing with
        {
            Parties =
            [
                Party("p1", PartyRole.Applicant, firm, home, ""),
                Party("p2", PartyRole.Consignee, $"{Firm(lot.Below(144))} {to.Name}", to, ""),
                Party("p3", PartyRole.EndUser, user, to, procedures.EndUserKinds.IsEmpty ? "" : lot.Of(procedures.EndUserKinds).Id),
            ],
            Items = [.. items],
            From = home.Id,
            To = to.Id,
            EndUse = lot.Of(uses),
            EndUseKind = procedures.EndUses.IsEmpty ? "" : lot.Of(procedures.EndUses).Id,
        };
        return (told, goods, $"{Short(goods[0].Text.Title)} for {to.Name}");
    }

    static DealParty Party(string id, PartyRole role, string name, Place place, string kind) =>
        new(id, role, name, $"{1 + name.Length} Sample Street\n{place.Name}", place.Id, kind, "", "");

    static string Word(ImmutableArray<Word> words, int at, string otherwise) => words.Length > at ? words[at].Id : otherwise;

    static string Short(string title)
    {
        var cut = title.AsSpan().IndexOfAny(",;(:");
        var words = (cut > 8 ? title[..cut] : title).Trim();
        return words.Length <= 80 ? words : words[..words.LastIndexOf(' ', 79)];
    }
}
