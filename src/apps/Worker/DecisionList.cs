using System.CommandLine;
using System.Text;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Store;

namespace Interdict.Worker;

/// <summary>Writes what was recorded for a submission.</summary>
static class DecisionList
{
    public static Command Verb(Desk desk)
    {
        var submission = new Argument<string>("SUBMISSION") { Description = "the name that ./interdict send printed" };
        var database = Verbs.Database("INTERDICT_DATABASE");
        var verb = new Command("decisions", "Write the recorded decisions of a submission, one JSON object on each line, in the order of its file.")
        {
            submission,
            database,
        };
        verb.SetAction(parsed => Show(desk, parsed.GetRequiredValue(submission), parsed.GetValue(database)));
        return verb;
    }

    static int Show(Desk desk, string submission, string? databaseName)
    {
        using var database = desk.OpenDatabase(databaseName, "");
        if (database is null)
        {
            return Desk.Unreadable;
        }
        var decisions = new Decisions(database);
        var many = 0;
        foreach (var row in decisions.Of(submission))
        {
            desk.Output.WriteLine(Json(row));
            many++;
        }
        var conflicts = decisions.Conflicts(submission);
        foreach (var conflict in conflicts)
        {
            desk.Error.WriteLine(
                $"In conflict: {conflict.Declaration}/{conflict.Item} came again with another content; the first decision stands. Declare it under a number of its own."
            );
        }
        desk.Error.WriteLine($"{many} decisions, {conflicts.Count} in conflict");
        return Desk.Done;
    }

    static string Json(DecisionRow row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, AnswerJson.OneLine))
        {
            json.WriteStartObject();
            json.WriteString("submission"u8, row.Submission);
            json.WriteNumber("number"u8, row.Number);
            json.WriteString("declaration"u8, row.Declaration);
            json.WriteString("item"u8, row.Item);
            json.WriteString("decision"u8, row.Decision);
            json.WriteNumber("rank"u8, row.Rank);
            json.WriteString("decided"u8, row.Decided);
            json.WriteString("law"u8, row.Law);
            json.WriteStartArray("lists"u8);
            foreach (var list in row.Lists.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                json.WriteStringValue(list);
            }
            json.WriteEndArray();
            json.WriteString("worker"u8, row.Worker);
            json.WritePropertyName("answer"u8);
            json.WriteRawValue(row.Answer, skipInputValidation: true);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
