using System.CommandLine;
using System.Text;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Lists;
using Interdict.Parties;

namespace Interdict.Cli;

/// <summary>Adds a list, or replaces the one under its name, and says what that changes.</summary>
static class ListsAdd
{
    const int MostSaid = 20;
    const int MostNamed = 5;
    const int FewRemoved = 10;

    /// <summary>What was asked for.</summary>
    sealed record Wish(string File, string? Id, string? Title, string? Source, Force? Force, string[] With, string? Format, DateOnly? Published, string Because)
    {
        public string? Rejects { get; init; }
        public bool Short { get; init; }
        public bool Json { get; init; }
    }

    public static Command Verb(Desk desk)
    {
        var file = Options.File("the list as it is published, plain or gzip");
        var id = new Option<string?>("--as") { Description = "its name on this node (default: that of its format)", HelpName = "LIST" };
        var title = new Option<string?>("--title") { Description = "its name for people", HelpName = "TEXT" };
        var source = new Option<string?>("--source") { Description = "where it is published", HelpName = "TEXT" };
        var force = new Option<string?>("--force")
        {
            Description = "what it may do here: indicator ranks and never holds by itself (default), binding-here holds",
            HelpName = "FORCE",
        };
        var with = With();
        var format = Format();
        var published = new Option<string?>("--published") { Description = "the day its publisher gives it (default: as the file says)", HelpName = "DATE" };
        var because = ListsFamily.Because();
        var rejects = Options.Rejects();
        var broken = new Option<bool>("--accept-broken") { Description = "replace a list even by a file that breaks off" };
        var json = Options.Json();
        var verb = new Command("add", "Add a list of parties, or replace it by a newer one, and say what changed.")
        {
            file,
            id,
            title,
            source,
            force,
            with,
            format,
            published,
            because,
            rejects,
            broken,
            json,
        };
        verb.SetAction(parsed =>
        {
            if (Understood(desk, parsed.GetValue(force), parsed.GetValue(published)) is not { } understood)
            {
                return Desk.Unreadable;
            }
            var wish = new Wish(
                parsed.GetRequiredValue(file),
                parsed.GetValue(id),
                parsed.GetValue(title),
                parsed.GetValue(source),
                understood.Force,
                parsed.GetValue(with) ?? [],
                parsed.GetValue(format),
                understood.Published,
                parsed.GetValue(because) ?? ""
            )
            {
                Rejects = parsed.GetValue(rejects),
                Short = parsed.GetValue(broken),
                Json = parsed.GetValue(json),
            };
            return Add(desk, wish);
        });
        return verb;
    }

    public static Option<string[]> With() =>
        new("--with") { Description = "a further file of OFAC's list: alternate names (alt.csv) or addresses (add.csv)", HelpName = "FILE" };

    public static Option<string?> Format() =>
        new("--format") { Description = $"its form, if it is not recognised: {string.Join(", ", ListFormat.All.Select(one => one.Word))}", HelpName = "FORM" };

    /// <summary>Reads a list from its files; null when it cannot be read, and then it has been said, with its exit code.</summary>
    public static (ListReading? Reading, int Code) Read(Desk desk, string path, string[] with, string? formatWord)
    {
        var format = formatWord is null ? null : ListFormat.Of(formatWord);
        if (formatWord is not null && format is null)
        {
            return (null, desk.Refuse($"There is no format \"{formatWord}\". Choose one of: {string.Join(", ", ListFormat.All.Select(one => one.Word))}."));
        }
        if (desk.Law() is not { } pack)
        {
            return (null, Desk.OurFault);
        }
        var sources = new List<ListSource>();
        foreach (var one in (string[])[path, .. with])
        {
            var (stream, why) = desk.Open(one);
            if (stream is null)
            {
                sources.ForEach(opened => opened.Content.Dispose());
                return (null, desk.Refuse(why));
            }
            sources.Add(new ListSource(Path.GetFileName(one), stream));
        }
        // Countries are read by the names that the law's own gazetteer knows.
        var reading = ListFile.Read(sources[0], sources[1..], format, text => pack.Book.Gazetteer.Read(text)?.Iso2 is { Length: > 0 } code ? code : null);
        return (reading, Desk.Read);
    }

    static (Force? Force, DateOnly? Published)? Understood(Desk desk, string? forceWord, string? publishedText)
    {
        var force = forceWord is null ? null : Words.Force(forceWord);
        if (forceWord is not null && force is null)
        {
            desk.Refuse($"--force {forceWord}: choose indicator (it ranks and never holds by itself) or binding-here (it holds).");
            return null;
        }
        DateOnly? published = null;
        if (publishedText is not null)
        {
            published = desk.Day(publishedText, "--published", desk.Today);
            if (published is null)
            {
                return null;
            }
        }
        return (force, published);
    }

    static int Add(Desk desk, Wish wish)
    {
        if (ListsFamily.Shelf(desk) is not { } shelf)
        {
            return Desk.Unreadable;
        }
        var (reading, code) = Read(desk, wish.File, wish.With, wish.Format);
        if (reading is null)
        {
            return code;
        }
        if (Tell(desk, reading, wish) is { } told)
        {
            return told;
        }
        if (reading.Why.Length > 0)
        {
            return desk.Refuse(reading.Why);
        }
        var id = wish.Id ?? reading.Format!.Id;
        if (id.Length == 0)
        {
            return desk.Refuse($"A list of the format {reading.Format!.Word} has no usual name. Give it one: --as own-refusals, for instance.");
        }
        var shelving = shelf.Add(
            new ListLoading(id, reading, desk.Clock.GetUtcNow(), wish.Title, wish.Source, wish.Force, wish.Published, wish.Because, wish.Short)
        );
        if (shelving.List is not { } list)
        {
            return desk.Refuse(shelving.Why);
        }
        if (wish.Json)
        {
            Paper.Json(desk, json => Write(json, list, shelving, reading));
        }
        else
        {
            desk.Print(Text(list, shelving, reading));
        }
        return Desk.Read;
    }

    // What could not be read goes to the file for it, else to standard error; an exit code when that file cannot be made.
    static int? Tell(Desk desk, ListReading reading, Wish wish)
    {
        foreach (var notice in reading.Notices)
        {
            desk.Error.WriteLine(notice);
        }
        if (reading.Broken.Length > 0 && reading.Why.Length == 0)
        {
            desk.Error.WriteLine(reading.Broken);
        }
        if (wish.Rejects is null)
        {
            foreach (var fault in reading.Faults.Take(MostSaid))
            {
                desk.Error.WriteLine(Sentence(fault));
            }
            if (reading.Faults.Length > MostSaid)
            {
                desk.Error.WriteLine($"… and {reading.Faults.Length - MostSaid:N0} more; --rejects OUT lists them all.");
            }
            return null;
        }
        var (stream, why) = desk.Make(wish.Rejects, wish.File);
        if (stream is null)
        {
            return desk.Refuse(why);
        }
        using (var json = new Utf8JsonWriter(stream, AnswerJson.OneLine))
        {
            foreach (var fault in reading.Faults)
            {
                ListJson.Write(json, fault);
                json.Flush();
                json.Reset();
                stream.Write("\n"u8);
            }
        }
        if (stream != desk.Output)
        {
            stream.Dispose();
        }
        return null;
    }

    // Lines of further files are no records.
    static int Lost(ListReading reading) => reading.Faults.Count(fault => fault.Lost && fault.File.Length == 0);

    static string Sentence(Fault fault) =>
        $"{(fault.File.Length == 0 ? "" : $"{fault.File}, ")}line {fault.Line}{(fault.Field.Length == 0 ? "" : $", {fault.Field}")}: {fault.Reason}";

    static StringBuilder Text(PartyList list, Shelving shelving, ListReading reading)
    {
        var head = list.Head;
        var lost = Lost(reading);
        var published = head.Published is null ? "" : $", published {ListsFamily.Day(head.Published)}";
        var paper = new StringBuilder()
            .Line($"{head.Title} ({head.Format}){published}: {list.Parties.Length:N0} records, {lost:N0} lost")
            .Line(
                $"Kept as {head.Version}, {(head.Force == Force.BindingHere ? "binding here: a likeness to it is put before a person" : "an indicator: it ranks and never holds by itself")}."
            );
        if (shelving.Before is not { } before)
        {
            return paper.Line("It is the first of its name.");
        }
        var changes = shelving.Changes;
        paper.Line($"It replaces {before.Version}: {ListsFamily.Counts(changes.Added.Length, changes.Removed.Length, changes.Changed.Length)}.");
        if (before.Force != head.Force)
        {
            paper.Line($"Its force was {Words.Of(before.Force)} and is {Words.Of(head.Force)}.");
        }
        if (before.Published is { } earlier && head.Published is { } now && now < earlier)
        {
            paper.Line($"It is older than what it replaces, which was published {ListsFamily.Day(earlier)}.");
        }
        if (changes.Removed.Length >= FewRemoved && changes.Removed.Length > (list.Parties.Length + changes.Removed.Length) / 10)
        {
            paper.Line("More than a tenth of its records are gone. Check whether the file is the whole list.");
        }
        return changes.IsEmpty ? paper : ListsDiff.Named(paper, changes, MostNamed).Line().Line($"./interdict lists diff {head.Id} shows everything.");
    }

    static void Write(Utf8JsonWriter json, PartyList list, Shelving shelving, ListReading reading)
    {
        json.WriteStartObject();
        ListJson.Fields(json, list.Head);
        json.WriteNumber("records", list.Parties.Length);
        json.WriteNumber("lost", Lost(reading));
        json.WriteString("broken", reading.Broken.Length == 0 ? null : reading.Broken);
        json.WriteString("replaces", shelving.Before?.Version);
        json.WriteNumber("added", shelving.Before is null ? list.Parties.Length : shelving.Changes.Added.Length);
        json.WriteNumber("removed", shelving.Changes.Removed.Length);
        json.WriteNumber("changed", shelving.Changes.Changed.Length);
        json.WriteEndObject();
    }
}
