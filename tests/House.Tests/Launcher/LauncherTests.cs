namespace Interdict.House_Tests;

/// <summary>The launcher in a copy of the checkout that was never built.</summary>
[Trait("Speed", "slow")]
public sealed class LauncherTests : IDisposable
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(10);

    private readonly string copy = Directory.CreateTempSubdirectory("interdict-launcher-").FullName;

    public void Dispose() => Directory.Delete(copy, recursive: true);

    [Fact]
    public async Task Two_starts_at_once_build_once_and_a_third_builds_nothing()
    {
        foreach (var file in House.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, file))!);
            File.Copy(House.Full(file), Path.Combine(copy, file));
        }
        var twoStarts = $"cd '{copy}' && (./interdict places DE >one 2>one.log & ./interdict places DE >two 2>two.log; wait); cat one.log two.log";

        var (_, log) = await House.Run("bash", limit, "-c", twoStarts);
        var (code, third) = await House.Run("bash", limit, "-c", $"cd '{copy}' && ./interdict places DE 2>&1");

        Assert.Equal(1, log.Split('\n').Count(line => line.StartsWith("Building Cli", StringComparison.Ordinal)));
        Assert.Contains("Germany", await File.ReadAllTextAsync(Path.Combine(copy, "one"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(copy, "one"), TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(Path.Combine(copy, "two"), TestContext.Current.CancellationToken)
        );
        Assert.Equal(0, code);
        Assert.DoesNotContain("Building", third, StringComparison.Ordinal);
    }
}
