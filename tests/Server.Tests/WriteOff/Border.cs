using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.WriteOff;

/// <summary>A server with an authorisation for two kinds of goods, and a customs officer at it.</summary>
internal static class Border
{
    public const string Base = "/api/v1/customs/authorisations";

    static readonly ImmutableSortedDictionary<string, string> none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static Issued Granted { get; } =
        new(
            "C-2026-000001",
            CaseKind.Export,
            "individual",
            "VII",
            "firm-1",
            DealTold.Nothing with
            {
                From = "fr",
                To = "br",
                EndUseKind = "law-enforcement",
                Facts = none.Add("state_personnel", "no"),
                Parties =
                [
                    Party(PartyRole.Applicant, "Example Works"),
                    Party(PartyRole.Consignee, "Example Depot"),
                    Party(PartyRole.EndUser, "Example Police", "law-enforcement"),
                ],
            },
            [Item(1, "portable-shock-weapons", 1000), Item(2, "spit-hoods", 10)],
            [],
            new DateOnly(2026, 1, 1),
            new DateOnly(2026, 6, 30),
            "export",
            "law",
            "7K3M-9QXA"
        );

    public static Task<FileId> Authorise(ServerUnderTest server, Issued? issued = null, string code = "") =>
        server
            .Services.GetRequiredService<Registry>()
            .Begin<AuthorisationFile>(FileKind.Authorisation, new Actor("officer", Role.CaseOfficer), "", (issued ?? Granted) with { Code = code });

    /// <summary>A browser or program in which somebody has signed in.</summary>
    public static async Task<HttpClient> As(this ServerUnderTest server, string who)
    {
        var client = server.Browser();
        var token = await client.Token("/sign-in");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync($"/sign-in/as/{who}", form);
        return client;
    }

    public static Dictionary<string, object> Claim(string declaration, string quantity, int item = 1) =>
        new()
        {
            ["declaration"] = declaration,
            ["item"] = item,
            ["authorisation_item"] = 1,
            ["quantity"] = quantity,
            ["unit"] = "piece",
            ["accepted"] = "2026-03-01",
            ["office"] = "FR000001",
            ["holder"] = "EXAMPLE  works",
            ["consignee"] = "Example Depot",
            ["end_user"] = "Example Police",
            ["destination"] = "BR",
        };

    public static Dictionary<string, object> With(this Dictionary<string, object> claim, string name, object value) => new(claim) { [name] = value };

    public static Task<HttpResponseMessage> Send(this HttpClient client, FileId number, string verb, object body) =>
        client.PostAsync($"{Base}/{number}/{verb}", JsonContent.Create(body));

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    static DealParty Party(PartyRole role, string name, string kind = "") => new(name, role, name, "", "br", kind, "", "");

    static AuthorisedItem Item(int number, string slug, long pieces) => new(number, number, slug, slug, "", "", Quantity.Of(pieces, "piece"), null, none);
}
