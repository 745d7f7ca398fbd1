using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;

namespace Interdict.Server.WriteOff;

/// <summary>What customs sends with an act, by the interface or by a form. What an act does not need may stay away.</summary>
/// <param name="Declaration">The declaration's own number (MRN), or the number of a paper.</param>
/// <param name="Item">The item's number in it.</param>
/// <param name="AuthorisationItem">The item of the authorisation.</param>
/// <param name="Quantity">How much, as text so that it stays exact: "12.5".</param>
/// <param name="Unit">The unit in which the authorisation counts: "piece".</param>
/// <param name="Accepted">The day the declaration was accepted, or the day on the paper.</param>
/// <param name="Office">The customs office; for a paper of another state with that state.</param>
/// <param name="Holder">Name of who uses the authorisation.</param>
/// <param name="HolderNumber">Customs or register number of who uses it.</param>
/// <param name="Consignee">Name of to whom the goods go.</param>
/// <param name="ConsigneeNumber">Its number.</param>
/// <param name="EndUser">Name of who uses the goods; may stay away when it is the consignee.</param>
/// <param name="EndUserNumber">Its number.</param>
/// <param name="Destination">The country of destination, as a code or a name.</param>
/// <param name="CommodityCode">The commodity code as declared.</param>
/// <param name="Responsible">For an entry by hand: who answers for it.</param>
/// <param name="Why">Why, for a correction or an entry by hand.</param>
public sealed record Sent(
    string? Declaration = null,
    int? Item = null,
    int? AuthorisationItem = null,
    string? Quantity = null,
    string? Unit = null,
    string? Accepted = null,
    string? Office = null,
    string? Holder = null,
    string? HolderNumber = null,
    string? Consignee = null,
    string? ConsigneeNumber = null,
    string? EndUser = null,
    string? EndUserNumber = null,
    string? Destination = null,
    string? CommodityCode = null,
    string? Responsible = null,
    string? Why = null
)
{
    const int most = 300;

    /// <summary>The line of the declaration.</summary>
    internal DeclaredLine Line => DeclaredLine.Of(Text(Declaration), Item ?? 0);

    /// <summary>What cannot be read, in the order of the fields.</summary>
    internal ImmutableArray<Refusal> Unreadable(Movement movement)
    {
        var wrong = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var (field, text) in Texts().Where(one => (one.Text ?? "").Length > most))
        {
            wrong.Add(Refusal.At(field, "text-too-long", "This is longer than {0} letters.", $"{most}"));
        }
        if (movement != Movement.Release && Amount is null)
        {
            wrong.Add(
                Refusal.At("quantity", "quantity-unreadable", "\"{0}\" is no quantity. Write a number with at most three decimals: 12 or 12.5.", Text(Quantity))
            );
        }
        if (movement is not (Movement.Release or Movement.Correct) && Day is null)
        {
            wrong.Add(Refusal.At("accepted", "day-unreadable", "\"{0}\" is no day. Write it as 2026-03-01.", Text(Accepted)));
        }
        return wrong.ToImmutable();
    }

    internal Quantity? Amount => Vocabulary.Quantity.Read(Quantity, Text(Unit));

    internal DateOnly? Day => IsoDay.Read(Text(Accepted));

    /// <summary>The claim, once it is known to be readable.</summary>
    internal Claim Claim(Gazetteer places) =>
        new(
            Line,
            AuthorisationItem ?? 0,
            Amount ?? default,
            Day ?? default,
            Text(Office),
            new DeclaredName(Text(Holder), Text(HolderNumber)),
            new DeclaredName(Text(Consignee), Text(ConsigneeNumber)),
            new DeclaredName(Text(EndUser), Text(EndUserNumber)),
            places.Read(Destination)?.Id ?? Text(Destination),
            Text(CommodityCode)
        );

    /// <summary>The entry by hand, once it is known to be readable.</summary>
    internal EnteredByHand Entry => new(Line, AuthorisationItem ?? 0, Amount ?? default, Day ?? default, Text(Office), Text(Responsible));

    /// <summary>What a form holds.</summary>
    internal static Sent Of(IFormCollection form)
    {
        string? Given(string name) => form[name] is [{ Length: > 0 } text, ..] ? text : null;
        int? Number(string name) => int.TryParse(Given(name), out var number) ? number : null;
        return new Sent(
            Given("declaration"),
            Number("item"),
            Number("authorisation_item"),
            Given("quantity"),
            Given("unit"),
            Given("accepted"),
            Given("office"),
            Given("holder"),
            Given("holder_number"),
            Given("consignee"),
            Given("consignee_number"),
            Given("end_user"),
            Given("end_user_number"),
            Given("destination"),
            Given("code"),
            Given("responsible"),
            Given("why")
        );
    }

    IEnumerable<(string Field, string? Text)> Texts() =>
        [
            ("declaration", Declaration),
            ("office", Office),
            ("holder", Holder),
            ("holder_number", HolderNumber),
            ("consignee", Consignee),
            ("consignee_number", ConsigneeNumber),
            ("end_user", EndUser),
            ("end_user_number", EndUserNumber),
            ("destination", Destination),
            ("code", CommodityCode),
            ("responsible", Responsible),
            ("unit", Unit),
        ];

    static string Text(string? text) => (text ?? "").Trim();
}
