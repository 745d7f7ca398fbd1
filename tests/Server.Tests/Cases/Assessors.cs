using System.Text.RegularExpressions;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;

namespace Interdict.Server_Tests.Cases;

/// <summary>What an officer does at the page of a case between its arrival and its decision.</summary>
internal static partial class Assessors
{
    const string sources =
        "international-court united-nations-body council-of-europe-body union-body cpt-report special-rapporteur refusal-register papers-of-the-case";

    /// <summary>Takes the case, looks at its parties, weighs all that the law asks and attests what is not verified.</summary>
    public static async Task Assess(this HttpClient officer, FileId id)
    {
        await officer.Act(id, "take").Done();
        if ((await officer.GetStringAsync($"/cases/{id}")).Contains("name=\"act\" value=\"look\"", StringComparison.Ordinal))
        {
            await officer.Act(id, "look").Done();
        }
        await officer.WeighAll(id);
        await officer.Attest(id);
    }

    /// <summary>Searches for evidence of every consideration and finds nothing against it.</summary>
    public static async Task WeighAll(this HttpClient officer, FileId id)
    {
        foreach (var one in await officer.Considerations(id))
        {
            var page = await officer.GetStringAsync($"/cases/{id}");
            foreach (var kind in sources.Split(' ').Where(kind => Offers(page, one, kind)))
            {
                await officer
                    .Act(id, "search-all", one, ("where", "Library of judgments"), ("words", "police school Quintal"), ("on", "2026-03-01"), ("kinds", kind))
                    .Done();
            }
            await officer.Act(id, "weigh", one, ("concern", "None"), ("reasoning", $"Nothing speaks against it ({one}).")).Done();
        }
    }

    /// <summary>What the page asks to be weighed.</summary>
    public static async Task<string[]> Considerations(this HttpClient officer, FileId id) =>
        [.. Panel().Matches(await officer.GetStringAsync($"/cases/{id}")).Select(match => match.Groups[1].Value)];

    /// <summary>Where the law is not verified, an officer who has read it attests it.</summary>
    public static async Task Attest(this HttpClient officer, FileId id)
    {
        var page = await officer.GetStringAsync($"/cases/{id}");
        foreach (var slug in About().Matches(page).Select(match => match.Groups[1].Value).Distinct())
        {
            if (page.Contains($"name=\"attest-{slug}-officer\"", StringComparison.Ordinal))
            {
                await officer.Act(id, "attest", slug, ("officer", "Olive Officer"), ("reference", "Official journal, page 3")).Done();
            }
        }
    }

    /// <summary>Proposes a decision and, where another pair of eyes is wanted, has it countersigned.</summary>
    public static async Task<CaseFile> Decide(this ServerUnderTest server, HttpClient officer, FileId id, params (string Name, string Value)[] fields)
    {
        await officer.Act(id, "propose", "", [("text", "The text."), ("law-seen", "yes"), .. fields]).Done();
        var file = await server.Case(id);
        if (file.Stage == Stage.ToCountersign)
        {
            var countersigner = await server.As("countersigner");
            await countersigner.Act(id, "countersign").Done();
            file = await server.Case(id);
        }
        Assert.Equal(Stage.Decided, file.Stage);
        return file;
    }

    /// <summary>The authorisations of a decided case.</summary>
    public static async Task<AuthorisationFile[]> Authorisations(this ServerUnderTest server, CaseFile file) =>
        [
            .. await Task.WhenAll(
                file.Decision.Authorisations.Select(async number => (await server.Registry().Read<AuthorisationFile>(FileId.Read(number)!.Value))!)
            ),
        ];

    static bool Offers(string page, string consideration, string kind) =>
        page.Contains($"name=\"search-all-{consideration}-kinds\" value=\"{kind}\"", StringComparison.Ordinal);

    [GeneratedRegex("<article class=\"panel\" id=\"weigh-([a-z-]+)\"")]
    private static partial Regex Panel();

    [GeneratedRegex("name=\"about\" value=\"([a-z-]+)\"")]
    private static partial Regex About();
}
