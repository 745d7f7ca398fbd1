using System.Text.Json;
using System.Xml.Linq;

namespace Interdict.Cli.Parts;

/// <summary>A package that the server is made of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Purl">Its package URL.</param>
/// <param name="Sha512">SHA-512 of the package, in hexadecimal; empty when the lock file has none.</param>
/// <param name="Licence">Its licence as SPDX; empty when it is not on this machine.</param>
/// <param name="IsDirect">True when the server names it itself.</param>
/// <param name="Needs">The package URLs of what it needs.</param>
sealed record Part(string Name, string Version, string Purl, string Sha512, string Licence, bool IsDirect, string[] Needs);

/// <summary>Reads lock files.</summary>
static class PartsOf
{
    /// <summary>The packages of a program.</summary>
    public static IEnumerable<Part> Program(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var packages = document
            .RootElement.GetProperty("dependencies")
            .EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.TryGetProperty("resolved", out _))
            .DistinctBy(package => package.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(package => package.Name, package => package.Value.Clone(), StringComparer.OrdinalIgnoreCase);
        string Purl(string name) => $"pkg:nuget/{name}@{packages[name].GetProperty("resolved").GetString()}";
        foreach (var (name, says) in packages.OrderBy(package => package.Key, StringComparer.OrdinalIgnoreCase))
        {
            var version = says.GetProperty("resolved").GetString()!;
            var needs = says.TryGetProperty("dependencies", out var others) ? others.EnumerateObject().Select(other => other.Name) : [];
            yield return new Part(
                name,
                version,
                Purl(name),
                says.TryGetProperty("contentHash", out var hash) ? Convert.ToHexStringLower(hash.GetBytesFromBase64()) : "",
                LicenceOf(name, version),
                says.GetProperty("type").GetString() == "Direct",
                [.. needs.Where(packages.ContainsKey).Select(Purl)]
            );
        }
    }

    /// <summary>The packages whose styles or scripts the pages carry; what only builds them stays out.</summary>
    public static IEnumerable<Part> Pages(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        const string folder = "node_modules/";
        var all = document.RootElement.GetProperty("packages");
        foreach (
            var direct in all.GetProperty("").GetProperty("dependencies").EnumerateObject().Where(one => one.Name.StartsWith("govuk", StringComparison.Ordinal))
        )
        {
            var says = all.GetProperty(folder + direct.Name);
            var version = says.GetProperty("version").GetString()!;
            var digest =
                says.TryGetProperty("integrity", out var text) && text.GetString()!.StartsWith("sha512-", StringComparison.Ordinal)
                    ? Convert.ToHexStringLower(Convert.FromBase64String(text.GetString()!["sha512-".Length..]))
                    : "";
            yield return new Part(direct.Name, version, $"pkg:npm/{direct.Name}@{version}", digest, says.GetProperty("license").GetString()!, true, []);
        }
    }

    static string LicenceOf(string name, string version)
    {
        var home = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var id = name.ToLowerInvariant();
        var file = Path.Combine(home, id, version.ToLowerInvariant(), id + ".nuspec");
        if (!File.Exists(file))
        {
            return "";
        }
        var licence = XDocument.Load(file).Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        return (string?)licence?.Attribute("type") == "expression" ? licence.Value : "";
    }
}
