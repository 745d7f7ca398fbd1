using System.Text;
using Interdict.Law;
using Interdict.LawPack;
using Interdict.Matching;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>What a verb works with: the streams, the day, and where the law lies. Tests lay another desk.</summary>
public sealed class Desk(Stream input, Stream output, TextWriter error, TimeProvider clock)
{
    /// <summary>The file could be read.</summary>
    public const int Read = 0;

    /// <summary>The input cannot be read, or the command cannot be understood.</summary>
    public const int Unreadable = 2;

    /// <summary>The fault is ours.</summary>
    public const int OurFault = 3;

    /// <summary>How a file is named that stands for standard input or output.</summary>
    public const string Standard = "-";

    /// <summary>Standard input.</summary>
    public Stream Input { get; } = input;

    /// <summary>Standard output.</summary>
    public Stream Output { get; } = output;

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Path of the compiled law.</summary>
    public string LawPath { get; init; } = "";

    /// <summary>The home of the node, with what it keeps; empty for none.</summary>
    public string Home { get; init; } = "";

    /// <summary>True when somebody watches standard error.</summary>
    public bool Watched { get; init; }

    /// <summary>The day.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Says why the command cannot be carried out.</summary>
    public int Refuse(string why)
    {
        Error.WriteLine(why);
        return Unreadable;
    }

    /// <summary>The law of this node; null when there is none, and then it has been said.</summary>
    public Pack? Law() => Opened() is { Pack: { } pack } ? pack : null;

    /// <summary>
    /// The law to decide with, kept under its hash so that the decision can be taken again; null when there is none, and
    /// then it has been said.
    /// </summary>
    /// <param name="hash">The hash that an earlier answer names, to take its decision again; null for the law of today.</param>
    public Pack? Deciding(string? hash)
    {
        if (hash is not null)
        {
            var kept = NodeLaw.Kept(hash, Home);
            if (kept.Pack is null)
            {
                Error.WriteLine(kept.Why);
            }
            return kept.Pack;
        }
        var law = Opened();
        if (law is { Pack: not null } && Home.Length > 0)
        {
            law.Keep(LawPath, Home);
        }
        return law?.Pack;
    }

    /// <summary>The tables for comparing names; null when there are none, and then it has been said.</summary>
    public NamesPack? Names()
    {
        if (LawPath.Length == 0)
        {
            Error.WriteLine("No law is given: INTERDICT_LAW has to name a compiled law. ./interdict sets it.");
            return null;
        }
        var (pack, why) = NamesPack.Open(NamesPack.Beside(LawPath));
        if (pack is null)
        {
            Error.WriteLine(why);
        }
        return pack;
    }

    NodeLaw? Opened()
    {
        if (LawPath.Length == 0)
        {
            Error.WriteLine("No law is given: INTERDICT_LAW has to name a compiled law. ./interdict sets it.");
            return null;
        }
        var law = NodeLaw.Open(LawPath, Home);
        if (law.Pack is null)
        {
            Error.WriteLine(law.Why);
        }
        foreach (var notice in law.Notices)
        {
            Error.WriteLine(notice);
        }
        return law;
    }

    /// <summary>An examiner of a law.</summary>
    public static Examiner Examiner(Pack pack) => new(pack.Book, new Recogniser(pack.Lexicon), pack.Lexicon.Vague, pack.Name);

    /// <summary>A file to read; null when it cannot be opened, with the reason.</summary>
    public (Stream? Stream, string Why) Open(string path)
    {
        if (path == Standard)
        {
            return (Input, "");
        }
        if (Directory.Exists(path))
        {
            return (null, $"{path} is a directory. Name a file in it.");
        }
        if (!File.Exists(path))
        {
            return (null, $"There is no file {path}. Check the path.");
        }
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan), "");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path} cannot be opened: {closed.Message}");
        }
    }

    /// <summary>A file to write; null when it cannot be made, with the reason.</summary>
    public (Stream? Stream, string Why) Make(string path, string input)
    {
        if (path == Standard)
        {
            return (Output, "");
        }
        if (input != Standard && Path.GetFullPath(path) == Path.GetFullPath(input))
        {
            return (null, $"{path} is the file that is read. Write to another one.");
        }
        try
        {
            return (new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1), "");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path} cannot be written: {closed.Message}");
        }
    }

    /// <summary>Writes text to standard output.</summary>
    public void Print(StringBuilder text)
    {
        if (text.Length > 0)
        {
            Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    /// <summary>The day that an option names, else the one given; null when it is none, and then it has been said.</summary>
    public DateOnly? Day(string? text, string option, DateOnly otherwise)
    {
        if (text is null)
        {
            return otherwise;
        }
        if (IsoDay.Read(text) is { } day)
        {
            return day;
        }
        Refuse($"{option} {text}: that is no day of the calendar. Write it as 2025-08-20.");
        return null;
    }

    /// <summary>The instrument that an option names, else the first; null when there is none, and then it has been said.</summary>
    public Instrument? Instrument(LawBook book, string? id)
    {
        var found = id is null ? book.Instruments[0] : book.Instrument(id);
        if (found is null)
        {
            Refuse($"There is no instrument \"{id}\" in this law. Choose one of: {string.Join(", ", book.Instruments.Select(one => one.Id))}.");
        }
        return found;
    }
}
