using System.CommandLine;
using System.Text;
using System.Text.Json;
using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>Who read what.</summary>
static class JournalAccess
{
    public static Command Verb(Desk desk)
    {
        var file = new Option<string?>("--file") { Description = "readings of this file", HelpName = "NUMBER" };
        var account = new Option<string?>("--account") { Description = "readings by this account", HelpName = "ACCOUNT" };
        var on = Options.On("readings of this day (UTC)");
        var store = JournalFamily.Store();
        var verb = new Command("access", "Write who read which file, when and how, as CSV.") { file, account, on, store };
        verb.SetAction(parsed =>
            OpenJournal.With(
                desk,
                parsed.GetValue(store),
                journal => Write(desk, journal, parsed.GetValue(file), parsed.GetValue(account), parsed.GetValue(on))
            )
        );
        return verb;
    }

    static int Write(Desk desk, OpenJournal journal, string? file, string? account, string? on)
    {
        var id = file is null ? null : FileId.Read(file);
        if (file is not null && id is null)
        {
            return desk.Refuse($"\"{file}\" is no number of a file. It is a letter, a year and a number, with hyphens between them.");
        }
        if (on is not null && desk.Day(on, "--on", desk.Today) is null)
        {
            return Desk.Unreadable;
        }
        var text = new StringBuilder("at,account,role,body,file,how\n");
        foreach (var one in AccessLog.Entries(journal.Database, id, account, IsoDay.Read(on)))
        {
            string[] cells = [$"{one.At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffffZ}", one.By.Account, Role(one.By.As), one.By.Body, one.File, one.How];
            text.AppendJoin(',', cells.Select(Cell)).Append('\n');
        }
        desk.Print(text);
        return Desk.Read;
    }

    static string Role(Role role) => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());

    static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
