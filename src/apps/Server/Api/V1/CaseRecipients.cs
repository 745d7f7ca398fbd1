using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Server.Api.V1;

/// <summary>Which goods of a sent application are for whom: an item names its end-user and its consignee by the id of the party.</summary>
internal static partial class CaseRecipients
{
    /// <summary>The id of a sent party: its own, and else its place in the list.</summary>
    public static string IdOf(CaseShapes.Party sent, int at, ImmutableArray<Refusal>.Builder wrong)
    {
        if (sent.Id is { Length: > 0 } id && !PartyId().IsMatch(id))
        {
            wrong.Add(Refusal.Of("party-id-unreadable", "\"{0}\" is no id of a party. Write p and a number, such as p3, or leave it out.", id));
        }
        return sent.Id is { Length: > 0 } own ? own : $"p{at + 1}";
    }

    /// <summary>The deal with what the sent items say of it; items that stay away keep what was said before.</summary>
    public static DealTold Into(DealTold told, CaseShapes.Sent sent, ImmutableSortedDictionary<string, Personal> before, ImmutableArray<Refusal>.Builder wrong)
    {
        var twice = told.Parties.GroupBy(party => party.Id).FirstOrDefault(same => same.Skip(1).Any());
        if (twice is not null)
        {
            wrong.Add(Refusal.Of("party-twice", "Two parties have the id \"{0}\". Give each its own, or leave the ids out.", twice.Key));
        }
        var boxes = told.Boxes.SetItems(before.Where(box => Destined.IsBox(box.Key)));
        foreach (var item in sent.Items ?? [])
        {
            foreach (var role in Destined.Roles)
            {
                var party = role == PartyRole.EndUser ? item.EndUser : item.Consignee;
                boxes = boxes.Remove(Destined.Box(role, item.Number));
                if (party is not { Length: > 0 })
                {
                    continue;
                }
                if (!told.In(role).Any(one => one.Id == party))
                {
                    wrong.Add(
                        Refusal.Of("party-unknown", "Item {0} names \"{1}\", which is the id of no such party. Name one of them.", $"{item.Number}", party)
                    );
                }
                boxes = boxes.SetItem(Destined.Box(role, item.Number), party);
            }
        }
        return told with { Boxes = boxes };
    }

    [GeneratedRegex("^p[1-9][0-9]{0,3}$")]
    private static partial Regex PartyId();
}
