using System.Text.Json;
using System.Xml.Linq;

namespace Interdict.House_Tests;

public sealed class PackageTests
{
    /// <summary>Licences whose terms allow distribution inside a work under EUPL-1.2.</summary>
    private static readonly HashSet<string> allowed =
    [
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "0BSD",
        "PostgreSQL",
        "MPL-2.0",
        "BlueOak-1.0.0",
        "Python-2.0",
        "CC0-1.0",
        "blessing",
    ];

    /// <summary>Packages that name a file or an address instead of a licence; what stands in it was read.</summary>
    private static readonly Dictionary<string, string> readByHand = new() { ["SourceGear.sqlite3"] = "blessing" };

    public static TheoryData<string, string> Declared =>
        [
            .. XDocument
                .Parse(House.Read("Directory.Packages.props"))
                .Descendants("PackageVersion")
                .Select(package => ((string)package.Attribute("Include")!, (string)package.Attribute("Version")!)),
        ];

    [Theory]
    [MemberData(nameof(Declared))]
    public void A_declared_package_has_an_allowed_licence(string name, string version)
    {
        Assert.SkipUnless(File.Exists(Nuspec(name, version)), $"{name} {version} is not restored on this machine: nothing to read.");
        Assert.True(IsAllowed(LicenceOf(name, version)), $"{name} {version}: {LicenceOf(name, version)}");
    }

    [Fact]
    public void Every_package_of_the_lock_files_has_an_allowed_licence()
    {
        var locked = House.FilesUnder("", "packages.lock.json").SelectMany(Locked).Distinct().ToList();
        var restored = locked.Where(package => File.Exists(Nuspec(package.Name, package.Version))).ToList();
        Assert.SkipWhen(locked.Count > 0 && restored.Count == 0, "No locked package is restored on this machine: nothing to read.");
        var wrong = restored.Select(package => (package, Licence: LicenceOf(package.Name, package.Version))).Where(found => !IsAllowed(found.Licence));
        House.Faultless(wrong.Select(found => $"{found.package.Name} {found.package.Version}: {found.Licence}"));
    }

    [Fact]
    public void Every_npm_package_of_the_lock_files_has_an_allowed_licence()
    {
        var wrong =
            from file in House.FilesUnder("", "package-lock.json")
            from package in JsonDocument.Parse(House.Read(file)).RootElement.GetProperty("packages").EnumerateObject()
            where package.Name.Length > 0
            let licence = package.Value.TryGetProperty("license", out var text) ? text.ToString() : "no licence stated"
            where !IsAllowed(licence)
            select $"{package.Name}: {licence}";
        House.Faultless(wrong);
    }

    [Fact]
    public void A_version_stands_in_one_place_and_never_floats()
    {
        Assert.All(Declared.Select(row => row.Data.Item2), version => Assert.Matches(@"^\d+\.\d+\.\d+(-[a-z0-9.]+)?$", version));
        var elsewhere = House
            .FilesUnder("", ".csproj")
            .Where(file => XDocument.Parse(House.Read(file)).Descendants("PackageReference").Any(package => package.Attribute("Version") is not null));
        House.Faultless(elsewhere);
    }

    // Of several licences to choose from, one is enough.
    private static bool IsAllowed(string licence) => licence.Trim('(', ')').Split(" OR ").Any(allowed.Contains);

    private static IEnumerable<(string Name, string Version)> Locked(string file) =>
        from framework in JsonDocument.Parse(House.Read(file)).RootElement.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.TryGetProperty("resolved", out _)
        select (package.Name, package.Value.GetProperty("resolved").GetString()!);

    private static string Nuspec(string name, string version)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        var id = name.ToLowerInvariant();
        return Path.Combine(packages, id, version.ToLowerInvariant(), $"{id}.nuspec");
    }

    private static string LicenceOf(string name, string version)
    {
        if (readByHand.TryGetValue(name, out var read))
        {
            return read;
        }

        var metadata = XDocument.Load(Nuspec(name, version)).Root!.Elements().First().Elements().ToList();
        var licence = metadata.Find(element => element.Name.LocalName == "license");
        return (string?)licence?.Attribute("type") == "expression"
            ? licence.Value
            : $"no licence expression ({(licence ?? metadata.Find(element => element.Name.LocalName == "licenseUrl"))?.Value})";
    }
}
