using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Parties;

namespace Interdict.Screening;

/// <summary>
/// The place of an item in the queue: <c>1 - (1 - goods)(1 - parties)(1 - flags)</c>. Each part only ever raises it, so more
/// reason to look never puts an item lower. It orders; it is no probability and decides nothing.
/// </summary>
static class Rank
{
    const double Stop = 0.9;
    const double Hold = 0.6;
    const double ReleaseWithQuestion = 0.2;
    const double Binding = 0.8;
    const double Indicator = 0.3;
    const double Answered = 0.1;

    // Flags are circumstances, and several of them often are one circumstance told twice.
    const double Flags = 0.5;

    public static ImmutableArray<RankPart> Parts(Answer law, ImmutableArray<PartyFinding> parties, ImmutableArray<RedFlag> flags)
    {
        var goods = Goods(law);
        if (goods == 0 && parties.IsEmpty && flags.IsEmpty)
        {
            return [];
        }
        var parts = ImmutableArray.CreateBuilder<RankPart>(3);
        if (goods > 0)
        {
            parts.Add(new RankPart("goods", goods, $"The law says {Words.Of(law.Effect)}, {Words.Of(law.Decision)}."));
        }
        if (Nearest(parties) is { } nearest)
        {
            parts.Add(nearest);
        }
        if (!flags.IsEmpty)
        {
            parts.Add(new RankPart("flags", Flags * (1 - flags.Aggregate(1.0, (left, flag) => left * (1 - flag.Weight))), Titles(flags)));
        }
        return parts.ToImmutable();
    }

    public static double Of(ImmutableArray<RankPart> parts)
    {
        var left = 1.0;
        foreach (var part in parts)
        {
            left *= 1 - part.Raises;
        }
        return 1 - left;
    }

    static double Goods(Answer law) =>
        law.Decision switch
        {
            Decision.Stop => Stop,
            Decision.Hold => Hold,
            _ => law.Effect is Effect.NotListed or Effect.NotRestricted ? 0 : ReleaseWithQuestion,
        };

    static RankPart? Nearest(ImmutableArray<PartyFinding> parties)
    {
        RankPart? nearest = null;
        foreach (var finding in parties)
        {
            foreach (var hit in finding.Hits)
            {
                var answered = hit.Earlier is { Answers: true };
                var weight =
                    answered ? Answered
                    : hit.List.Force == Force.BindingHere ? Binding
                    : Indicator;
                var raises = weight * Math.Clamp(hit.Score, 0, 1);
                if (nearest is not { } before || raises > before.Raises)
                {
                    var binds = hit.List.Force == Force.BindingHere ? "binds here" : "is an indicator here";
                    var found = answered ? "; an officer found it to be somebody else" : "";
                    nearest = new RankPart("parties", raises, $"A party resembles a record of {hit.List.Version}, a list that {binds}{found}.");
                }
            }
        }
        return nearest;
    }

    static string Titles(ImmutableArray<RedFlag> flags) => $"{string.Join("; ", flags.Select(flag => flag.Title))}.";
}
