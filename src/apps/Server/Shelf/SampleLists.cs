using Interdict.Lists;
using Interdict.Parties;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;

namespace Interdict.Server.Shelf;

/// <summary>
/// Invented lists for a demonstration that has none. They lie beside the program in <c>samples/lists</c>: the folder says what a list
/// may do, the name of a file what it is called, and a later file replaces an earlier one, so that there is a history to look at.
/// </summary>
internal static class SampleLists
{
    static readonly string source = Tongue.Key("Invented for the demonstration; no such state and no such party exists");

    static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>A sample file as bytes; null when it was not built in.</summary>
    public static byte[]? File(string name) => Path.Combine(Folder, name) is var file && System.IO.File.Exists(file) ? System.IO.File.ReadAllBytes(file) : null;

    /// <summary>Puts them on the shelf of a demonstration that has no list.</summary>
    public static void Load(Settings settings, LawDesk desk, DateTimeOffset now)
    {
        var shelf = ListShelf.Open(settings.Home);
        var lists = Path.Combine(Folder, "lists");
        if (!settings.Demonstration || !shelf.Ids.IsEmpty || !Directory.Exists(lists))
        {
            return;
        }
        foreach (var file in Directory.EnumerateFiles(lists, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileName(file).Split('.')[0];
            var force = Words.Force(Path.GetFileName(Path.GetDirectoryName(file)!));
            var content = new ListSource(Path.GetFileName(file), System.IO.File.OpenRead(file));
            var reading = ListFile.Read(content, [], ListFormat.Table, text => desk.Book.Gazetteer.Read(text)?.Iso2 is { Length: > 0 } code ? code : null);
            shelf.Add(new ListLoading(id, reading, now, Title(id), source, force));
        }
    }

    static string Title(string id) => $"{char.ToUpperInvariant(id[0])}{id[1..].Replace('-', ' ')} (invented)";
}
