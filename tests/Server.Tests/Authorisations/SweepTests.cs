using System.Net;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Server_Tests.WriteOff;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Authorisations;

/// <summary>The real law: Delegated Regulation (EU) 2025/928 moved goods on 20 August 2025, without a transitional rule.</summary>
public sealed class SweepTests : IDisposable
{
    static readonly DateTimeOffset issued = new(2025, 6, 2, 9, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset after = new(2025, 8, 21, 9, 0, 0, TimeSpan.Zero);

    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    Registry Registry => server.Services.GetRequiredService<Registry>();

    async Task<FileId> Authorised(string entry, byte chance) => await server.Authorise(Office.Issued(entry, chance, DateOnly.FromDateTime(issued.UtcDateTime)));

    async Task<AuthorisationFile> File(FileId id) => (await Registry.Read<AuthorisationFile>(id))!;

    static async Task<HttpStatusCode> Sweep(HttpClient officer)
    {
        var token = await officer.Token("/desk/sweep");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("_handler", "sweep")]);
        return (await officer.PostAsync("/desk/sweep", form)).StatusCode;
    }

    [Fact]
    public async Task Goods_that_moved_are_held_and_put_before_the_authority_and_others_are_left_alone()
    {
        server.Clock.Advance(issued - server.Clock.GetUtcNow());
        using var early = await server.As("officer");
        var moved = await Authorised("fixed-indoor-irritant", 1);
        var stays = await Authorised("portable-shock-weapons", 2);
        var open = await Registry.Begin<CaseFile>(
            FileKind.Case,
            new Actor("applicant", Role.Applicant, "firm-1"),
            "",
            new Begun(CaseKind.Export, "firm-1", "Sample", "", "", "en"),
            new Written(
                Office.Issued("fixed-indoor-irritant").Told with
                {
                    Items = [new DealItem(1, "Sample", "fixed-indoor-irritant", "", Quantity.Of(1, "piece"), null, DealTold.Nothing.Facts)],
                }
            ),
            new Determined(
                "submitted",
                DateOnly.FromDateTime(issued.UtcDateTime),
                "sha256:before",
                [new ItemFinding(1, "authorisation-required", "fixed-indoor-irritant", "III:3.5", "", true, [])]
            ),
            new Submitted([])
        );
        await Sweep(early);
        Assert.Null((await File(moved)).Hold);
        server.Clock.Advance(after - issued);
        using var officer = await server.As("officer");
        Assert.Equal(HttpStatusCode.Redirect, await Sweep(officer));
        var hold = (await File(moved)).Hold!;
        Assert.Equal(ChangeOfLaw.Prohibited, hold.Changes[0].How);
        Assert.False(hold.Changes[0].Confirmed);
        Assert.Null((await File(stays)).Hold);
        var page = WebUtility.HtmlDecode(await officer.GetStringAsync("/desk/sweep"));
        Assert.Contains(moved.Text, page, StringComparison.Ordinal);
        Assert.Contains("is not verified: it holds all the same", page, StringComparison.Ordinal);
        Assert.Contains(open.Text, page, StringComparison.Ordinal);
        Assert.DoesNotContain(stays.Text, page, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"held\"", await officer.GetStringAsync($"/api/v1/verify/{(await File(moved)).Issued!.Code}"), StringComparison.Ordinal);
        await Lift(officer, moved);
    }

    async Task Lift(HttpClient officer, FileId moved)
    {
        var done = await Try();
        // The day's reminders may be written between reading and sending: an officer then reads and sends once more.
        done = done.StatusCode == HttpStatusCode.Conflict ? await Try() : done;
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        await Sweep(officer);
        Assert.Equal(Validity.Valid, (await File(moved)).On(DateOnly.FromDateTime(after.UtcDateTime)));

        async Task<HttpResponseMessage> Try()
        {
            var seen = (await File(moved)).Version;
            return await officer.Act(moved, "lifthold", ("act", "lifthold"), ("seen", $"{seen}"), ("why", "Read the act: these goods are for a museum"));
        }
    }

    [Fact]
    public async Task A_holder_does_not_see_what_is_the_officers()
    {
        using var holder = await server.As("exporter");
        Assert.NotEqual(HttpStatusCode.OK, (await holder.GetAsync("/desk/sweep")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await holder.GetAsync("/desk/letters")).StatusCode);
    }
}
