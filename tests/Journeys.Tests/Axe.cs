using System.Text.Json;

namespace Interdict.Journeys_Tests;

/// <summary>The accessibility rules of axe-core, run on a page as it stands.</summary>
internal static class Axe
{
    private const string ask = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(found => found.impact === 'serious' || found.impact === 'critical')
            .map(found => `${found.id}: ${found.nodes.map(node => node.target.join(' ')).slice(0, 3).join(' | ')} (${found.help})`)
        """;

    private static readonly Lazy<string?> rules = new(() =>
    {
        var file = Path.Combine(ServerUnderTest.Root(), "src", "apps", "Server", "node_modules", "axe-core", "axe.min.js");
        return File.Exists(file) ? File.ReadAllText(file) : null;
    });

    /// <summary>The serious and critical violations, in words.</summary>
    public static async Task<string[]> SeriousViolations(IPage page)
    {
        Assert.SkipUnless(rules.Value is not null, "axe-core is not fetched. Run npm ci in src/apps/Server.");
        await page.EvaluateAsync(rules.Value!);
        var found = await page.EvaluateAsync<JsonElement>(ask);
        return [.. found.EnumerateArray().Select(one => one.GetString()!)];
    }
}
