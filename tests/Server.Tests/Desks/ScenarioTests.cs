using Interdict.Journal;
using Interdict.Law;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Server_Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Desks;

/// <summary>The invented story reads like real work: goods, buyers and decisions fit each other.</summary>
public sealed class ScenarioTests(TellsAStory story) : IClassFixture<TellsAStory>
{
    [Fact]
    public async Task Nobody_asks_for_goods_for_what_the_law_exists_to_prevent()
    {
        var cases = await All();
        var goods = story.Server.Services.GetRequiredService<Server.Hosting.LawDesk>().Usual.Entries.ToDictionary(entry => entry.Slug);
        Assert.NotEmpty(cases);
        foreach (var file in cases)
        {
            var told = file.Application.Told;
            var buyer = told.Parties[^1];
            var (kinds, uses) =
                file.Kind == CaseKind.MuseumExport ? (["museum"], ["museum-display"])
                : goods[told.Items[0].Entry].Set == "execution" ? (new[] { "medical" }, new[] { "medical", "veterinary" })
                : (["law-enforcement"], ["law-enforcement", "training"]);
            Assert.Contains(buyer.Kind, kinds);
            Assert.Contains(told.EndUseKind, uses);
            Assert.DoesNotContain(told.Items, item => item.Quantity.Thousandths == 0 || item.Value is null);
        }
    }

    [Fact]
    public async Task What_is_granted_was_weighed_and_what_is_refused_has_a_reason()
    {
        foreach (var file in (await All()).Where(file => file.Decision.IsTaken))
        {
            Assert.All(file.Decision.Taken!.What.Items, item => Assert.Equal(item.Outcome == Licensing.Deciding.Outcome.Refused, !item.Grounds.IsEmpty));
            Assert.NotEqual("", file.Decision.Taken.What.Text.Text);
            if (file.Kind != CaseKind.Classification)
            {
                Assert.All(file.Assessment.Weighed, weighed => Assert.NotEqual(0, weighed.Quoted.Length + weighed.Searched.Length));
                Assert.NotNull(file.Assessment.Screened);
            }
        }
    }

    [Fact]
    public async Task The_law_says_of_a_case_what_it_said_when_it_was_handed_in()
    {
        var officer = await story.As("officer");
        var file = (await All()).First(one => one.Stage == Stage.InAssessment);
        var page = await officer.GetStringAsync($"/cases/{file.Id}");
        Assert.DoesNotContain("id=\"law-changed\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Depends on open facts", page, StringComparison.Ordinal);
    }

    async Task<IReadOnlyList<CaseFile>> All()
    {
        var registry = story.Server.Registry();
        var files = new List<CaseFile>();
        for (var number = 1; number <= TellsAStory.Cases; number++)
        {
            if (Licensing.FileId.Read($"C-{story.Server.Clock.GetUtcNow().Year}-{number:000000}") is { } id && await registry.Read<CaseFile>(id) is { } file)
            {
                files.Add(file);
            }
        }
        return files;
    }
}
