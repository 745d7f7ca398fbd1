using System.Collections.Immutable;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Assessing;

/// <summary>What of a decided case is compared with later applications.</summary>
/// <param name="Case">The case.</param>
/// <param name="On">When it was decided.</param>
/// <param name="Kind">What it was about.</param>
/// <param name="To">The place of destination.</param>
/// <param name="Parties">End users, consignees, distributors, recipients and museums, by name and country.</param>
/// <param name="Slugs">The entries of the items that were refused.</param>
public sealed record PastRefusal(
    string Case,
    DateOnly On,
    CaseKind Kind,
    string To,
    ImmutableArray<(PartyRole Role, Personal Name, string Country)> Parties,
    ImmutableArray<string> Slugs
);

/// <summary>
/// Earlier refusals that are like what is applied for. "Essentially identical" is not defined by the law (Article 23(2)): here it means the
/// same entry, the same destination, and a party at the other end that bears nearly the same name; the reasons are shown, and an officer says what it is.
/// </summary>
public static class LookBack
{
    // Names from this likeness on, in hundredths, count as one.
    const int nearly = 88;

    /// <summary>The parts at the other end of a deal, whose names are compared.</summary>
    public static ImmutableArray<PartyRole> OtherEnd { get; } =
    [PartyRole.Consignee, PartyRole.EndUser, PartyRole.Distributor, PartyRole.Recipient, PartyRole.Museum];

    /// <summary>Whether two names count as one.</summary>
    /// <param name="score">How alike they are, in hundredths.</param>
    public static bool IsNear(int score) => score >= nearly;

    /// <summary>The earlier refusals that are alike, the latest first.</summary>
    /// <param name="told">The application.</param>
    /// <param name="found">What the law says of its items.</param>
    /// <param name="past">Earlier refusals.</param>
    /// <param name="since">The day from which they count.</param>
    /// <param name="alike">How alike two names are, in hundredths.</param>
    public static ImmutableArray<EarlierRefusal> Of(
        DealTold told,
        ImmutableArray<ItemFinding> found,
        IEnumerable<PastRefusal> past,
        DateOnly since,
        Func<string, string, int> alike
    ) =>
        [
            .. from refusal in past
            where refusal.On >= since
            let items = found.Where(item => item.Slug.Length > 0 && refusal.Slugs.Contains(item.Slug)).ToImmutableArray()
            let parties = Parties(told, refusal, alike).ToImmutableArray()
            where !items.IsEmpty && !parties.IsEmpty
            orderby refusal.On descending, refusal.Case
            select Refused(told, refusal, items, parties),
        ];

    /// <summary>What is compared later of a case that was decided; null when nothing of it was refused.</summary>
    public static PastRefusal? Of(CaseFile file)
    {
        if (file.Decision is not { Taken: { } taken, TakenAt: { } at })
        {
            return null;
        }
        var refused = taken.What.Items.Where(item => item.Outcome == Outcome.Refused && item.Item > 0).Select(item => item.Item).ToList();
        return refused.Count == 0
            ? null
            : new PastRefusal(
                file.Id.Text,
                DateOnly.FromDateTime(at.UtcDateTime),
                file.Kind,
                file.Application.Told.To,
                [.. file.Application.Told.Parties.Where(party => OtherEnd.Contains(party.Role)).Select(party => (party.Role, party.Name, party.Country))],
                [
                    .. (file.Application.Found?.Items ?? [])
                        .Where(item => refused.Contains(item.Item) && item.Slug.Length > 0)
                        .Select(item => item.Slug)
                        .Distinct(),
                ]
            );
    }

    static EarlierRefusal Refused(
        DealTold told,
        PastRefusal refusal,
        ImmutableArray<ItemFinding> items,
        ImmutableArray<(DealParty Party, Personal Name, int Score)> parties
    )
    {
        var same = told.To == refusal.To;
        return new EarlierRefusal(
            $"{refusal.Case}/{told.To}/{string.Join('+', parties.Select(one => one.Party.Id))}/{string.Join('+', items.Select(item => item.Slug))}",
            refusal.Case,
            refusal.On,
            same,
            [.. items.Select(item => item.Item)],
            [
                .. items.Select(item => new Personal($"the same entry: {item.Label} (item {item.Item})")),
                .. parties.Select(one => new Personal($"{one.Party.Name.Text} and {one.Name.Text}: names alike to {one.Score} of 100")),
                new Personal(same ? "the same destination" : "another destination"),
            ]
        );
    }

    static IEnumerable<(DealParty Party, Personal Name, int Score)> Parties(DealTold told, PastRefusal refusal, Func<string, string, int> alike) =>
        from party in told.Parties
        where OtherEnd.Contains(party.Role) && !party.Name.IsEmpty
        from before in refusal.Parties
        where !before.Name.IsEmpty
        let score = alike(party.Name.Text, before.Name.Text)
        where IsNear(score)
        select (party, before.Name, score);
}
