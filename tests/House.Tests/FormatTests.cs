namespace Interdict.House_Tests;

/// <summary>The code is laid out by CSharpier, so that no change is about layout.</summary>
[Trait("Speed", "slow")]
public sealed class FormatTests
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Every_file_is_laid_out_by_the_formatter()
    {
        var (restored, why) = await House.Run("bash", limit, "-c", "cd eng && dotnet tool restore 2>&1");
        Assert.SkipWhen(restored != 0, $"The formatter cannot be restored here: {why}");
        var (code, output) = await House.Run("bash", limit, "-c", "cd eng && dotnet csharpier check .. 2>&1 | grep 'Was not formatted' || true");
        Assert.Equal("", output);
        Assert.Equal(0, code);
    }
}
