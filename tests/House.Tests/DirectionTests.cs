namespace Interdict.House_Tests;

public sealed class DirectionTests
{
    public static TheoryData<string> Modules => [.. Project.Modules.Select(project => project.Name)];

    [Fact]
    public void The_table_of_uses_names_exactly_the_projects_that_exist()
    {
        var exist = Project.Modules.Select(project => project.Name).ToList();
        var without = exist.Except(UsesTable.Rows.Keys).Select(name => $"{name} has no row in ARCHITECTURE.md");
        House.Faultless(without.Concat(UsesTable.Rows.Keys.Except(exist).Select(name => $"{name} has a row in ARCHITECTURE.md and does not exist")));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_references_exactly_what_the_table_allows(string name)
    {
        Assert.True(UsesTable.Rows.TryGetValue(name, out var allowed), $"ARCHITECTURE.md has no row for {name}.");
        if (allowed is [UsesTable.Everything])
        {
            return;
        }

        var used = Project.Named(name).References;
        var forbidden = used.Except(allowed).Select(other => $"{name} references {other}, and ARCHITECTURE.md does not allow it");
        House.Faultless(forbidden.Concat(allowed.Except(used).Select(other => $"{name} may use {other} and does not: take it out of ARCHITECTURE.md")));
    }

    [Fact]
    public void The_shelf_names_every_module_of_core()
    {
        Assert.Equal(Of(Project.Core).Select(project => project.Name).Order(), UsesTable.Shelf.Order());
    }

    [Fact]
    public void A_module_of_core_uses_only_what_stands_to_its_left()
    {
        var shelf = UsesTable.Shelf.ToList();
        var wrong =
            from project in Of(Project.Core)
            from used in project.References
            where shelf.IndexOf(used) < 0 || shelf.IndexOf(used) >= shelf.IndexOf(project.Name)
            select $"{project.Name} uses {used}";
        House.Faultless(wrong);
    }

    [Fact]
    public void An_edge_project_uses_core_and_Store_only()
    {
        House.Faultless(Uses(Project.Edge, used => used.Area != Project.Core && used.Name != "Store"));
    }

    [Fact]
    public void An_app_does_not_use_another_app_or_a_tool()
    {
        House.Faultless(Uses(Project.Apps, used => used.Area is not (Project.Core or Project.Edge)));
    }

    [Fact]
    public void A_tool_uses_core_and_edge_only()
    {
        House.Faultless(Uses(Project.Tools, used => used.Area is not (Project.Core or Project.Edge)));
    }

    [Fact]
    public void Nothing_that_ships_uses_a_test()
    {
        var used = Project.Modules.SelectMany(project => project.References).Select(name => Project.Named(name).Area);
        Assert.DoesNotContain(Project.Tests, used);
    }

    [Fact]
    public void Core_has_no_package()
    {
        House.Faultless(Of(Project.Core).SelectMany(project => project.Packages.Select(package => $"{project.Name} uses {package}")));
        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], PackagesOfEveryCoreProject());
    }

    [Fact]
    public void A_project_is_named_after_its_folder()
    {
        Assert.All(Project.All, project => Assert.Equal(project.Name, Path.GetFileName(Path.GetDirectoryName(project.Path))));
    }

    [Fact]
    public void References_do_not_reach_through_other_projects()
    {
        Assert.Contains(
            "<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>",
            House.Read("Directory.Build.props"),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<Project> Of(string area) => Project.All.Where(project => project.Area == area);

    private static IEnumerable<string> Uses(string area, Func<Project, bool> forbidden) =>
        from project in Of(area)
        from used in project.References
        where forbidden(Project.Named(used))
        select $"{project.Name} uses {used}";

    private static IEnumerable<string?> PackagesOfEveryCoreProject() =>
        System
            .Xml.Linq.XDocument.Parse(House.Read("src/core/Directory.Build.props"))
            .Descendants("PackageReference")
            .Select(package => (string?)package.Attribute("Include"));
}
