using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Cases;

/// <summary>
/// Which goods are for whom, where an application names several end-users or consignees and an authorisation names one. What the applicant
/// says of it stands among the boxes of the deal: <c>for-2</c> names the end-user of item 2, <c>to-2</c> its consignee.
/// </summary>
public static class Destined
{
    static readonly ImmutableArray<(PartyRole Role, string Word)> words = [(PartyRole.EndUser, "for"), (PartyRole.Consignee, "to")];

    /// <summary>The parts of which an authorisation for one recipient names one.</summary>
    public static ImmutableArray<PartyRole> Roles { get; } = [.. words.Select(one => one.Role)];

    /// <summary>The box in which stands who takes this part for an item.</summary>
    public static string Box(PartyRole role, int item) => $"{WordOf(role)}-{item}";

    /// <summary>The field of the form in which that is chosen.</summary>
    public static string Field(PartyRole role, int item) => $"goods-{item}-{WordOf(role)}";

    /// <summary>True for a box in which that stands.</summary>
    public static bool IsBox(string box) => ItemOf(box) is not null;

    /// <summary>The parts that several take, so that each item has to say which of them it is for.</summary>
    public static ImmutableArray<PartyRole> Several(DealTold told) => [.. Roles.Where(role => told.In(role).Skip(1).Any())];

    /// <summary>Whom an item is for; null when several could be and nothing is said.</summary>
    public static DealParty? Of(DealTold told, PartyRole role, int item)
    {
        var all = told.In(role).ToList();
        return all.Count == 1 ? all[0] : Said(told, role, role, item) ?? (role == PartyRole.Consignee ? Said(told, PartyRole.EndUser, role, item) : null);
    }

    /// <summary>Whom an item is for, as one word for all parts that several take: goods with the same word stand on one authorisation.</summary>
    public static string Key(DealTold told, int item) => string.Join('/', Several(told).Select(role => Of(told, role, item)?.Id ?? ""));

    /// <summary>Without what was said of goods and parties that are no longer there.</summary>
    public static DealTold Tidy(DealTold told)
    {
        var gone = told.Boxes.Where(box => ItemOf(box.Key) is { } item && !IsThere(told, item, box.Value)).Select(box => box.Key).ToList();
        return gone.Count == 0 ? told : told with { Boxes = told.Boxes.RemoveRange(gone) };
    }

    // The goods that an answer was kept for can be taken out, and so can the party that it names.
    static bool IsThere(DealTold told, int item, Personal party) =>
        told.Items.Any(one => one.Number == item) && told.Parties.Any(one => one.Id == party.Text && Roles.Contains(one.Role));

    static DealParty? Said(DealTold told, PartyRole box, PartyRole role, int item) =>
        told.Boxes.TryGetValue(Box(box, item), out var id) ? told.In(role).FirstOrDefault(party => party.Id == id.Text) : null;

    static string WordOf(PartyRole role) => words.First(one => one.Role == role).Word;

    static int? ItemOf(string box)
    {
        foreach (var (_, word) in words)
        {
            if (box.Length > word.Length + 1 && box.StartsWith(word, StringComparison.Ordinal) && box[word.Length] == '-')
            {
                var number = 0;
                foreach (var digit in box.AsSpan(word.Length + 1))
                {
                    if (!char.IsAsciiDigit(digit) || number > 9999)
                    {
                        return null;
                    }
                    number = (number * 10) + (digit - '0');
                }
                return number;
            }
        }
        return null;
    }
}
