using System.Text;
using System.Text.RegularExpressions;
using Interdict.Server_Tests.WriteOff;

namespace Interdict.Server_Tests.Interface;

/// <summary>What docs/customs.md says is sent, is sent here, in its order; what it says is answered, is answered.</summary>
public sealed partial class DocumentTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public async Task The_examples_of_the_document_are_answered_as_it_says()
    {
        var client = await server.As("customs");
        var number = await Border.Authorise(server);
        var steps = Step().Matches(File.ReadAllText(Path.Combine(ServerUnderTest.Root(), "docs", "customs.md")));
        Assert.NotEmpty(steps);
        foreach (var step in steps.Select(match => match.Groups))
        {
            var address = step["address"].Value.Replace("A-2026-000001", number.Text, StringComparison.Ordinal);
            var answer = await client.PostAsync(address, new StringContent(step["body"].Value, Encoding.UTF8, "application/json"));
            Assert.Equal((step["status"].Value, step["code"].Value), ($"{(int)answer.StatusCode}", (await answer.Json()).Text("code")));
        }
    }

    [Fact]
    public async Task Every_act_is_described_with_an_example_and_its_headers()
    {
        var described = (await (await server.Browser().GetAsync("/openapi/v1.json")).Json()).GetProperty("paths");
        var act = described.GetProperty("/api/v1/customs/authorisations/{number}/consume").GetProperty("post");
        Assert.Contains("26FR0001", act.GetProperty("requestBody").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Idempotency-Key", act.GetProperty("parameters").GetRawText(), StringComparison.Ordinal);
    }

    [GeneratedRegex("```http\nPOST (?<address>\\S+)\n\n(?<body>[^`]+)\n```\n\nAnswer: (?<status>\\d+) `(?<code>[a-z-]+)`")]
    private static partial Regex Step();
}
