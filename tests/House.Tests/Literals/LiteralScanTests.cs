namespace Interdict.House_Tests;

public sealed class LiteralScanTests
{
    [Theory]
    [InlineData("var a = \"one\"; // \"two\"", "one")]
    [InlineData("/* \"no\" */ Say(@\"a \"\"b\"\" c\");", "a \"\"b\"\" c")]
    [InlineData("Say($\"x {f(\"inner\")} y\");", "inner|x {} y")]
    [InlineData("Say($\"{{not a hole}} {1}\");", "1|not a hole}} {}")]
    [InlineData("Say(\"\"\"raw \"quoted\" text\"\"\");", "raw \"quoted\" text")]
    [InlineData("Say($$\"\"\"{ {{name}} }\"\"\");", " {} }")]
    [InlineData("case '\"': case '\\'': return 0x10 + 1_000;", "0x10|1_000")]
    [InlineData("#pragma warning disable \"x\"\nvar b2 = \"kept\";", "kept")]
    [InlineData("var s = \"a\\\"b\" + 'c' + \"d\";", "a\\\"b|d")]
    public void Only_literals_are_found(string source, string expected)
    {
        Assert.Equal(expected, string.Join('|', CSharpLiterals.In(source).Select(literal => literal.Text)));
    }

    [Fact]
    public void A_literal_knows_its_line()
    {
        Assert.Equal(3, Assert.Single(CSharpLiterals.In("// one\n\nvar a = \"x\";")).Line);
    }

    [Theory]
    [InlineData("\"7326 90 98\"")]
    [InlineData("\"73269098\"")]
    [InlineData("\"starts with 7326.90\"")]
    [InlineData("732690")]
    [InlineData("\"QM\"")]
    [InlineData("\"DE,FR\"")]
    [InlineData("\"see 11(2)\"")]
    [InlineData("\"Article 3\"")]
    [InlineData("\"Art. 9 applies\"")]
    public void Law_in_a_literal_is_noticed(string source)
    {
        Assert.NotNull(LawInCode.Found(Assert.Single(CSharpLiterals.In(source))));
    }

    [Theory]
    [InlineData("\"yyyy-MM-dd\"")]
    [InlineData("\"OK then\"")]
    [InlineData("100_000")]
    [InlineData("0x811C9DC5")]
    [InlineData("\"2019/125\"")]
    [InlineData("\"({}) of {}\"")]
    public void Ordinary_literals_pass(string source)
    {
        Assert.Null(LawInCode.Found(Assert.Single(CSharpLiterals.In(source))));
    }
}
