using Interdict.Law;
using Interdict.Lawc;
using Interdict.LawPack;
using Interdict.Matching;

namespace Interdict.Bench;

/// <summary>The law that is measured, and how results name it.</summary>
sealed record MeasuredLaw(LawBook Book, Lexicon Lexicon, string Name);

/// <summary>The checkout in which the measurement runs, and the data beside it.</summary>
static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the data folder; null when it is not on this machine.</summary>
    public static string? Data(params string[] path)
    {
        if (Environment.GetEnvironmentVariable("INTERDICT_DATA") is not { Length: > 0 } folder)
        {
            return null;
        }
        var file = Path.Combine([folder, .. path]);
        return File.Exists(file) ? file : null;
    }

    /// <summary>The law: the compiled pack of the launcher, else the folder itself.</summary>
    public static MeasuredLaw Law(Wishes wishes)
    {
        if (wishes.Of("--law") is null && Environment.GetEnvironmentVariable("INTERDICT_LAW") is { Length: > 0 } path)
        {
            var opened = Pack.Open(path);
            return opened.Pack is { } pack ? new MeasuredLaw(pack.Book, pack.Lexicon, pack.Name) : throw new UnusableException(opened.Why);
        }
        var folder = wishes.Of("--law") ?? Path.Combine(Root, "law");
        var law = LawFolder.Read(folder, Path.Combine(Root, "lexicon"));
        if (law.Complaints.Count > 0)
        {
            throw new UnusableException($"The law in {folder} does not compile: {string.Join(" ", law.Complaints.Take(5))}");
        }
        var read = Pack.Read(Pack.Write(law.Book, law.Lexicon, law.Flags)).Pack!;
        return new MeasuredLaw(read.Book, read.Lexicon, read.Name);
    }

    /// <summary>The tables of names: the compiled pack of the launcher, else the folder itself.</summary>
    public static NamesPack Names()
    {
        var reading = Environment.GetEnvironmentVariable("INTERDICT_LAW") is { Length: > 0 } law
            ? NamesPack.Open(NamesPack.Beside(law))
            : NamesPack.Read(NamesPack.Write(LawFolder.Read(Path.Combine(Root, "law"), Path.Combine(Root, "lexicon")).Names));
        return reading.Pack ?? throw new UnusableException(reading.Why);
    }

    static string FindRoot()
    {
        if (Environment.GetEnvironmentVariable("INTERDICT_ROOT") is { Length: > 0 } root)
        {
            return root;
        }
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Interdict.slnx")))
        {
            at = at.Parent;
        }
        return at?.FullName ?? throw new UnusableException("Measurements run inside a checkout; no Interdict.slnx was found above the program.");
    }
}
