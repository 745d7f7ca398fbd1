using Interdict.Law;
using Interdict.Screening;

namespace Interdict.Bench.Goods;

/// <summary>A row with what the recogniser made of it.</summary>
sealed record Graded(GoldRow Row, Answer Answer)
{
    /// <summary>The findings that hold or stop, best first.</summary>
    public IReadOnlyList<Finding> Holding { get; } = [.. Answer.Findings.Where(finding => finding.Decision > Decision.Release)];

    public bool Held => Answer.Decision > Decision.Release;

    public bool Found => Row.Listed && Holding.Any(finding => Row.Expect.Contains(finding.Entry));

    public bool FirstRight => Row.Listed && Holding.Count > 0 && Row.Expect.Contains(Holding[0].Entry);

    public bool FirstExact => Row.Listed && Holding.Count > 0 && Row.Expect[0] == Holding[0].Entry;

    public bool FalseAlarm => Row.Regime == "none" && Held;

    /// <summary>Grades all rows.</summary>
    public static List<Graded> All(IEnumerable<GoldRow> rows, Asked asked) =>
        [.. rows.Select(row => new Graded(row, asked.Answer(row.Id, row.Text, row.Code, row.Destination)))];
}

/// <summary>The measures over some rows.</summary>
sealed class Tally(IReadOnlyCollection<Graded> rows)
{
    public int Rows => rows.Count;

    public int Listed { get; } = rows.Count(one => one.Row.Listed);

    public int Found { get; } = rows.Count(one => one.Found);

    public int FirstRight { get; } = rows.Count(one => one.FirstRight);

    public int FirstExact { get; } = rows.Count(one => one.FirstExact);

    public int Unlisted { get; } = rows.Count(one => one.Row.Regime == "none");

    public int FalseAlarms { get; } = rows.Count(one => one.FalseAlarm);

    public static string[] Heads { get; } = ["rows", "n", "recall", "false alarms", "precision", "top-1", "strict top-1"];

    public string[] Cells(string name) =>
        [
            name,
            $"{Rows}",
            Page.Rate(Found, Listed),
            Page.Rate(FalseAlarms, Unlisted),
            Page.Rate(Found, Found + FalseAlarms),
            Page.Rate(FirstRight, Listed),
            Page.Rate(FirstExact, Listed),
        ];
}
