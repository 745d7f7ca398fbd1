using Interdict.Licensing.Cases;

namespace Interdict.Server.Applying;

/// <summary>What each kind of application asks for, from the law's own data.</summary>
internal sealed class KindDesk
{
    /// <summary>What a kind asks for.</summary>
    public KindAsks Of(CaseKind kind) => new(kind, "export", [], "individual", "VII", 3, Fields, "");

    static readonly System.Collections.Immutable.ImmutableArray<FieldAsked> Fields =
    [
        new("applicant"),
        new("agent", IsMust: false),
        new("consignee", IsMust: false),
        new("end-user", IsDeemed: true),
        new("end-user.kind", IsMust: false),
        new("from"),
        new("to"),
        new("via", IsMust: false),
        new("end-use", IsDeemed: true),
        new("end-use-kind", IsMust: false),
        new("items"),
        new("items.description"),
        new("items.code", IsMust: false),
        new("items.quantity"),
        new("items.value", IsMust: false),
        new("boxes.end-use-statement", IsMust: false, Title: "End-use statement"),
    ];
}
