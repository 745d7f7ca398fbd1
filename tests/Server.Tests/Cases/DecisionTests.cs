using System.Net;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Vocabulary;

namespace Interdict.Server_Tests.Cases;

/// <summary>An application from its arrival to its decision, as people do it at their pages.</summary>
public sealed class DecisionTests : IDisposable
{
    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    [Trait("Speed", "slow")]
    public async Task One_item_is_granted_with_a_condition_and_one_refused_and_the_authorisation_is_made_with_it()
    {
        var officer = await server.As("officer");
        var id = await server.HandIn(
            CaseKind.Export,
            CaseDesk.Item(1, "Portable shock weapons", "portable-shock-weapons"),
            CaseDesk.Item(2, "Spit hoods", "spit-hoods")
        );
        await officer.Act(id, "take").Done();
        await officer.Act(id, "look").Done();
        await officer.WeighAll(id);
        await officer
            .Act(id, "weigh", "torture-risk", ("concern", "ReasonableGrounds"), ("reasoning", "The use of such hoods is documented."), ("items", "2"))
            .Done();

        await officer.Attest(id);

        (string, string)[] decision =
        [
            ("outcome-1", "Granted"),
            ("quantity-1", "60"),
            ("outcome-2", "Granted"),
            ("quantity-2", "100"),
            ("type", "individual"),
            ("valid-from", "2026-03-02"),
            ("valid-to", "2026-12-31"),
            ("condition-1", "Only for training in the school."),
            ("follow-up-1", "A report of the school"),
            ("condition-due-1", "2026-10-01"),
            ("text", "The text."),
            ("law-seen", "yes"),
        ];
        using (var forced = await officer.Act(id, "propose", "", decision))
        {
            var page = WebUtility.HtmlDecode(await forced.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.BadRequest, forced.StatusCode);
            Assert.Contains("Item 2 cannot be granted: reasonable grounds", page, StringComparison.Ordinal);
            Assert.Contains("Only for training in the school.", page, StringComparison.Ordinal);
        }

        decision[2] = ("outcome-2", "Refused");
        decision = [.. decision, ("grounds-2", "torture-risk")];
        string composed;
        using (var answer = await officer.Act(id, "propose", "", [.. decision, ("compose", "yes")]))
        {
            composed = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }
        Assert.Contains("The authorisation is granted for 60 pieces of 100 pieces.", composed, StringComparison.Ordinal);
        Assert.Contains("- The use of such hoods is documented.", composed, StringComparison.Ordinal);

        await officer.Act(id, "propose", "", decision).Done();
        var file = await server.Case(id);
        if (file.Stage == Stage.ToCountersign)
        {
            var countersigner = await server.As("countersigner");
            await countersigner.Act(id, "countersign").Done();
            file = await server.Case(id);
        }

        Assert.Equal(Stage.Decided, file.Stage);
        Assert.Equal([Outcome.Granted, Outcome.Refused], file.Decision.Taken!.What.Items.Select(item => item.Outcome));
        var number = Assert.Single(file.Decision.Authorisations);
        var made = await server.Registry().Read<AuthorisationFile>(Licensing.FileId.Read(number)!.Value);
        Assert.Equal("60 piece", Assert.Single(made!.Items).Quantity.ToString());
        Assert.Equal("Only for training in the school.", Assert.Single(made.Conditions).Text.Text);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task A_refusal_that_lies_a_thousand_files_back_is_found_when_the_parties_are_looked_at()
    {
        var officer = await server.As("officer");
        var actor = new Actor("demo-officer", Role.CaseOfficer);
        var day = new DateOnly(2026, 3, 1);
        var found = new Determined("decided", day, "law", [new ItemFinding(1, "authorisation-required", "portable-shock-weapons", "III:2.1", "12", true, [])]);
        var no = new Decided(new Proposed([new ItemDecision(1, Outcome.Refused, Quantity.Of(1, "piece"), ["torture-risk"])], [], day, day, "", "No."), "");
        var first = await server
            .Registry()
            .Write(writing =>
            {
                var ids = Enumerable.Range(0, 1000).Select(_ => writing.NewFile(FileKind.Case)).ToList();
                foreach (var id in ids)
                {
                    var name = id == ids[0] ? "POLICE SCHOOL OF QUINTAL" : $"Another Trading House {id}";
                    var told = CaseDesk.Told([CaseDesk.Item(1, "Shock weapons", "portable-shock-weapons")], name);
                    writing.Add<CaseFile>(
                        id,
                        actor,
                        "",
                        [new Begun(CaseKind.Export, "firm-2", "Earlier", "", "", "en"), new Written(told), new Submitted([]), found, no]
                    );
                }
                return ids[0];
            });
        var now = await server.HandIn(CaseKind.Export, CaseDesk.Item(1, "Portable shock weapons", "portable-shock-weapons"));
        await officer.Act(now, "take").Done();
        await officer.Act(now, "look").Done();
        var earlier = Assert.Single((await server.Case(now)).Assessment.Screened!.Earlier);
        Assert.Equal((first.Text, true), (earlier.Case, earlier.IsIdentical));
        Assert.Contains(first.Text, await officer.GetStringAsync($"/cases/{now}"), StringComparison.Ordinal);
    }
}
