using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Server.Cases.Doing;
using Interdict.Server_Tests.Cases;
using Microsoft.Extensions.DependencyInjection;
using Border = Interdict.Server_Tests.WriteOff.Border;

namespace Interdict.Server_Tests.Interface;

/// <summary>What the authority does on its pages, done by a program: the same way, with the same refusals.</summary>
public sealed class ActTests : IDisposable
{
    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_case_is_taken_asked_about_and_weighed_by_a_program_as_on_the_page()
    {
        var id = await server.HandIn(CaseKind.Export, CaseDesk.Item(1, "Pepper sprays", "portable-irritant-equipment"));
        using var officer = await server.As("officer");
        await Kept(officer.Do(id, "take"));
        await Kept(officer.Do(id, "ask", "", new { text = "Which unit?", due = "2026-04-01" }));
        var consideration = (await officer.Considerations(id))[0];
        string[] kinds = ["papers-of-the-case"];
        using var searched = await officer.Do(
            id,
            "search-all",
            consideration,
            new
            {
                where = "The file",
                words = "Example",
                on = "2026-03-01",
                kinds,
            }
        );
        Assert.Contains(searched.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity });
        await Kept(officer.Do(id, "note", "", new { note = "Seen." }));
        var file = await File(id);
        Assert.Equal("demo-officer", file.Handling.Officer);
        Assert.Equal("Which unit?", file.Handling.Questions[0].Text.Text);
        Assert.Contains("Which unit?", await officer.GetStringAsync($"/cases/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_page_refuses_is_refused_with_every_reason()
    {
        var id = await server.HandIn();
        using var officer = await server.As("officer");
        await Kept(officer.Do(id, "take"));
        using var empty = await officer.Do(id, "ask", "", new { text = "", due = "yesterday" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(2, (await empty.Json()).GetProperty("reasons").GetArrayLength());
        using var bare = await officer.Do(id, "propose");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.StatusCode);
        using var odd = await officer.Do(id, "ask", "", new { text = new { words = "?" } });
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
        Assert.Empty((await File(id)).Handling.Questions);
    }

    [Fact]
    public async Task An_act_belongs_to_its_role_and_a_file_to_those_who_may_see_it()
    {
        var id = await server.HandIn();
        foreach (
            var (who, expected) in new[]
            {
                ("countersigner", HttpStatusCode.NotFound),
                ("adviser", HttpStatusCode.NotFound),
                ("exporter", HttpStatusCode.Forbidden),
                ("customs", HttpStatusCode.Forbidden),
            }
        )
        {
            using var client = await server.As(who);
            using var answer = await client.Do(id, "take");
            Assert.Equal((who, expected), (who, answer.StatusCode));
        }
        Assert.Empty((await File(id)).Handling.Officer);
    }

    [Fact]
    public async Task What_somebody_else_wrote_meanwhile_stops_an_act()
    {
        var id = await server.HandIn();
        using var officer = await server.As("officer");
        var seen = (await File(id)).Version;
        await Kept(officer.Do(id, "take"));
        using var late = await officer.Do(id, "ask", "", new { text = "Which unit?", due = "2026-04-01" }, $"\"{id}.{seen}\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
    }

    [Fact]
    public async Task An_authorisation_is_suspended_and_taken_up_again()
    {
        var id = await Border.Authorise(server);
        using var officer = await server.As("officer");
        await Kept(officer.Do(id, "suspend", "", new { why = "The end user is looked into." }));
        using var twice = await officer.Do(id, "suspend", "", new { why = "Again." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        await Kept(officer.Do(id, "resume", "", new { why = "Nothing was found." }));
        using var customs = await server.As("customs");
        using var barred = await customs.Do(id, "suspend", "", new { why = "x" });
        Assert.Contains(barred.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task Every_act_stands_in_the_description()
    {
        var page = await System.IO.File.ReadAllTextAsync(Path.Combine(ServerUnderTest.Root(), "docs/api.md"), TestContext.Current.CancellationToken);
        string[] more = ["look", "check-fact", "ruling", "quote-country", "note", "propose", "countersign"];
        Assert.All(CaseActs.Names.Concat(more), act => Assert.Contains($"`{act}`", page, StringComparison.Ordinal));
    }

    async Task<CaseFile> File(FileId id) => (await server.Services.GetRequiredService<Registry>().Read<CaseFile>(id))!;

    static async Task Kept(Task<HttpResponseMessage> act)
    {
        using var answer = await act;
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}

file static class Acts
{
    public static async Task<HttpResponseMessage> Do(
        this HttpClient client,
        FileId id,
        string act,
        string about = "",
        object? fields = null,
        string? seen = null
    )
    {
        var kind = id.Kind == FileKind.Case ? "cases" : "authorisations";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{kind}/{id}/acts/{act}")
        {
            Content = JsonContent.Create(new { about, fields = fields ?? new { } }),
        };
        if (seen is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(seen));
        }
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
