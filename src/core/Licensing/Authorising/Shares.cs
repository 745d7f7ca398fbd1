using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Authorising;

/// <summary>What stands on one document.</summary>
/// <param name="Told">Parties, places and use.</param>
/// <param name="Items">The goods, numbered from 1.</param>
public sealed record Share(DealTold Told, ImmutableArray<AuthorisedItem> Items);

/// <summary>
/// Shares what was granted among documents. An authorisation for one recipient names one end-user or one consignee (Article 2(p)); a form
/// has room for a number of kinds of goods.
/// </summary>
public static class Shares
{
    const string forOne = "individual";

    /// <summary>The shares, or why nobody can tell which goods go to whom.</summary>
    public static (ImmutableArray<Share> Shares, Refusal? Unclear) Of(DealTold told, ImmutableArray<AuthorisedItem> items, AuthorisationType type, Form form)
    {
        // A type that is not for one recipient alone names as many as there are.
        var several = type.Type == forOne ? Destined.Several(told) : [];
        if (several.IsEmpty)
        {
            return ([.. Sheets(told, items, form)], null);
        }
        var unsaid = items.Where(item => several.All(role => Destined.Of(told, role, item.CaseItem) is null)).ToList();
        // One of either is enough: where nothing at all is said, the one consignee or the one end-user holds the goods together.
        if (unsaid.Count == items.Length && several.Length < Destined.Roles.Length)
        {
            return ([.. Sheets(told, items, form)], null);
        }
        return unsaid.Count > 0
            ? ([], Refusals.WhichRecipient(string.Join(", ", unsaid.Select(item => item.CaseItem))))
            : (
                [.. items.GroupBy(item => Destined.Key(told, item.CaseItem)).SelectMany(group => Sheets(For(told, several, group.First()), [.. group], form))],
                null
            );
    }

    // Of a part that several take, only the one who is chosen for these goods stays; parties in other parts stay.
    static DealTold For(DealTold told, ImmutableArray<PartyRole> several, AuthorisedItem item) =>
        told with
        {
            Parties = told.Parties.RemoveAll(party => several.Contains(party.Role) && party.Id != Destined.Of(told, party.Role, item.CaseItem)?.Id),
        };

    static IEnumerable<Share> Sheets(DealTold told, ImmutableArray<AuthorisedItem> items, Form form) =>
        items.IsEmpty
            ? [new Share(told with { Items = [] }, [])]
            : items
                .Chunk(form.MostItems ?? items.Length)
                .Select(sheet => sheet.Select((item, at) => item with { Number = at + 1 }).ToImmutableArray())
                .Select(sheet => new Share(told with { Items = [.. told.Items.Where(item => sheet.Any(one => one.CaseItem == item.Number))] }, sheet));
}
