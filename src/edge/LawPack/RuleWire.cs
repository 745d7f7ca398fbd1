using Interdict.Law;

namespace Interdict.LawPack;

/// <summary>The form of rules in a pack.</summary>
static class RuleWire
{
    public static void Write(Out to, Dated dates)
    {
        to.Day(dates.AppliesFrom);
        to.Maybe(dates.AppliesTo, to.Day);
        to.Day(dates.KnownFrom);
    }

    public static Dated Dated(In from) => new(from.Day(), from.Maybe(from.Day), from.Day());

    public static void Write(Out to, Condition condition)
    {
        switch (condition)
        {
            case Condition.Is one:
                to.Number(0);
                to.Text(one.Fact);
                to.Texts(one.Words);
                break;
            case Condition.Within one:
                to.Number(1);
                to.Text(one.Fact);
                to.Maybe(one.From, to.Decimal);
                to.Flag(one.FromCounts);
                to.Maybe(one.To, to.Decimal);
                to.Flag(one.ToCounts);
                break;
            case Condition.In one:
                to.Number(2);
                to.Text(one.Fact);
                to.Texts(one.Groups);
                break;
            case Condition.Outside one:
                to.Number(3);
                to.Text(one.Fact);
                to.Texts(one.Groups);
                break;
            default:
                throw new InvalidOperationException($"No form for a condition of type {condition.GetType().Name}.");
        }
    }

    public static Condition Condition(In from) =>
        from.Number() switch
        {
            0 => new Condition.Is(from.Text(), from.Texts()),
            1 => new Condition.Within(from.Text(), from.Maybe(from.Decimal), from.Flag(), from.Maybe(from.Decimal), from.Flag()),
            2 => new Condition.In(from.Text(), from.Texts()),
            3 => new Condition.Outside(from.Text(), from.Texts()),
            var other => throw new InvalidDataException($"condition of unknown kind {other}"),
        };

    public static void Write(Out to, Row row) => to.List(row.Conditions, condition => Write(to, condition));

    public static Row Row(In from) => new(from.List(() => Condition(from)));

    public static void Write(Out to, Measure measure)
    {
        to.Text(measure.Id);
        to.Text(measure.Article);
        to.Text(measure.Title);
        Write(to, measure.Dates);
        to.Number((int)measure.Verification);
        to.Text(measure.Source);
        to.Texts(measure.Acts);
        to.Texts(measure.Annexes);
        to.Texts(measure.Slugs);
        to.Text(measure.Set);
        to.List(measure.Rows, row => Write(to, row));
        to.Number((int)measure.Effect);
        to.Text(measure.Says);
        to.Text(measure.Power);
        to.List(measure.Lifts, lift => Write(to, lift));
        to.List(measure.Grounds, ground => Write(to, ground));
        to.Flag(measure.Authorisation is not null);
        if (measure.Authorisation is { } route)
        {
            to.Text(route.Type);
            to.Text(route.Form);
            to.Text(route.Validity);
            to.Text(route.Authority);
        }
        to.Texts(measure.Next);
    }

    public static Measure Measure(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Text(),
            Dated(from),
            (Verification)from.Number(),
            from.Text(),
            from.Texts(),
            from.Texts(),
            from.Texts(),
            from.Text(),
            from.List(() => Row(from)),
            (Effect)from.Number(),
            from.Text(),
            from.Text(),
            from.List(() => Lift(from)),
            from.List(() => Ground(from)),
            from.Flag() ? new AuthorisationRoute(from.Text(), from.Text(), from.Text(), from.Text()) : null,
            from.Texts()
        );

    static void Write(Out to, Lift lift)
    {
        to.Text(lift.Id);
        to.Text(lift.Article);
        Write(to, lift.Dates);
        to.Number((int)lift.Verification);
        to.Number((int)lift.Effect);
        to.List(lift.Rows, row => Write(to, row));
        to.List(lift.Unless, bar => Write(to, bar));
        to.Number((int)lift.Holding);
        to.Text(lift.Power);
        to.Text(lift.Says);
        to.Texts(lift.Duties);
    }

    static Lift Lift(In from) =>
        new(
            from.Text(),
            from.Text(),
            Dated(from),
            (Verification)from.Number(),
            (Effect)from.Number(),
            from.List(() => Row(from)),
            from.List(() => new Bar(from.Text(), from.Text(), from.List(() => Row(from)))),
            (Holding)from.Number(),
            from.Text(),
            from.Text(),
            from.Texts()
        );

    static void Write(Out to, Bar bar)
    {
        to.Text(bar.Id);
        to.Text(bar.Says);
        to.List(bar.Rows, row => Write(to, row));
    }

    static void Write(Out to, Ground ground)
    {
        to.Text(ground.Id);
        to.Text(ground.Article);
        to.Text(ground.Says);
        to.List(ground.Rows, row => Write(to, row));
    }

    static Ground Ground(In from) => new(from.Text(), from.Text(), from.Text(), from.List(() => Row(from)));
}
