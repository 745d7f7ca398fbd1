using System.Xml.Linq;

namespace Interdict.House_Tests;

public sealed class RootTests
{
    private const int MostEntries = 24;
    private const int MostLines = 299;
    private const int MostSources = 15;
    private static readonly string[] sources = [".cs", ".razor"];

    [Fact]
    public void The_root_has_at_most_24_entries()
    {
        var entries = House.Files.Select(file => file.Split('/')[0]).Distinct().ToList();
        Assert.True(entries.Count <= MostEntries, $"The root has {entries.Count} entries: {string.Join(' ', entries)}");
    }

    [Fact]
    public void The_solution_lists_every_project()
    {
        var listed = XDocument.Parse(House.Read("Interdict.slnx")).Descendants("Project").Select(project => (string)project.Attribute("Path")!).ToList();
        var exist = Project.All.Select(project => project.Path).ToList();
        var missing = exist.Except(listed).Select(path => $"Interdict.slnx does not list {path}");
        House.Faultless(missing.Concat(listed.Except(exist).Select(path => $"Interdict.slnx lists {path}, which does not exist")));
    }

    [Fact]
    public void Every_project_has_a_lock_file()
    {
        House.Faultless(
            Project
                .All.Select(project => $"{Path.GetDirectoryName(project.Path)}/packages.lock.json")
                .Except(House.Files)
                .Select(file => $"{file} is missing; restore the project")
        );
    }

    [Fact]
    public void A_file_has_fewer_than_300_lines()
    {
        var long_ = Sources()
            .Select(file => (file, Lines: House.Read(file).AsSpan().Count('\n')))
            .Where(found => found.Lines > Exceptions.LongFiles.GetValueOrDefault(found.file, MostLines));
        House.Faultless(long_.Select(found => $"{found.file} has {found.Lines} lines"));
    }

    [Fact]
    public void A_folder_has_at_most_15_source_files()
    {
        var full = Folders().Where(found => found.Value > Exceptions.FullFolders.GetValueOrDefault(found.Key, MostSources));
        House.Faultless(full.Select(found => $"{found.Key} has {found.Value} source files"));
    }

    [Fact]
    public void Exceptions_of_size_only_shrink()
    {
        var folders = Folders();
        var lines = Exceptions.LongFiles.Where(file => !House.Files.Contains(file.Key) || House.Read(file.Key).AsSpan().Count('\n') <= MostLines);
        var counts = Exceptions.FullFolders.Where(folder => folders.GetValueOrDefault(folder.Key) <= MostSources);
        House.Faultless(lines.Concat(counts).Select(exception => $"{exception.Key} needs no exception any more; strike it off"));
    }

    private static IEnumerable<string> Sources() => new[] { "src/", "tests/", "tools/", "bench/" }.SelectMany(folder => House.FilesUnder(folder, sources));

    private static Dictionary<string, int> Folders() =>
        Sources()
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .GroupBy(file => file[..file.LastIndexOf('/')])
            .ToDictionary(group => group.Key, group => group.Count());
}
