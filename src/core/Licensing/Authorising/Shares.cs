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

    static readonly PartyRole[] recipients = [PartyRole.EndUser, PartyRole.Consignee];

    /// <summary>The shares, or why nobody can tell which goods go to whom.</summary>
    public static (ImmutableArray<Share> Shares, Refusal? Unclear) Of(DealTold told, ImmutableArray<AuthorisedItem> items, AuthorisationType type, Form form)
    {
        // One of either is enough; a type that is not for one recipient alone names as many as there are.
        if (type.Type != forOne || recipients.Any(role => told.In(role).Count() <= 1))
        {
            return ([.. Sheets(told, items, form)], null);
        }
        var shares = ImmutableArray.CreateBuilder<Share>();
        foreach (var group in items.GroupBy(item => To(told, item.CaseItem)?.Id).OrderBy(group => group.Min(item => item.CaseItem)))
        {
            if (group.Key is null)
            {
                return ([], Refusals.WhichRecipient(string.Join(", ", group.Select(item => item.CaseItem))));
            }
            shares.AddRange(Sheets(told with { Parties = [.. told.Parties.Where(party => IsOf(party, group.Key))] }, [.. group], form));
        }
        return (shares.ToImmutable(), null);
    }

    static DealParty? To(DealTold told, int item) =>
        told.Boxes.GetValueOrDefault(Issue.Recipient(item)) is { IsEmpty: false } id ? told.Parties.FirstOrDefault(party => party.Id == id.Text) : null;

    // Of the role of the chosen recipient the others are left out; parties in other parts stay.
    static bool IsOf(DealParty party, string chosen) => party.Id == chosen || !recipients.Contains(party.Role);

    static IEnumerable<Share> Sheets(DealTold told, ImmutableArray<AuthorisedItem> items, Form form) =>
        items.IsEmpty
            ? [new Share(told with { Items = [] }, [])]
            : items
                .Chunk(form.MostItems ?? items.Length)
                .Select(sheet => sheet.Select((item, at) => item with { Number = at + 1 }).ToImmutableArray())
                .Select(sheet => new Share(told with { Items = [.. told.Items.Where(item => sheet.Any(one => one.CaseItem == item.Number))] }, sheet));
}
