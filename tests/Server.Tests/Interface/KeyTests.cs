using System.Net;
using System.Net.Http.Json;
using Interdict.Server_Tests.WriteOff;
using Interdict.Store.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Interface;

public sealed class KeyTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    static async Task<HttpResponseMessage> Send(HttpClient client, string address, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    [Fact]
    public async Task The_same_key_gets_the_first_answer_again()
    {
        var client = await server.As("customs");
        var number = await Border.Authorise(server);
        var address = $"{Border.Base}/{number}/release";
        // Released twice without a key it would be the same; refused, it is the first answer that comes again, though it would now be done.
        var body = new { declaration = "26FR1", item = 1 };
        var first = await Send(client, address, "k1", body);
        Assert.Equal("nothing-kept", (await first.Json()).Text("code"));
        await client.Send(number, "reserve", Border.Claim("26FR1", "5"));
        var again = await Send(client, address, "k1", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal("released", (await (await Send(client, address, "k2", body)).Json()).Text("code"));
    }

    [Fact]
    public async Task What_is_kept_of_an_answer_is_not_read_without_the_keys_of_the_server()
    {
        var client = await server.As("customs");
        var number = await Border.Authorise(server);
        await Send(client, $"{Border.Base}/{number}/release", "sealed", new { declaration = "26FR1", item = 1 });
        var kept = server.Services.GetRequiredService<KeptAnswers>();
        var answer = kept.Take("demo-customs", "sealed", "", server.Clock.GetUtcNow(), TimeSpan.FromHours(24))!;
        Assert.Equal(422, answer.Status);
        Assert.DoesNotContain("nothing-kept", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_for_another_request_is_refused()
    {
        var client = await server.As("customs");
        var number = await Border.Authorise(server);
        await Send(client, $"{Border.Base}/{number}/reserve", "k3", Border.Claim("26FR1", "5"));
        var other = await Send(client, $"{Border.Base}/{number}/reserve", "k3", Border.Claim("26FR1", "6"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("key-used", (await other.Json()).Text("code"));
    }

    [Fact]
    public void A_key_whose_request_was_cut_off_is_free_again_after_a_minute()
    {
        server.Browser().Dispose();
        var kept = server.Services.GetRequiredService<KeptAnswers>();
        var (now, day) = (server.Clock.GetUtcNow(), TimeSpan.FromHours(24));
        Assert.Null(kept.Take("client", "cut", "request", now, day));
        Assert.Equal(0, kept.Take("client", "cut", "request", now.AddSeconds(30), day)!.Status);
        Assert.Null(kept.Take("client", "cut", "request", now.AddSeconds(90), day));
        kept.Keep("client", "cut", new KeptAnswer("request", 200, "", "", "{}"));
        Assert.Equal(200, kept.Take("client", "cut", "request", now.AddHours(2), day)!.Status);
    }

    [Fact]
    public async Task Twenty_at_once_under_one_key_open_one_inquiry()
    {
        var client = await server.As("customs");
        var body = new
        {
            office = "FR1",
            goods = "Cuffs",
            asks = "What are they?",
        };
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Send(client, "/api/v1/inquiries", "k4", body)));
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.Conflict }));
        var page = await (await client.GetAsync("/api/v1/inquiries")).Json();
        Assert.Equal(1, page.GetProperty("items").GetArrayLength());
    }
}
