using System.Net;
using System.Text.RegularExpressions;
using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Server_Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Watching;

/// <summary>Whoever opens a file is written down, and whoever is kept from one too.</summary>
[Trait("Speed", "slow")]
public sealed partial class ReadingsTests(TellsAStory story) : IClassFixture<TellsAStory>
{
    [Fact]
    public async Task Opening_a_case_is_written_down_and_so_is_a_stranger_who_is_kept_out()
    {
        using var officer = await story.As("officer");
        var number = CaseLink().Match(await officer.GetStringAsync("/desk/cases")).Groups[1].Value;
        var file = FileId.Read(number)!.Value;
        var log = story.Server.Services.GetRequiredService<AccessLog>();
        await log.Flush();
        var before = log.Entries(file).Count;
        await officer.GetStringAsync("/cases/" + number);
        using var applicant = await story.As("exporter");
        using var kept = await applicant.GetAsync("/cases/" + number);
        Assert.NotEqual(HttpStatusCode.OK, kept.StatusCode);
        await log.Flush();
        var entries = log.Entries(file).Skip(before).ToArray();
        Assert.Equal([("page", Vocabulary.Role.CaseOfficer), ("refused", Vocabulary.Role.Applicant)], [.. entries.Select(entry => (entry.How, entry.By.As))]);
    }

    [GeneratedRegex("href=\"/cases/(C-[0-9-]+)\"")]
    private static partial Regex CaseLink();
}
