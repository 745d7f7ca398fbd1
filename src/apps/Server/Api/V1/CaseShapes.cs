using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Server.Api.V1;

/// <summary>Cases as the interface says and reads them.</summary>
internal static class CaseShapes
{
    /// <summary>A party of a deal. Its id is the name by which an item says for whom it is: <c>p3</c>; one that stays away is given by its place in the list.</summary>
    public sealed record Party(string? Id, string? Role, string? Name, string? Address, string? Country, string? Kind, string? Number, string? Contact);

    /// <summary>Goods of a deal. Where several are end-user or consignee, each item names its own by the id of the party.</summary>
    public sealed record Item(
        int Number,
        string? Description,
        string? Entry,
        string? CommodityCode,
        string? Quantity,
        string? Unit,
        string? Value,
        string? Currency,
        string? EndUser,
        string? Consignee,
        Dictionary<string, string>? Facts
    );

    /// <summary>What an application says. In a change, what stays away stays as it is.</summary>
    public sealed record Sent(
        string? Kind,
        string? Title,
        string? Language,
        Party[]? Parties,
        Item[]? Items,
        string? From,
        string? To,
        string? Via,
        string? Location,
        string? EndUse,
        string? EndUseKind,
        Dictionary<string, string>? Facts,
        Dictionary<string, string>? Boxes
    );

    /// <summary>A question of the authority.</summary>
    public sealed record Question(string Id, string Text, string Due, DateTimeOffset Asked, string? Answer, DateTimeOffset? Answered);

    /// <summary>What was decided on an item.</summary>
    public sealed record Decided(int Item, string Outcome, string Quantity, string Unit, IEnumerable<string> Grounds);

    /// <summary>The decision in short.</summary>
    public sealed record Decision(
        DateTimeOffset At,
        IEnumerable<Decided> Items,
        string ValidFrom,
        string ValidTo,
        IEnumerable<string> Conditions,
        IEnumerable<string> Authorisations
    );

    /// <summary>What the law said of an item when it was asked last.</summary>
    public sealed record Found(int Item, string Effect, string Entry, string Citation, IEnumerable<string> Questions);

    /// <summary>A paper of a case.</summary>
    public sealed record Paper(string Id, string Name, string Purpose, string Verdict);

    /// <summary>A case.</summary>
    public sealed record Case(
        string Number,
        long Version,
        string Stage,
        Sent Says,
        IEnumerable<string> Gaps,
        IEnumerable<Found> Law,
        IEnumerable<Paper> Papers,
        IEnumerable<Question> Questions,
        Decision? Decision
    );

    /// <summary>A case in a list.</summary>
    public sealed record Row(string Number, long Version, string Kind, string Stage, string Title, DateTimeOffset Changed);

    public static Row RowOf(CaseFile file) =>
        new(file.Id.Text, file.Version, KindAsks.Word(file.Kind), Word(file.Stage), file.Application.Title.Text, file.Changed);

    public static string Word(Stage stage) => CustomsShapes.Kebab(stage.ToString());

    public static Case Of(CaseFile file) =>
        new(
            file.Id.Text,
            file.Version,
            Word(file.Stage),
            Says(file),
            file.Application.Gaps,
            file.Application.Found?.Items.Select(one => new Found(one.Item, one.Effect, one.Label, one.Citation, one.Questions)) ?? [],
            file.Application.Attachments.Select(one => new Paper(one.Paper.Id, one.Paper.Name.Text, one.Paper.Purpose, one.Verdict)),
            file.Handling.Questions.Where(one => !one.IsTakenBack)
                .Select(one => new Question(
                    one.Id,
                    one.Text.Text,
                    IsoDay.Write(one.Due),
                    one.AskedAt,
                    one.Answer.IsEmpty ? null : one.Answer.Text,
                    one.AnsweredAt
                )),
            file.Decision is { Taken.What: var what, TakenAt: { } at }
                ? new Decision(
                    at,
                    what.Items.Select(one => new Decided(
                        one.Item,
                        CustomsShapes.Kebab(one.Outcome.ToString()),
                        one.Quantity.Amount,
                        one.Quantity.Unit,
                        one.Grounds
                    )),
                    IsoDay.Write(what.ValidFrom),
                    IsoDay.Write(what.ValidTo),
                    what.Conditions.Select(condition => condition.Text.Text),
                    file.Decision.Authorisations
                )
                : null
        );

    static Sent Says(CaseFile file)
    {
        var told = file.Application.Told;
        return new Sent(
            KindAsks.Word(file.Kind),
            file.Application.Title.Text,
            file.Application.Language,
            [
                .. told.Parties.Select(one => new Party(
                    one.Id,
                    CustomsShapes.Kebab(one.Role.ToString()),
                    one.Name.Text,
                    one.Address.Text,
                    one.Country,
                    one.Kind,
                    one.Number.Text,
                    one.Contact.Text
                )),
            ],
            [
                .. told.Items.Select(one => new Item(
                    one.Number,
                    one.Description,
                    one.Entry,
                    one.Code,
                    one.Quantity.Amount,
                    one.Quantity.Unit,
                    one.Value is { } value ? $"{value.Hundredths / 100}.{value.Hundredths % 100:00}" : null,
                    one.Value?.Currency,
                    Destined.Of(told, PartyRole.EndUser, one.Number)?.Id,
                    Destined.Of(told, PartyRole.Consignee, one.Number)?.Id,
                    one.Facts.ToDictionary()
                )),
            ],
            told.From,
            told.To,
            told.Via,
            told.Location.Text,
            told.EndUse.Text,
            told.EndUseKind,
            told.Facts.ToDictionary(),
            told.Boxes.Where(box => !Destined.IsBox(box.Key)).ToDictionary(box => box.Key, box => box.Value.Text)
        );
    }

    /// <summary>A deal after what was sent, and what of it cannot be read.</summary>
    public static (DealTold Told, ImmutableArray<Refusal> Wrong) Into(DealTold told, Sent sent, LawBook book)
    {
        var wrong = ImmutableArray.CreateBuilder<Refusal>();
        string Place(string? written, string before) =>
            written is null ? before
            : written.Length == 0 ? ""
            : book.Gazetteer.Read(written) is { } place ? place.Id
            : Keep(written, before);
        string Keep(string written, string before)
        {
            wrong.Add(Refusal.Of("place-unknown", "\"{0}\" is no place. /api/v1/places lists them.", written));
            return before;
        }
        var after = told with
        {
            Parties = sent.Parties is { } parties ? [.. parties.Select((one, at) => PartyOf(one, at, Place, wrong))] : told.Parties,
            Items = sent.Items is { } items ? [.. items.Select(one => ItemOf(one, wrong))] : told.Items,
            From = Place(sent.From, told.From),
            To = Place(sent.To, told.To),
            Via = Place(sent.Via, told.Via),
            Location = sent.Location ?? told.Location.Text,
            EndUse = sent.EndUse ?? told.EndUse.Text,
            EndUseKind = sent.EndUseKind ?? told.EndUseKind,
            Facts = sent.Facts is { } facts ? Sorted(facts) : told.Facts,
            Boxes = sent.Boxes is { } boxes
                ? boxes.ToImmutableSortedDictionary(box => box.Key, box => new Personal(box.Value), StringComparer.Ordinal)
                : told.Boxes,
        };
        return (CaseRecipients.Into(after, sent, told.Boxes, wrong), wrong.ToImmutable());
    }

    static DealParty PartyOf(Party sent, int at, Func<string?, string, string> place, ImmutableArray<Refusal>.Builder wrong)
    {
        var role = Enum.GetValues<PartyRole>().Cast<PartyRole?>().FirstOrDefault(one => CustomsShapes.Kebab(one!.Value.ToString()) == sent.Role);
        if (role is null)
        {
            wrong.Add(Refusal.Of("role-unknown", "\"{0}\" is no part that somebody takes in a deal.", sent.Role ?? ""));
        }
        return new DealParty(
            CaseRecipients.IdOf(sent, at, wrong),
            role ?? default,
            sent.Name,
            sent.Address,
            place(sent.Country, ""),
            sent.Kind ?? "",
            sent.Number,
            sent.Contact
        );
    }

    static DealItem ItemOf(Item sent, ImmutableArray<Refusal>.Builder wrong)
    {
        var quantity = Quantity.Read(sent.Quantity ?? "0", sent.Unit ?? "");
        var value = sent.Value is { } written ? Quantity.Read(written, "") : null;
        if (quantity is null || (sent.Value is not null && (value is null || value.Value.Thousandths % 10 != 0)))
        {
            wrong.Add(Refusal.Of("number-unreadable", "Item {0}: write quantity and value as text with a point, \"12.5\".", $"{sent.Number}"));
        }
        return new DealItem(
            sent.Number,
            sent.Description ?? "",
            sent.Entry ?? "",
            sent.CommodityCode ?? "",
            quantity ?? default,
            value is { } money ? new Money(money.Thousandths / 10, sent.Currency ?? "") : null,
            Sorted(sent.Facts ?? [])
        );
    }

    static ImmutableSortedDictionary<string, string> Sorted(Dictionary<string, string> facts) => facts.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
