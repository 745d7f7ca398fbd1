using System.Text;
using Interdict.LawPack;
using Interdict.Matching;
using Interdict.Tests;

namespace Interdict.Cli_Tests;

/// <summary>What a command gave: exit code, standard output, standard error.</summary>
sealed record Gave(int Code, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Standard error without the seconds, which differ from run to run.</summary>
    public string Summary => Error[..Error.LastIndexOf(';')];
}

/// <summary>Runs commands inside the test, with a law that fits on a page and a day that does not move.</summary>
static class Office
{
    static readonly Lazy<string> tiny = new(WriteTinyLaw);

    /// <summary>The checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The compiled law of the checkout; null when it has not been compiled.</summary>
    public static string? RealLaw { get; } = FindLaw();

    public static Gave Run(params string[] args) => Run(tiny.Value, [], args);

    public static Gave RunOn(string input, params string[] args) => Run(tiny.Value, Encoding.UTF8.GetBytes(input), args);

    public static Gave RunReal(params string[] args)
    {
        Assert.SkipWhen(RealLaw is null, "The law has not been compiled: ./interdict law compile");
        return Run(RealLaw!, [], args);
    }

    /// <summary>Runs a command at a node with a home.</summary>
    public static Gave RunAt(string home, params string[] args) => Run(tiny.Value, [], args, home);

    /// <summary>Runs a command at a node with a home, on a day of its own.</summary>
    public static Gave RunAt(string home, DateOnly day, params string[] args) => Run(tiny.Value, [], args, home, day);

    public static Gave Run(string law, byte[] input, string[] args, string home = "", DateOnly? day = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var desk = new Cli.Desk(new MemoryStream(input), output, error, TimeProvider.System)
        {
            LawPath = law,
            Home = home,
            Today = day ?? TinyLaw.Day,
        };
        var code = Cli.Verbs.Run(desk, args);
        return new Gave(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>A file that is gone when the test process is.</summary>
    public static string File(string name, string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("interdict-").FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The tiny law with a table of headings beside it.</summary>
    public static string LawWith(Matching.Headings.HeadingTable table)
    {
        var path = WriteTinyLaw();
        System.IO.File.WriteAllBytes(HeadingsPack.Beside(path), HeadingsPack.Write(table));
        return path;
    }

    static string WriteTinyLaw()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("interdict-").FullName, "law.pack");
        System.IO.File.WriteAllBytes(path, Pack.Write(TinyLaw.Book, TinyLaw.Lexicon));
        System.IO.File.WriteAllBytes(NamesPack.Beside(path), NamesPack.Write(NameTables.Plain));
        return path;
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "interdict")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The checkout was not found above the tests.");
    }

    static string? FindLaw()
    {
        var path = Environment.GetEnvironmentVariable("INTERDICT_LAW") ?? Path.Combine(Root, "artifacts/law/law.pack");
        return System.IO.File.Exists(path) ? path : null;
    }
}
