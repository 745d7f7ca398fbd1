using System.Net;
using System.Net.Http.Json;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Server_Tests.Applying;
using Interdict.Server_Tests.Cases;
using Interdict.Server_Tests.WriteOff;

namespace Interdict.Server_Tests.Journeys;

/// <summary>One application that names several end-users becomes one authorisation for each, by itself.</summary>
public sealed class SeveralEndUsersTests : IDisposable
{
    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    [Trait("Speed", "slow")]
    public async Task From_a_draft_for_two_end_users_to_their_authorisations_of_three_items_at_most()
    {
        var ada = await Applicant.SignIn(server);
        var at = await Draft(ada, items: 5);

        var check = await ada.Text(at + "/check");
        Assert.Contains($"href=\"{at}/goods#goods-2-for\"", check, StringComparison.Ordinal);
        Assert.Contains("Say for which end-user item 2 is.", check, StringComparison.Ordinal);

        var goods = await ada.Text(at + "/goods");
        Assert.Contains("For which end-user is it?", goods, StringComparison.Ordinal);
        Assert.DoesNotContain("To which consignee does it go?", goods, StringComparison.Ordinal);
        await ada.Saved(at, "goods", ("goods-1-for", "p4"), ("goods-2-for", "p6"), ("goods-3-for", "p4"), ("goods-4-for", "p4"), ("goods-5-for", "p4"));
        Assert.Contains("becomes 3 authorisations by itself", await ada.Text(at + "/goods"), StringComparison.Ordinal);

        await ada.AnswerTheLaw(at);
        check = await ada.Text(at + "/check");
        Assert.Contains("Nothing is missing.", check, StringComparison.Ordinal);
        Assert.Contains("End-user: Prison of the sample", check, StringComparison.Ordinal);
        await ada.Step(at, "check", "submit");

        var id = FileId.Read(at.Split('/')[^1])!.Value;
        var officer = await CaseDesk.As(server, "officer");
        await officer.Assess(id);
        var granted = Enumerable.Range(1, 5).SelectMany(item => new[] { ($"outcome-{item}", "Granted"), ($"quantity-{item}", "5") });
        var file = await server.Decide(officer, id, [.. granted, ("type", "individual"), ("valid-from", "2026-03-02"), ("valid-to", "2026-12-31")]);

        var made = await server.Authorisations(file);
        Assert.Equal(["1 3 4", "5", "2"], made.Select(one => string.Join(' ', one.Items.Select(item => item.CaseItem))));
        Assert.Equal(
            ["Police of the sample", "Police of the sample", "Prison of the sample"],
            made.Select(one => Assert.Single(one.Issued!.Told.In(PartyRole.EndUser)).Name.Text)
        );
        Assert.All(made, one => Assert.Equal("Sample Trade", Assert.Single(one.Issued!.Told.In(PartyRole.Consignee)).Name.Text));
        var home = await ada.Text(at);
        Assert.All(made, one => Assert.Contains(one.Id.Text, home, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_amended_application_asks_the_same_and_keeps_what_was_said()
    {
        var ada = await Applicant.SignIn(server);
        var at = await Draft(ada, items: 2);
        await ada.Saved(at, "goods", ("goods-1-for", "p4"), ("goods-2-for", "p6"));
        await ada.Step(at, "check", "submit");
        var answer = await ada.Send(at, "/amend");
        var next = answer.Headers.Location!.ToString();
        next = next[..next.LastIndexOf('/')];
        Assert.Contains("<option value=\"p6\" selected", await ada.Text(next + "/goods"), StringComparison.Ordinal);
        Assert.Contains("Nothing is missing.", await ada.Text(next + "/check"), StringComparison.Ordinal);

        // Without one of the two there is nothing to choose.
        await ada.Step(next, "parties", "remove:p6");
        Assert.DoesNotContain("For which end-user is it?", await ada.Text(next + "/goods"), StringComparison.Ordinal);
        Assert.Contains("Nothing is missing.", await ada.Text(next + "/check"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_takes_it_by_the_ids_of_the_parties()
    {
        var client = await CaseDesk.As(server, "exporter");
        object Party(string id, string name) =>
            new
            {
                id,
                role = "end-user",
                name,
                address = "1 Example Street",
                country = "BR",
            };
        object Item(int number, string to) =>
            new
            {
                number,
                description = "pepper spray",
                quantity = "12",
                unit = "piece",
                end_user = to,
            };
        object[] parties = [Party("p7", "Example Police"), Party("p9", "Sample Police")];
        var begun = await client.PostAsJsonAsync(
            "/api/v1/cases",
            new
            {
                kind = "export",
                parties,
                items = new[] { Item(1, "p9"), Item(2, "p7") },
            }
        );
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        var address = begun.Headers.Location!.ToString();
        await client.PutAsJsonAsync(address, new { end_use = "Training" });
        var says = (await (await client.GetAsync(address)).Json()).GetProperty("says");
        Assert.Equal(["p9", "p7"], says.GetProperty("items").EnumerateArray().Select(item => item.Text("end_user")));
        Assert.Equal(["p7", "p9"], says.GetProperty("parties").EnumerateArray().Select(party => party.Text("id")));
        Assert.Empty(says.GetProperty("boxes").EnumerateObject());

        var wrong = await client.PutAsJsonAsync(address, new { items = new[] { Item(1, "p1") } });
        Assert.Equal("party-unknown", (await wrong.Json()).Text("code"));
    }

    static async Task<string> Draft(Applicant ada, int items)
    {
        var at = await ada.Written();
        for (var item = 2; item <= items; item++)
        {
            await ada.Send(
                $"{at}/goods?add=goods",
                "id=\"step\"",
                ($"goods-{item}-description", $"Oleoresin capsicum, 5 kg in drums, lot {item}"),
                ($"goods-{item}-code", "33019030"),
                ($"goods-{item}-quantity", "5"),
                ($"goods-{item}-unit", "kg"),
                ("go", "save")
            );
        }
        var page = $"{at}/parties?add=end-user";
        var answer = await ada.Send(page, "id=\"step\"", [.. Applicant.Party("p6", "Prison of the sample", "gh"), ("go", "save")]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return at;
    }
}
