namespace Interdict.House_Tests;

public sealed class WordsTests
{
    // Written in two halves, so that this file does not hold what it forbids.
    private static readonly string[] forbidden =
    [
        "nuget" + ".org",
        "registry.npm" + "js.org",
        "\"reso" + "lved\": \"http",
        "/wo" + "rk/main",
        "/wo" + "rk/shared",
    ];

    [Fact]
    public void No_file_names_a_package_registry_or_a_path_of_one_machine()
    {
        var words = House.Root.Count(sign => sign == '/') >= 2 ? forbidden.Append(House.Root + "/") : forbidden;
        var found =
            from file in House.Files
            where !IsBinary(file)
            let text = House.Read(file)
            from word in words
            where text.Contains(word, StringComparison.Ordinal)
            select $"{file} holds {word}";
        House.Faultless(found);
    }

    [Fact]
    public void Source_is_plain_text_without_carriage_returns()
    {
        var kinds = new[] { ".cs", ".razor", ".csproj", ".props", ".yaml", ".md", ".sh" };
        Assert.All(House.FilesUnder("", kinds), file => Assert.DoesNotContain('\r', House.Read(file)));
    }

    [Fact]
    public void The_launcher_and_its_scripts_are_ascii()
    {
        Assert.All(["interdict", .. House.FilesUnder("eng/", ".sh"), ".ci/run"], file => Assert.All(House.Read(file), sign => Assert.True(char.IsAscii(sign))));
    }

    private static bool IsBinary(string file)
    {
        using var stream = File.OpenRead(House.Full(file));
        var start = new byte[4096];
        return start.AsSpan(0, stream.Read(start)).Contains((byte)0);
    }
}
