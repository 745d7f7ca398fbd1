namespace Interdict.House_Tests;

/// <summary>What ARCHITECTURE.md declares: the order of core, and who may use whom.</summary>
internal static class UsesTable
{
    public const string Everything = "everything";

    public static IReadOnlyList<string> Shelf { get; } =
        Lines().Single(line => line.StartsWith("Shelf:", StringComparison.Ordinal))["Shelf:".Length..].Split('·', StringSplitOptions.TrimEntries);

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Rows { get; } =
        Lines()
            .SkipWhile(line => !line.StartsWith("| module | may use |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[0], cells => Names(cells[1]));

    private static IReadOnlyList<string> Names(string cell) => cell == "–" ? [] : cell.Split(',', StringSplitOptions.TrimEntries);

    private static string[] Lines() => House.Read("ARCHITECTURE.md").Split('\n');
}
