using System.Text;

namespace Interdict.Cli_Tests;

/// <summary>law attest, and decisions taken again with an earlier law.</summary>
public sealed class AttestTests : IDisposable
{
    readonly string home = Directory.CreateTempSubdirectory("interdict-home-").FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    Gave Run(string input, params string[] args)
    {
        Assert.SkipWhen(Office.RealLaw is null, "The law has not been compiled: ./interdict law compile");
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var desk = new Cli.Desk(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, TimeProvider.System)
        {
            LawPath = Office.RealLaw!,
            Home = home,
            Today = new DateOnly(2026, 3, 1),
        };
        var code = Cli.Verbs.Run(desk, args);
        return new Gave(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    const string Deal = """{"id":"1","act":"export","entry":"sjamboks","to":"US"}""";

    [Fact]
    public void An_entry_that_an_officer_attests_stops_from_then_on_and_the_earlier_decision_can_be_taken_again()
    {
        var before = Run(Deal, "determine", "-");
        Assert.Contains("\"decision\":\"hold\"", before.Out);

        var attested = Run("", "law", "attest", "sjamboks", "--by", "A. Officer", "--source", "OJ L, 2025/928");
        Assert.Equal(0, attested.Code);
        Assert.Contains("is attested by A. Officer", attested.Error);

        Assert.Contains("\"decision\":\"stop\"", Run(Deal, "determine", "-").Out);
        var law = before.Out.Split("\"law\":\"")[1].Split('"')[0];
        Assert.Equal(before.Out, Run(Deal, "determine", "-", "--law", law).Out);
    }

    [Fact]
    public void A_law_that_this_node_never_decided_with_is_named()
    {
        var gave = Run(Deal, "determine", "-", "--law", "sha256:00ff");
        Assert.NotEqual(0, gave.Code);
        Assert.Contains("keeps no law under", gave.Error);
    }

    [Fact]
    public void An_entry_that_is_not_on_the_list_cannot_be_attested()
    {
        var gave = Run("", "law", "attest", "no-such-thing", "--by", "A. Officer", "--source", "OJ");
        Assert.Equal(2, gave.Code);
        Assert.Contains("There is no entry \"no-such-thing\"", gave.Error);
    }

    [Fact]
    public void A_verified_entry_needs_no_attestation()
    {
        var gave = Run("", "law", "attest", "gallows-guillotines", "--by", "A. Officer", "--source", "OJ");
        Assert.Equal(2, gave.Code);
        Assert.Contains("is verified already", gave.Error);
    }

    [Fact]
    public void An_attestation_without_a_name_is_refused()
    {
        var gave = Run("", "law", "attest", "sjamboks", "--by", " ", "--source", "OJ");
        Assert.Equal(2, gave.Code);
        Assert.Contains("needs the name of the officer", gave.Error);
    }
}
