using System.Text.Json;

namespace Interdict.Cli_Tests;

public sealed class SbomTests
{
    [Fact]
    public void The_bill_has_the_shape_of_CycloneDX_and_names_every_locked_package_once()
    {
        var bill = Bill();
        Assert.Equal("CycloneDX", bill.GetProperty("bomFormat").GetString());
        Assert.Matches("^1\\.[0-9]$", bill.GetProperty("specVersion").GetString());
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", bill.GetProperty("serialNumber").GetString());
        var parts = bill.GetProperty("components").EnumerateArray().ToList();
        Assert.All(parts, part => Assert.Matches("^pkg:(nuget|npm)/[^@/]+@[0-9].*$", part.GetProperty("purl").GetString()));
        Assert.All(parts, part => Assert.Equal(part.GetProperty("purl").GetString(), part.GetProperty("bom-ref").GetString()));
        var names = parts.Select(part => part.GetProperty("name").GetString()!).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Superset(Locked(), names.ToHashSet());
        Assert.Contains("govuk-frontend", names);
    }

    [Fact]
    public void Every_part_has_its_digest_and_what_it_needs_is_in_the_bill()
    {
        var bill = Bill();
        var parts = bill.GetProperty("components").EnumerateArray().ToList();
        Assert.All(parts, part => Assert.Matches("^[0-9a-f]{128}$", part.GetProperty("hashes")[0].GetProperty("content").GetString()));
        var known = parts.Select(part => part.GetProperty("bom-ref").GetString()).Append("interdict").ToHashSet();
        Assert.All(
            bill.GetProperty("dependencies").EnumerateArray(),
            one =>
            {
                Assert.Contains(one.GetProperty("ref").GetString(), known);
                Assert.All(one.GetProperty("dependsOn").EnumerateArray(), needed => Assert.Contains(needed.GetString(), known));
            }
        );
    }

    [Fact]
    public void The_same_parts_give_the_same_number()
    {
        Assert.Equal(Bill().GetProperty("serialNumber").GetString(), Bill().GetProperty("serialNumber").GetString());
    }

    [Fact]
    public void A_folder_that_is_no_checkout_is_refused()
    {
        var gave = Office.Run("sbom", "--root", Path.GetTempPath());
        Assert.Equal(2, gave.Code);
        Assert.Contains("is no checkout", gave.Error);
    }

    static JsonElement Bill()
    {
        var gave = Office.Run("sbom", "--root", Office.Root);
        Assert.Equal((0, ""), (gave.Code, gave.Error));
        return JsonDocument.Parse(gave.Out).RootElement;
    }

    static HashSet<string> Locked() =>
        [
            .. JsonDocument
                .Parse(File.ReadAllText(Path.Combine(Office.Root, "src/apps/Server/packages.lock.json")))
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() is "Direct")
                .Select(package => package.Name),
        ];
}
