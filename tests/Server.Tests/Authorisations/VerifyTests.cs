using System.Net;
using Interdict.Licensing.Authorising;
using Interdict.Server_Tests.WriteOff;

namespace Interdict.Server_Tests.Authorisations;

public sealed class VerifyTests : IDisposable
{
    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task Anybody_learns_whether_a_document_is_valid_and_nothing_of_holder_goods_or_parties()
    {
        using var nobody = server.Browser();
        var issued = Office.Issued();
        await server.Authorise(issued);
        var written = VerificationCode.Grouped(issued.Code).ToLowerInvariant();
        var page = await nobody.GetStringAsync($"/verify/{written}");
        Assert.Contains("It is valid until 1 March 2027.", page, StringComparison.Ordinal);
        foreach (var secret in new[] { "Example", "Sample goods", "firm-1", "Brazil", "A-2026", "C-2026" })
        {
            Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        }
        var json = await nobody.GetStringAsync($"/api/v1/verify/{written}");
        Assert.Equal("""{"state":"valid","form":"VII","authority":"Competent authority (demonstration)","valid_until":"2027-03-01"}""", json);
    }

    [Fact]
    public async Task A_suspended_document_is_not_valid()
    {
        using var nobody = server.Browser();
        var issued = Office.Issued();
        await server.Authorise(issued, new Suspended());
        Assert.Contains("\"state\":\"suspended\"", await nobody.GetStringAsync($"/api/v1/verify/{issued.Code}"), StringComparison.Ordinal);
        Assert.Contains("It may not be used at present.", await nobody.GetStringAsync($"/verify/{issued.Code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_has_and_what_cannot_be_a_code_are_answered_alike()
    {
        using var nobody = server.Browser();
        var unknown = VerificationCode.Of([.. Enumerable.Repeat((byte)99, VerificationCode.Bytes)]);
        const string answer = """{"state":"unknown","form":null,"authority":null,"valid_until":null}""";
        foreach (var code in new[] { unknown, "hello", "'; DROP TABLE fact; --" })
        {
            Assert.Equal(answer, await nobody.GetStringAsync($"/api/v1/verify/{Uri.EscapeDataString(code)}"));
        }
        var one = await nobody.GetStringAsync($"/verify/{unknown}");
        Assert.Contains("No document with this code is known here.", one, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync("/verify/hello")).StatusCode);
    }

    [Fact]
    public async Task Who_guesses_is_slowed_down()
    {
        using var nobody = server.Browser();
        var last = HttpStatusCode.OK;
        for (var guess = 0; guess < 40 && last == HttpStatusCode.OK; guess++)
        {
            last = (await nobody.GetAsync($"/api/v1/verify/guess-{guess}")).StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await nobody.GetAsync("/verify/guess")).StatusCode);
    }
}
