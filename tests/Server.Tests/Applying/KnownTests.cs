using System.Net.Http.Json;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Server_Tests.Cases;
using Interdict.Server_Tests.WriteOff;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Applying;

/// <summary>What the authority knows and what stands in the boxes counts, whatever an applicant answers to the questions of the law.</summary>
public sealed class KnownTests : IDisposable
{
    static readonly Dictionary<string, string> spotless = new()
    {
        ["barred"] = "no",
        ["reexport_notified"] = "no",
        ["reexport_known"] = "no",
        ["reexport_suspected"] = "no",
        ["free_zone"] = "no",
        ["passing_through"] = "no",
        ["medicinal_product"] = "yes",
        ["manufacturer"] = "no",
        ["end_user_declaration"] = "yes",
        ["prior_authorisation_agreement"] = "yes",
    };

    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    /// <summary>The authority decides whether a firm is barred.</summary>
    async Task Bar(Outcome outcome)
    {
        var day = new DateOnly(2026, 3, 2);
        var draft = new Proposed([new ItemDecision(0, outcome, default, [])], [], day, day, "", "Decided.");
        await server
            .Services.GetRequiredService<Registry>()
            .Begin<CaseFile>(
                FileKind.Case,
                new Actor("demo-officer", Role.CaseOfficer),
                "",
                new Begun(CaseKind.Bar, "firm-1", "Bar", "", "", "en"),
                new Submitted([]),
                new Decided(draft, "demo-countersigner")
            );
    }

    static async Task<(string At, string Effect, string[] Open)> Draft(HttpClient client, string to, Dictionary<string, string> facts)
    {
        var items = new[]
        {
            new
            {
                number = 1,
                description = "Pentobarbital sodium salt",
                quantity = "12",
                unit = "piece",
            },
        };
        var begun = await client.PostAsJsonAsync(
            "/api/v1/cases",
            new
            {
                kind = "export",
                title = "Anaesthetics",
                from = "FR",
                to,
                items,
                facts,
                end_use_kind = "medical",
            }
        );
        var at = begun.Headers.Location!.ToString();
        await client.PutAsJsonAsync(at, new { title = "Anaesthetics for a hospital" });
        var law = (await (await client.GetAsync(at)).Json()).GetProperty("law")[0];
        return (at, law.Text("effect"), [.. law.GetProperty("questions").EnumerateArray().Select(one => one.GetString()!)]);
    }

    [Fact]
    public async Task A_barred_firm_is_not_registered_at_once_by_the_interface_either()
    {
        var client = await CaseDesk.As(server, "exporter");
        async Task<bool> IsAcknowledged()
        {
            var parties = new[]
            {
                new
                {
                    role = "applicant",
                    name = "Example Works",
                    address = "1 Sample Street",
                    country = "FR",
                },
            };
            var begun = await client.PostAsJsonAsync(
                "/api/v1/cases",
                new
                {
                    kind = "general-registration",
                    title = "Registration",
                    parties,
                }
            );
            Assert.True(begun.IsSuccessStatusCode, await begun.Content.ReadAsStringAsync());
            var at = begun.Headers.Location!.ToString();
            var handed = await client.PostAsJsonAsync(at + "/submit", new { knows_gaps = true });
            Assert.True(handed.IsSuccessStatusCode, await handed.Content.ReadAsStringAsync());
            return (await server.Case(FileId.Read(at.Split('/')[^1])!.Value)).Application.AcknowledgedAt is not null;
        }
        Assert.True(await IsAcknowledged());
        await Bar(Outcome.Refused);
        Assert.False(await IsAcknowledged());
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        await Bar(Outcome.NotNeeded);
        Assert.True(await IsAcknowledged());
    }

    [Fact]
    public async Task A_barred_firm_needs_an_authorisation_whatever_it_says()
    {
        var client = await CaseDesk.As(server, "exporter");
        Assert.Contains("barred", (await Draft(client, "PF", spotless)).Open);
        await Bar(Outcome.Refused);
        var (_, effect, open) = await Draft(client, "PF", spotless);
        Assert.Equal("authorisation-required", effect);
        Assert.Empty(open);
    }

    [Fact]
    public async Task The_destination_of_the_box_is_the_one_that_the_law_is_asked_about()
    {
        var client = await CaseDesk.As(server, "exporter");
        Assert.NotEmpty((await Draft(client, "PF", spotless)).Open);
        var elsewhere = new Dictionary<string, string>(spotless) { ["to"] = "PF", ["act"] = "production" };
        var (_, effect, open) = await Draft(client, "CN", elsewhere);
        Assert.Equal(("authorisation-required", 0), (effect, open.Length));
    }

    [Fact]
    public async Task Where_open_facts_can_only_make_it_lighter_an_authorisation_is_what_the_law_asks_for()
    {
        var client = await CaseDesk.As(server, "exporter");
        var (_, effect, open) = await Draft(client, "PF", []);
        Assert.Equal("authorisation-required", effect);
        Assert.Contains("free_zone", open);
        Assert.DoesNotContain("to", open);
    }
}
