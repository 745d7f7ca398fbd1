using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.LawPack;

/// <summary>The form of red flags in a pack.</summary>
static class FlagWire
{
    public static void Write(Out to, FlagRule rule)
    {
        to.Text(rule.Id);
        to.Text(rule.Title);
        to.Text(rule.Says);
        to.Decimal((decimal)rule.Weight);
        to.Text(rule.Source);
        to.Day(rule.AppliesFrom);
        to.Maybe(rule.AppliesTo, to.Day);
        to.Number((int)rule.Goods.Reach);
        to.Texts(rule.Goods.Entries);
        Write(to, rule.When);
    }

    public static FlagRule Rule(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Text(),
            (double)from.Decimal(),
            from.Text(),
            from.Day(),
            from.Maybe(from.Day),
            new FlagGoods((GoodsReach)from.Number(), from.Texts()),
            When(from)
        );

    static void Write(Out to, FlagCondition when)
    {
        switch (when)
        {
            case FlagCondition.PartySays one:
                to.Number(0);
                to.Texts(one.Roles);
                to.List(one.Words, term => Write(to, term));
                to.Texts(one.UserKinds);
                to.Text(one.Without);
                break;
            case FlagCondition.PartyMissing one:
                to.Number(1);
                to.Text(one.Role);
                break;
            case FlagCondition.Bulk one:
                to.Number(2);
                to.List(one.Words, term => Write(to, term));
                to.Texts(one.UserKinds);
                to.Maybe(one.Quantity, to.Decimal);
                to.Maybe(one.Mass, to.Decimal);
                break;
            case FlagCondition.CodeUnder one:
                to.Number(3);
                to.Texts(one.Codes);
                break;
            case FlagCondition.CodeUnlikely:
                to.Number(4);
                break;
            case FlagCondition.FigureOut one:
                to.Number(5);
                to.Number((int)one.Figure);
                to.Maybe(one.From, to.Decimal);
                to.Maybe(one.To, to.Decimal);
                to.Text(one.Currency);
                to.Maybe((decimal?)one.Spreads, to.Decimal);
                to.Number((int)one.AtLeast);
                break;
            case FlagCondition.RouteRare one:
                to.Number(6);
                to.Flag(one.Whole);
                to.Decimal((decimal)one.Below);
                to.Number((int)one.AtLeast);
                break;
            case FlagCondition.RouteNamed one:
                to.Number(7);
                to.Texts(one.From);
                to.Texts(one.To);
                to.Texts(one.Via);
                break;
            case FlagCondition.TextWeak:
                to.Number(8);
                break;
            default:
                throw new InvalidOperationException($"No form for a circumstance of type {when.GetType().Name}.");
        }
    }

    static FlagCondition When(In from) =>
        from.Number() switch
        {
            0 => new FlagCondition.PartySays(from.Texts(), from.List(() => Term(from)), from.Texts(), from.Text()),
            1 => new FlagCondition.PartyMissing(from.Text()),
            2 => new FlagCondition.Bulk(from.List(() => Term(from)), from.Texts(), from.Maybe(from.Decimal), from.Maybe(from.Decimal)),
            3 => new FlagCondition.CodeUnder(from.Texts()),
            4 => new FlagCondition.CodeUnlikely(),
            5 => new FlagCondition.FigureOut(
                (UsualFigureKind)from.Number(),
                from.Maybe(from.Decimal),
                from.Maybe(from.Decimal),
                from.Text(),
                (double?)from.Maybe(from.Decimal),
                from.Number()
            ),
            6 => new FlagCondition.RouteRare(from.Flag(), (double)from.Decimal(), from.Number()),
            7 => new FlagCondition.RouteNamed(from.Texts(), from.Texts(), from.Texts()),
            8 => new FlagCondition.TextWeak(),
            var other => throw new InvalidDataException($"circumstance of unknown kind {other}"),
        };

    static void Write(Out to, Term term)
    {
        to.Text(term.Language);
        to.Text(term.Pattern);
    }

    static Term Term(In from) => new(from.Text(), from.Text());
}
