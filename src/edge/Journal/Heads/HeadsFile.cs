using System.Text;

namespace Interdict.Journal.Heads;

/// <summary>The signed heads of a node, one on each line, outside of the database.</summary>
public sealed class HeadsFile(string path)
{
    /// <summary>The heads; what is no head is left out and counted.</summary>
    public (IReadOnlyList<Head> Heads, int Unreadable) Read() => File.Exists(path) ? Read(File.ReadLines(path)) : ([], 0);

    /// <summary>Reads heads from lines.</summary>
    public static (IReadOnlyList<Head> Heads, int Unreadable) Read(IEnumerable<string> lines)
    {
        var read = lines.Where(line => line.Length > 0).Select(Head.Read).ToList();
        return ([.. read.OfType<Head>()], read.Count(head => head is null));
    }

    /// <summary>Adds heads that are not there yet.</summary>
    /// <returns>How many were not.</returns>
    public int Add(IReadOnlyCollection<Head> heads)
    {
        var known = Read().Heads.ToHashSet();
        var fresh = heads.Where(known.Add).ToArray();
        foreach (var head in fresh)
        {
            Append(head);
        }
        return fresh.Length;
    }

    /// <summary>Adds a head at the end, so that it survives the loss of power.</summary>
    public void Append(Head head)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 1);
        file.Write(Encoding.UTF8.GetBytes(head.Line() + "\n"));
        file.Flush(flushToDisk: true);
    }
}
