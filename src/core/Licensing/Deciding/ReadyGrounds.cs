using System.Collections.Immutable;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;

namespace Interdict.Licensing.Deciding;

/// <summary>A reason for a refusal that the file already holds.</summary>
/// <param name="Item">The item.</param>
/// <param name="Ground">The coded reason.</param>
/// <param name="IsForced">True when nothing but a refusal follows.</param>
/// <param name="Because">The gap or the consideration that it comes of.</param>
public sealed record ReadyGround(int Item, string Ground, bool IsForced, string Because);

/// <summary>What the law takes for a reason to refuse is laid before the officer ready made, instead of keeping the applicant waiting.</summary>
public static class ReadyGrounds
{
    /// <summary>The reasons that the file already holds.</summary>
    public static ImmutableArray<ReadyGround> Of(CaseFile file, CaseLaw law) =>
        [
            .. (
                from item in law.Items
                from ground in Deemed(file, law, item).Concat(Recorded(file, law, item))
                where ground.Ground.Length > 0 && law.Grounds(item).Any(one => one.Id == ground.Ground)
                select ground
            ).DistinctBy(one => (one.Item, one.Ground)),
        ];

    // 12(3), 17(3): what was handed in without is insufficient, and grounds are then deemed to exist.
    static IEnumerable<ReadyGround> Deemed(CaseFile file, CaseLaw law, ItemLaw item) =>
        law.Procedure.InsufficientGround(item.Annex) is { Length: > 0 } ground
            ? file.Application.Gaps.Select(gap => new ReadyGround(item.Item, ground, false, gap))
            : [];

    static IEnumerable<ReadyGround> Recorded(CaseFile file, CaseLaw law, ItemLaw item) =>
        from consideration in law.Considerations
        where file.Assessment.Of(consideration.Id, item.Item) is { Concern: Concern.ReasonableGrounds }
        select new ReadyGround(item.Item, consideration.Ground, consideration.ForcesRefusal, consideration.Id);
}
