namespace Interdict.House_Tests;

public sealed class LawInCodeTests
{
    [Fact]
    public void Core_and_apps_hold_no_code_country_or_article_in_a_literal()
    {
        House.Faultless(Findings().Where(finding => !Exceptions.Literals.Contains((finding.File, finding.Text))).Select(finding => finding.Says));
    }

    [Fact]
    public void An_exception_that_nobody_needs_is_struck_off()
    {
        var found = Findings().Select(finding => (finding.File, finding.Text));
        House.Faultless(Exceptions.Literals.Except(found).Select(exception => $"{exception} is needed no more; strike it off"));
    }

    private static IEnumerable<(string File, string Text, string Says)> Findings() =>
        from file in House.FilesUnder("src/core/", ".cs").Concat(House.FilesUnder("src/apps/", ".cs", ".razor"))
        from literal in LiteralsOf(file)
        let law = LawInCode.Found(literal)
        where law is not null
        select (file, literal.Text, $"{file}:{literal.Line}: \"{literal.Text}\" is {law}; it belongs to law/");

    // A page is text with code in it: each of its lines counts as one string.
    private static IEnumerable<Literal> LiteralsOf(string file) =>
        file.EndsWith(".cs", StringComparison.Ordinal)
            ? CSharpLiterals.In(House.Read(file))
            : House.Read(file).Split('\n').Select((line, number) => new Literal(line.Trim(), number + 1, IsNumber: false));
}
