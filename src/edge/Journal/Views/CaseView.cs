using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;

namespace Interdict.Journal.Views;

/// <summary>Cases as the desks show and search them.</summary>
static class CaseView
{
    public static View Row { get; } =
        View.Row<CaseFile>(
            "case_row",
            [
                "version",
                "kind",
                "firm",
                "title",
                "stage",
                "officer",
                "proposer",
                "language",
                "origin",
                "destination",
                "end_use",
                "goods",
                "opened",
                "submitted",
                "changed",
                "decided",
                "due",
                "outcome",
                "questions",
                "advice",
                "waiting",
                "is_stopped",
            ],
            file =>
                [
                    file.Version,
                    Cells.Word(file.Kind),
                    file.Application.Firm,
                    file.Application.Title.Text,
                    Cells.Word(file.Stage),
                    file.Handling.Officer,
                    file.Decision.IsProposed ? file.Decision.ProposedBy : "",
                    file.Application.Language,
                    file.Application.Told.From,
                    file.Application.Told.To,
                    file.Application.Told.EndUseKind,
                    Cells.Goods(file.Application.Told.Items.Select(item => item.Description)),
                    Cells.At(file.Opened),
                    Cells.At(file.Application.SubmittedAt),
                    Cells.At(file.Changed),
                    Cells.At(file.Decision.TakenAt),
                    Cells.Day(NextDay(file)),
                    Outcome(file.Decision.Taken),
                    (long)file.Handling.Questions.Count(question => question.IsOpen),
                    (long)file.Handling.Advice.Count(advice => advice.GivenAt is null && !advice.IsTakenBack),
                    (long)file.Application.Attachments.Count(one => one.Verdict == "waiting"),
                    Cells.Flag(file.Handling.IsStopped),
                ]
        );

    public static View Parties { get; } =
        View.Rows<CaseFile>("party_row", ["number", "role", "name", "folded", "country", "kind"], file => Cells.Parties(file.Application.Told));

    public static View Search { get; } =
        View.Row<CaseFile>(
            "search_row",
            ["kind", "firm", "title", "body"],
            file =>
                [
                    "case",
                    file.Application.Firm,
                    SearchWords.Fold($"{file.Id} {file.Application.Title}"),
                    SearchWords.Fold(string.Join(' ', Body(file.Application.Told).Concat(file.Decision.Authorisations))),
                ]
        );

    /// <summary>What a deal says, for the search.</summary>
    public static IEnumerable<string> Body(DealTold told) =>
        told
            .Parties.SelectMany(party => new[] { party.Name.Text, party.Address.Text, party.Number.Text })
            .Concat(told.Items.SelectMany(item => new[] { item.Description, item.Entry, item.Code }))
            .Append(told.EndUse.Text)
            .Append(told.Location.Text)
            .Concat(told.Boxes.Values.Select(box => box.Text));

    // The next day on which somebody has to have answered.
    static DateOnly? NextDay(CaseFile file)
    {
        var days = file
            .Handling.Questions.Where(question => question.IsOpen)
            .Select(question => question.Due)
            .Concat(file.Handling.Advice.Where(advice => advice.GivenAt is null && !advice.IsTakenBack).Select(advice => advice.Due))
            .ToArray();
        return file.Decision.IsTaken || days.Length == 0 ? null : days.Min();
    }

    static string Outcome(Decided? taken)
    {
        if (taken is null)
        {
            return "";
        }
        var outcomes = taken.What.Items.Select(item => item.Outcome).Distinct().ToArray();
        return outcomes.Length == 1 ? Cells.Word(outcomes[0])
            : outcomes.Contains(Licensing.Deciding.Outcome.Granted) ? "granted-in-part"
            : "refused";
    }
}
