using System.Text.RegularExpressions;
using Interdict.Customs;

namespace Interdict.Server_Tests;

public sealed partial class HelpTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public async Task Help_names_every_column_that_the_reader_knows()
    {
        var html = await server.Browser().GetStringAsync("/help");
        var listed = html.Split("id=\"columns\"")[1].Split("</p>")[0];
        Assert.Equal(DeclarationLine.Columns.Names, Code().Matches(listed).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task Help_says_which_columns_a_line_needs()
    {
        var html = await server.Browser().GetStringAsync("/help");
        var needed = html.Split("Each line needs")[1].Split('.')[0];
        var words = Blanks().Replace(Tags().Replace(needed, ""), " ").Trim();
        Assert.Equal("declaration, item and description or commodity_code", words);
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
