using System.Text.Json;

namespace Interdict.Cli_Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("\"decision\":\"stop\"", "\"decision\":\"halt\"")]
    [InlineData("\"as_known\"", "\"asKnown\"")]
    [InlineData("\"on\":\"2031-03-01\"", "\"on\":\"1.3.2031\"")]
    [InlineData("\"duties\":[]", "\"duties\":null")]
    public void An_answer_of_another_form_does_not_fit(string right, string wrong)
    {
        var line = Office.RunOn("""{"act":"export","entry":"thumb-cuffs"}""", "determine", "-").Lines[0];
        AnswerSchema.Fits([line]);
        Assert.Contains(right, line, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => AnswerSchema.Fits([line.Replace(right, wrong, StringComparison.Ordinal)]));
        Assert.NotNull(JsonDocument.Parse(line));
    }
}
