using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Server.Applying;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;
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
    static readonly string[] towns = ["Exampleton", "Sampleville", "Port Specimen", "Testford", "Mockham", "Fort Example", "Saint Sample", "New Instance"];

    readonly Dictionary<
        (string, CaseKind),
        (ImmutableSortedDictionary<string, string> Deal, ImmutableSortedDictionary<string, string> Item, ItemFinding Found)
    > asked = [];
    readonly LawDesk law;
    readonly KindDesk kinds;
    readonly LawAsked asks;
    readonly ImmutableArray<Place> places;
    readonly ImmutableArray<Place> trusted;
    readonly ImmutableArray<Place> homes;
    readonly ImmutableArray<Listed> licensed;
    readonly ImmutableDictionary<CaseKind, ImmutableArray<Listed>> particular;
    readonly Procedures procedures;
    readonly Dictionary<string, string> things;

    public Cast(LawDesk law, TimeProvider clock)
    {
        (this.law, kinds, asks) = (law, new KindDesk(law), new LawAsked(law, null, clock));
        procedures = law.Usual.Procedures;
        things = law.Pack.Lexicon.Things.ToDictionary(thing => thing.Slug, thing => thing.Title, StringComparer.Ordinal);
        var edition = law.Edition(law.Usual.Id, clock.Today(), clock.Today())!;
        var territory = $"{law.Usual.Jurisdiction}-customs-territory";
        ImmutableArray<Place> states = [.. law.Book.Gazetteer.Places.Where(place => place is { Kind: "state", Iso2.Length: 2 })];
        homes = [.. states.Where(place => edition.Member(territory, place.Id) is not null)];
        // An export leaves the territory for where no general authorisation serves; where the law names none, any place serves.
        var general = procedures.Types.FirstOrDefault(type => type.Destinations.Length > 0)?.Destinations ?? territory;
        places = homes.IsEmpty ? states : [.. states.Except(homes).Where(place => edition.Member(general, place.Id) is null)];
        trusted = [.. states.Except(homes).Where(place => edition.Member(general, place.Id) is not null)];
        homes = homes.IsEmpty ? states : homes;
        licensed = Clear(CaseKind.Export, edition.Listed.Where(listed => edition.EffectOf(listed, Act) == Effect.AuthorisationRequired));
        ImmutableArray<string> museum = procedures.Kind(KindAsks.Word(CaseKind.MuseumExport))?.Annexes ?? [];
        particular = new (CaseKind Kind, IEnumerable<Listed> Goods)[]
        {
            (CaseKind.MuseumExport, edition.Listed.Where(listed => museum.Contains(listed.Text.Annex))),
            (CaseKind.Brokering, licensed.Where(listed => Asked(listed, CaseKind.Brokering, homes[0], places[0]).Found.Effect == needed)),
            (CaseKind.TechnicalAssistance, licensed.Where(listed => Asked(listed, CaseKind.TechnicalAssistance, homes[0], places[0]).Found.Effect == needed)),
        }.ToImmutableDictionary(one => one.Kind, one => procedures.Kind(KindAsks.Word(one.Kind)) is null ? [] : Clear(one.Kind, one.Goods));
    }

    static readonly string needed = Words.Of(Effect.AuthorisationRequired);

    // Goods of which the law says something once its plain questions are answered; those that have to be measured first are left out.
    ImmutableArray<Listed> Clear(CaseKind kind, IEnumerable<Listed> listed)
    {
        ImmutableArray<Listed> all = [.. listed];
        ImmutableArray<Listed> clear = places.IsEmpty
            ? all
            :
            [
                .. all.Where(one =>
                    Asked(one, kind, homes[0], places[0]).Found is { Slug: var slug, Effect: var effect }
                    && slug == one.Entry.Slug
                    && Words.Effect(effect) != Effect.Undetermined
                ),
            ];
        return clear.IsEmpty ? all : clear;
    }

    /// <summary>The act of the cases.</summary>
    public const string Act = "export";

    /// <summary>The law by its name.</summary>
    public string Law => law.Pack.Name;

    /// <summary>How the authority works.</summary>
    public Procedures Procedures => procedures;

    /// <summary>True when the law has something to tell of.</summary>
    public bool IsReady => !licensed.IsEmpty && !places.IsEmpty && procedures.Kind(KindAsks.Word(CaseKind.Export)) is { Types.IsEmpty: false };

    /// <summary>True when the law has goods for cases of a kind.</summary>
    public bool Has(CaseKind kind) => !particular.TryGetValue(kind, out var some) || !some.IsEmpty;

    /// <summary>The name of a firm by its number.</summary>
    public static string Firm(int number) =>
        $"{first[number % first.Length]} {second[number / first.Length % second.Length]}{(number < 144 ? "" : $" {number / 144 + 1}")}";

    /// <summary>The law and its words.</summary>
    public LawBook Book => law.Book;

    /// <summary>A deal that a firm tells of: who buys, for what and how much follows from what the goods are.</summary>
    public Story Deal(Lot lot, CaseKind kind, string firm, int most)
    {
        var isAlone = kind != CaseKind.Export;
        var goods = lot.Of(particular.GetValueOrDefault(kind, licensed));
        var trade = Trade.Of(goods, kind);
        // Whoever buys one kind of goods buys others that fit, seldom all of them.
        ImmutableArray<Listed> others = isAlone ? [] : [.. licensed.Where(one => one != goods && Trade.Of(one, kind) == trade)];
        ImmutableArray<Listed> all = others.IsEmpty || lot.Below(most) == 0 ? [goods] : [goods, lot.Of(others)];
        // Hospitals everywhere need anaesthetics. Whatever serves officers goes to the places that the law itself trusts most.
        var (to, town) = (lot.Of(goods.Entry.Set == "execution" && kind == CaseKind.Export || trusted.IsEmpty ? places : trusted), lot.Of(towns));
        // A firm lives where it lives.
        var home = homes[firm.Length * firm[0] % homes.Length];
        var from = kind == CaseKind.Brokering ? lot.Of(trusted.IsEmpty ? places : trusted) : home;
        var buyer = lot.Of(trade.Buyers);
        var unit = procedures.Units.FirstOrDefault(one => one.Id == trade.Units)?.Id ?? "piece";
        var user = $"{town} {buyer.Name}";
        var known = all.Select(one => Asked(one, kind, home, to)).ToList();
        var told = DealTold.Nothing with
        {
            Parties =
            [
                Party("p1", PartyRole.Applicant, firm, "Example Town", home, ""),
                .. isAlone ? Array.Empty<DealParty>() : [Party("p2", PartyRole.Consignee, $"{Firm(lot.Below(144))} of {town}", town, to, "")],
                .. kind == CaseKind.Brokering
                    ? [Party("p2", PartyRole.ThirdParty, Firm(lot.Below(144)), "Warehouse Town", from, "")]
                    : Array.Empty<DealParty>(),
                Party("p3", BuyerIn(kind), user, town, to, trade.Kind),
            ],
            Items = [.. all.Select((one, at) => Item(at + 1, one, trade, unit, lot.Below(trade.Most) + 1, known[at].Item))],
            From = from.Id,
            To = to.Id,
            Via = kind == CaseKind.Brokering ? "" : home.Id,
            Location = kind == CaseKind.Brokering ? "Hall 3, 12 Sample Quay, Warehouse Town" : "",
            EndUse = buyer.Says,
            EndUseKind = buyer.Use,
            Facts = known[0].Deal,
            Boxes = kind == CaseKind.TechnicalAssistance ? Assistance(buyer.Says) : DealTold.Nothing.Boxes,
        };
        var title = kind switch
        {
            CaseKind.Brokering => $"Brokering: {Named(goods)} for {user}",
            CaseKind.TechnicalAssistance => $"Training and repair: {Named(goods)} of {user}",
            _ => $"{Named(goods)} for {user}",
        };
        return new Story(kind, told, all, [.. known.Select((one, at) => one.Found with { Item = at + 1 })], trade, title);
    }

    DealItem Item(int number, Listed goods, Trade trade, string unit, int steps, ImmutableSortedDictionary<string, string> facts) =>
        new(
            number,
            Named(goods),
            goods.Entry.Slug,
            goods.Text.Codes.IsEmpty ? "" : goods.Text.Codes[0],
            Quantity.Of(steps * trade.Step, unit),
            new Money((long)trade.Cents * steps * trade.Step, "EUR"),
            facts
        );

    // What the law says of these goods, once the applicant has answered what it asks: of no special case is there a word.
    (ImmutableSortedDictionary<string, string> Deal, ImmutableSortedDictionary<string, string> Item, ItemFinding Found) Asked(
        Listed goods,
        CaseKind kind,
        Place home,
        Place to
    )
    {
        if (asked.TryGetValue((goods.Entry.Slug, kind), out var known))
        {
            return known;
        }
        var trade = Trade.Of(goods, kind);
        var (deal, item) = (DealTold.Nothing.Facts, DealTold.Nothing.Facts);
        ItemAnswer answer;
        for (var round = 0; ; round++)
        {
            var told = DealTold.Nothing with
            {
                Parties = [Party("p1", PartyRole.Applicant, "", "", home, ""), Party("p3", BuyerIn(kind), "", "", to, trade.Kind)],
                Items = [Item(1, goods, trade, trade.Units, 1, item)],
                From = kind == CaseKind.Brokering ? places[^1].Id : home.Id,
                To = to.Id,
                Via = kind == CaseKind.Brokering ? "" : home.Id,
                EndUseKind = trade.Buyers[0].Use,
                Facts = deal,
            };
            answer = asks.Of(told, kinds.Of(kind), "")[0];
            ImmutableArray<FactKind> open = answer.Answer is { } said
                ? [.. said.Questions.Select(one => law.Book.Fact(one.Fact)).OfType<FactKind>().Where(fact => fact.Form is FactForm.YesNo or FactForm.Place)]
                : [];
            if (open.Length == 0 || round == 3)
            {
                break;
            }
            foreach (var fact in open)
            {
                var plain = fact.Form == FactForm.Place ? home.Id : "no";
                (deal, item) = asks.GoodsFacts.Contains(fact.Name) ? (deal, item.SetItem(fact.Name, plain)) : (deal.SetItem(fact.Name, plain), item);
            }
        }
        return asked[(goods.Entry.Slug, kind)] = (deal, item, asks.Determined([answer], "submitted").Items[0]);
    }

    static PartyRole BuyerIn(CaseKind kind) =>
        kind switch
        {
            CaseKind.MuseumExport => PartyRole.Museum,
            CaseKind.TechnicalAssistance => PartyRole.Recipient,
            _ => PartyRole.EndUser,
        };

    static ImmutableSortedDictionary<string, Personal> Assistance(string activity) =>
        DealTold
            .Nothing.Boxes.Add("recipient-activity", activity)
            .Add("assistance", "Training of two instructors of the recipient, and repair of what is worn")
            .Add("supply-period", "Six visits of three days within a year")
            .Add("supply-mode", "At the recipient's own place, by staff of the applicant");

    static DealParty Party(string id, PartyRole role, string name, string town, Place place, string kind) =>
        new(id, role, name, $"{1 + name.Length} Sample Street\n{town}", place.Id, kind, "", "");

    // As traders name it, where the words of the law are for lawyers.
    string Named(Listed goods)
    {
        var title = goods.Entry.Things is [var only] && things.TryGetValue(only, out var thing) ? thing : goods.Text.Title;
        var cut = title.AsSpan().IndexOfAny(",;(:");
        var words = (cut > 8 ? title[..cut] : title).Trim();
        return words.Length <= 80 ? words : words[..words.LastIndexOf(' ', 79)];
    }
}

/// <summary>What a case of a scenario is about.</summary>
/// <param name="Kind">The kind of case.</param>
/// <param name="Told">What the application says.</param>
/// <param name="Goods">The entries of its goods, in their order.</param>
/// <param name="Found">What the law says of each.</param>
/// <param name="Trade">How such goods are traded.</param>
/// <param name="Title">The name of the case.</param>
internal sealed record Story(CaseKind Kind, DealTold Told, ImmutableArray<Listed> Goods, ImmutableArray<ItemFinding> Found, Trade Trade, string Title);
