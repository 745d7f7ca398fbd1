using System.Collections.Immutable;
using System.Net;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Server_Tests.WriteOff;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Authorisations;

/// <summary>A server with authorisations of the firm for which the demonstration's exporter acts, and what a browser does with them.</summary>
internal static class Office
{
    public const string Code = "0123456789ABCDEX";

    static readonly ImmutableSortedDictionary<string, string> none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>An authorisation of the firm.</summary>
    public static Issued Issued(string entry = "portable-shock-weapons", byte chance = 7, DateOnly? from = null)
    {
        var first = from ?? new DateOnly(2026, 3, 1);
        return new(
            "C-2026-000001",
            CaseKind.Export,
            "individual",
            "VII",
            "firm-1",
            DealTold.Nothing with
            {
                From = "fr",
                Via = "fr",
                To = "br",
                EndUseKind = "law-enforcement",
                Parties =
                [
                    Party(PartyRole.Applicant, "Example Works", "1 Sample Street\nExample Town", ""),
                    Party(PartyRole.Consignee, "Example Depot", "2 Harbour Road\nSample Port", ""),
                    Party(PartyRole.EndUser, "Example <Police> & Sons", "3 Station Square\nSample City", "law-enforcement"),
                ],
            },
            [Item(1, entry, 1000), Item(2, entry, 10)],
            [new Condition("c1", "Send the delivery papers of every consignment within a month of its arrival.", "delivery papers", first.AddMonths(2), [])],
            first,
            first.AddMonths(12),
            "export",
            "sha256:before",
            VerificationCode.Of([.. Enumerable.Repeat(chance, VerificationCode.Bytes)])
        );
    }

    public static Task<FileId> Authorise(this ServerUnderTest server, Issued? issued = null, params ImmutableArray<Fact> more) =>
        server
            .Services.GetRequiredService<Registry>()
            .Begin<AuthorisationFile>(FileKind.Authorisation, new Actor("officer", Role.CaseOfficer), "", [issued ?? Issued(), .. more]);

    /// <summary>Sends the form of an act.</summary>
    public static async Task<HttpResponseMessage> Act(this HttpClient browser, FileId id, string form, params (string Name, string Value)[] fields)
    {
        var page = $"/authorisations/{id}";
        var token = await browser.Token(page);
        var all = fields
            .Append(("__RequestVerificationToken", token))
            .Append(("_handler", form))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await browser.PostAsync(page, new FormUrlEncodedContent(all));
    }

    public static async Task<string> Text(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    static DealParty Party(PartyRole role, string name, string address, string kind) => new(role.ToString(), role, name, address, "br", kind, "", "");

    static AuthorisedItem Item(int number, string slug, long pieces) =>
        new(
            number,
            number,
            $"Sample goods {number}, packed in cartons of ten",
            slug,
            "III:2.1",
            "8543 70 90",
            Quantity.Of(pieces, "piece"),
            new Money(1_250_000, "EUR"),
            none
        );
}
