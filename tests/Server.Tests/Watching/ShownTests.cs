using System.Net;
using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Server_Tests.Cases;
using Interdict.Server_Tests.WriteOff;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Watching;

/// <summary>A file that is shown without its number in the address, or by a form that was sent, is read all the same.</summary>
public sealed class ShownTests : IDisposable
{
    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    async Task<string[]> Entries(string file)
    {
        var log = server.Services.GetRequiredService<AccessLog>();
        await log.Flush();
        return [.. log.Entries().Where(one => one.File == file).Select(one => one.How)];
    }

    [Fact]
    public async Task A_list_of_the_interface_that_gives_whole_files_is_a_reading_of_each()
    {
        var customs = await CaseDesk.As(server, "customs");
        var (one, other) = (await Border.Authorise(server), await Border.Authorise(server));
        await customs.GetStringAsync($"{Border.Base}?per=2");
        Assert.Equal(["api"], await Entries(one.Text));
        Assert.Equal(["api"], await Entries(other.Text));
    }

    [Fact]
    public async Task A_check_and_a_repetition_record_nothing_but_that_somebody_looked()
    {
        var customs = await CaseDesk.As(server, "customs");
        var number = await Border.Authorise(server);
        await customs.Send(number, "check", Border.Claim("26FR1", "5"));
        Assert.Equal(["api"], await Entries(number.Text));
        await customs.Send(number, "reserve", Border.Claim("26FR1", "5"));
        Assert.Equal(["api"], await Entries(number.Text));
        await customs.Send(number, "reserve", Border.Claim("26FR1", "5"));
        await customs.Send(number, "reserve", Border.Claim("26FR1", "6"));
        Assert.Equal(["api", "api", "api"], await Entries(number.Text));
    }

    [Fact]
    public async Task A_page_that_comes_back_for_a_form_is_a_reading_too()
    {
        var officer = await CaseDesk.As(server, "officer");
        var id = await server.HandIn(CaseKind.Export, CaseDesk.Item(1, "Spit hoods", "spit-hoods"));
        await officer.Act(id, "take").Done();
        var before = (await Entries(id.Text)).Length;
        using var refused = await officer.Act(id, "ask", "", ("text", ""), ("due", "2026-01-01"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(["page", "page"], (await Entries(id.Text))[before..]);
    }

    [Fact]
    public async Task A_table_that_is_taken_away_is_written_down_without_what_was_searched_for()
    {
        var officer = await CaseDesk.As(server, "officer");
        await server.HandIn(CaseKind.Export, CaseDesk.Item(1, "Spit hoods", "spit-hoods"));
        await officer.GetStringAsync("/desk/cases.csv?q=quintal");
        await officer.GetStringAsync("/list/export.csv");
        Assert.Equal(["export"], await Entries("/desk/cases.csv"));
        Assert.Empty(await Entries("/list/export.csv"));
    }
}
