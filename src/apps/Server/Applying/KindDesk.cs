using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server.Hosting;

namespace Interdict.Server.Applying;

/// <summary>What each kind of application asks for, as the law that is asked first says it.</summary>
internal sealed class KindDesk(LawDesk desk)
{
    readonly ImmutableDictionary<CaseKind, KindAsks> kinds = Enum.GetValues<CaseKind>().ToImmutableDictionary(kind => kind, kind => Asked(desk, kind));

    /// <summary>Lists of words, forms and fields.</summary>
    public Procedures Procedures => desk.Usual.Procedures;

    /// <summary>The kinds that an applicant can choose.</summary>
    public IEnumerable<CaseKind> ForApplicants => kinds.Keys.Where(Begin.IsForApplicants).Order();

    /// <summary>What a kind asks for.</summary>
    public KindAsks Of(CaseKind kind) => kinds[kind];

    /// <summary>The kind of application for goods of an annex, with the same act as now; the same kind when it is right already.</summary>
    public CaseKind Fitting(KindAsks asks, string annex) =>
        annex.Length == 0 || asks.Act.Length == 0 || asks.Annexes.IsEmpty || asks.Annexes.Contains(annex)
            ? asks.Kind
            : ForApplicants.Select(Of).FirstOrDefault(other => other.Act == asks.Act && other.Annexes.Contains(annex))?.Kind ?? asks.Kind;

    // A law without procedures has no cases; a kind that it does not know asks for nothing but the goods.
    static KindAsks Asked(LawDesk desk, CaseKind kind) =>
        KindAsks.Of(desk.Usual.Procedures, kind) ?? new KindAsks(kind, "", [], "", "", 0, [new FieldAsked(DealFields.Goods)]);
}
