using System.Diagnostics;
using Interdict.LawPack;

namespace Interdict.Lawc;

/// <summary>The verbs of the law compiler. Complaints and progress go to standard error, results to standard output.</summary>
static class Verbs
{
    const int Read = 0;
    const int Unreadable = 2;

    public static int Usage()
    {
        Console.Error.WriteLine(
            """
            lawc reads the law as files and compiles it.

              check   [--law DIR] [--lexicon DIR]              is the law complete and consistent?
              compile [--law DIR] [--lexicon DIR] --out FILE   write the packs that the running system reads
              learn   [--lexicon DIR] [--data DIR]             derive lexicon/headings-model.tsv from texts with known headings
              missing LANGUAGE [--law DIR] [--lexicon DIR]     texts of the law that have no words in this language, a line each
              mutate  [--law DIR] [--lexicon DIR]              break each rule in turn: does a worked case notice?
              import  FILE [--annex II|III] [--on DAY] [--out DIR]   read an annex as EUR-Lex publishes it, list the differences
            """
        );
        return Unreadable;
    }

    public static int Check(string[] args)
    {
        if (Loaded(args) is not { } law)
        {
            return Unreadable;
        }
        var book = law.Book;
        Console.WriteLine(
            $"The law is consistent: {book.Instruments.Length} instruments, {book.Instruments.Sum(one => one.Entries.Length)} entries, "
                + $"{book.Instruments.Sum(one => one.Measures.Length)} rules, {book.Gazetteer.Places.Length} places, "
                + $"{law.Lexicon.Things.Length} things, {law.Lexicon.Ideas.Length} ideas, "
                + $"{law.Flags.Length} red flags."
        );
        return Read;
    }

    public static int Missing(string[] args)
    {
        if (args is not [var language, ..] || Loaded(args) is not { } law)
        {
            return Usage();
        }
        var words = law.Book.Tongues.GetValueOrDefault(language);
        foreach (var text in LawTexts.Of(law.Book, law.Flags).Where(text => words?.ContainsKey(text) is not true))
        {
            Console.WriteLine(text);
        }
        return Read;
    }

    public static int Compile(string[] args)
    {
        var watch = Stopwatch.StartNew();
        if (Option(args, "--out") is not { } path)
        {
            Console.Error.WriteLine("Say where to write the pack: lawc compile --out FILE.");
            return Unreadable;
        }
        if (Loaded(args) is not { } law)
        {
            return Unreadable;
        }
        var bytes = Pack.Write(law.Book, law.Lexicon, law.Flags);
        var names = NamesPack.Write(law.Names);
        // The packs are read back before anybody relies on them: what they say must be what was written.
        if (
            Pack.Read(bytes) is not { Pack: { } read }
            || !Pack.Write(read.Book, read.Lexicon, read.Flags).AsSpan().SequenceEqual(bytes)
            || NamesPack.Read(names) is not { Pack: { } again }
            || !NamesPack.Write(again.Tables).AsSpan().SequenceEqual(names)
        )
        {
            Console.Error.WriteLine("A pack does not read back as it was written. This is a fault of the compiler, not of the law.");
            return 3;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Put(NamesPack.Beside(path), names);
        if (!Headings.HeadingsFile.Compile(Option(args, "--lexicon") ?? "lexicon", path))
        {
            return Unreadable;
        }
        Put(path, bytes);
        Console.Error.WriteLine($"Law compiled: {read.Name[..19]}…, {bytes.Length / 1024} KB; names {names.Length / 1024} KB; {watch.ElapsedMilliseconds} ms.");
        return Read;
    }

    static void Put(string path, byte[] bytes)
    {
        var draft = path + ".new";
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, path, overwrite: true);
    }

    public static int Mutate(string[] args) => Loaded(args) is { } law ? Mutation.Run(law, LawOf(args), Console.Out, Console.Error) : Unreadable;

    public static int Import(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            Console.Error.WriteLine("Say which file: lawc import FILE.");
            return Unreadable;
        }
        return Loaded(args) is { } law ? AnnexImport.Run(law, args[0], Option(args, "--annex"), Option(args, "--on"), Option(args, "--out")) : Unreadable;
    }

    public static int Learn(string[] args)
    {
        if ((Option(args, "--data") ?? Environment.GetEnvironmentVariable("INTERDICT_DATA")) is not { Length: > 0 } data || !Directory.Exists(data))
        {
            Console.Error.WriteLine("Learning reads texts with known headings: name their folder with --data or INTERDICT_DATA.");
            return Unreadable;
        }
        return Headings.LearnVerb.Run(data, Option(args, "--lexicon") ?? "lexicon");
    }

    static LawReading? Loaded(string[] args)
    {
        var law = LawFolder.Read(LawOf(args), Option(args, "--lexicon") ?? "lexicon");
        foreach (var complaint in law.Complaints)
        {
            Console.Error.WriteLine(complaint);
        }
        if (law.Complaints.Count == 0)
        {
            return law;
        }
        Console.Error.WriteLine($"{law.Complaints.Count} complaints. Nothing was compiled.");
        return null;
    }

    static string LawOf(string[] args) => Option(args, "--law") ?? "law";

    static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
