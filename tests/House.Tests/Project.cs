using System.Xml.Linq;

namespace Interdict.House_Tests;

/// <summary>A project as its file describes it; found, never listed by hand.</summary>
internal sealed record Project(string Path, string Name, string Area, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public const string Core = "core";
    public const string Edge = "edge";
    public const string Apps = "apps";
    public const string Tools = "tools";
    public const string Tests = "tests";
    public const string Bench = "bench";

    public static IReadOnlyList<Project> All { get; } = House.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Open).ToList();

    /// <summary>The projects that the table of ARCHITECTURE.md speaks of.</summary>
    public static IEnumerable<Project> Modules => All.Where(project => project.Area != Tests);

    public static Project Named(string name) =>
        All.SingleOrDefault(project => project.Name == name) ?? throw new InvalidOperationException($"There is no project named {name}.");

    private static Project Open(string path)
    {
        var parts = path.Split('/');
        var file = XDocument.Parse(House.Read(path));
        return new Project(
            path,
            System.IO.Path.GetFileNameWithoutExtension(path),
            parts[0] == "src" ? parts[1] : parts[0],
            Includes(file, "ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension).OfType<string>().ToList(),
            Includes(file, "PackageReference").ToList()
        );
    }

    private static IEnumerable<string> Includes(XDocument file, string element) =>
        file.Descendants(element).Select(item => (string?)item.Attribute("Include")).OfType<string>().Select(text => text.Replace('\\', '/'));
}
