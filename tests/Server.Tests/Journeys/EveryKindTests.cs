using System.Net;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Server_Tests.Applying;
using Interdict.Server_Tests.Cases;

namespace Interdict.Server_Tests.Journeys;

/// <summary>Each kind of application from its draft to its decision.</summary>
[Trait("Speed", "slow")]
public sealed class EveryKindTests : IDisposable
{
    static readonly (string, string)[] granted = [("outcome-1", "Granted"), ("quantity-1", "3"), ("valid-from", "2026-03-02"), ("valid-to", "2026-12-31")];

    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("MuseumExport", "de", "gh", "gh", "")]
    [InlineData("MuseumImport", "gh", "de", "de", "")]
    [InlineData("MuseumTransit", "gh", "br", "br", "de")]
    public async Task Prohibited_goods_for_a_museum_are_granted_on_their_ground_alone(string kind, string from, string to, string museum, string via)
    {
        var ada = await Applicant.SignIn(server);
        var id = await ada.HandIn(
            kind,
            ("Thumb-cuffs of iron, eighteenth century", "thumb-cuffs"),
            [("Applicant", "Example Works", "de"), ("Museum", "Museum of the sample", museum)],
            [("from", from), ("to", to), ("via", via)],
            [("boxes.museum-purpose", "The only ones left; shown in the hall of the history of punishment.")],
            ("museum_display", "yes")
        );
        var officer = await CaseDesk.As(server, "officer");
        await officer.Assess(id);
        (string, string)[] decision = [.. granted, ("type", "individual")];
        using (var early = await officer.Act(id, "propose", "", [.. decision, ("text", "Granted."), ("law-seen", "yes")]))
        {
            Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        }
        await officer
            .Act(id, "ground", "", ("met", "yes"), ("reasoning", "A public museum shows them for their historic significance."), ("items", "1"))
            .Done();
        var file = await server.Decide(officer, id, decision);
        var made = Assert.Single(await server.Authorisations(file));
        Assert.Equal("VII", made.Issued!.Form);
        Assert.Equal("Museum of the sample", Assert.Single(made.Issued.Told.In(PartyRole.Museum)).Name.Text);
        await ada.IsTold(file);
    }

    [Fact]
    public async Task A_global_authorisation_names_several_end_users_and_asks_for_the_means_to_comply()
    {
        var ada = await Applicant.SignIn(server);
        var id = await ada.HandIn(
            "GlobalExport",
            ("Portable electric shock devices", "portable-shock-weapons"),
            [("Applicant", "Example Works", "de"), ("Consignee", "Sample Trade", "gh"), ("EndUser", "Police of the sample", "gh")],
            [("from", "de"), ("to", "gh"), ("end-use", "Duty use by sworn officers"), ("end-use-kind", "law-enforcement")],
            [("boxes.compliance", "A programme with an officer in charge, yearly audits and training.")]
        );
        var officer = await CaseDesk.As(server, "officer");
        await officer.Assess(id);
        var file = await server.Decide(officer, id, [.. granted[..3], ("type", "global"), ("valid-to", "2028-03-01")]);
        var made = Assert.Single(await server.Authorisations(file));
        Assert.Equal(("global", "VII"), (made.Issued!.Type, made.Issued.Form));
        await ada.IsTold(file);
    }

    [Fact]
    public async Task A_broker_is_granted_a_deal_between_third_countries_on_the_form_of_brokering()
    {
        var ada = await Applicant.SignIn(server, "broker");
        var id = await ada.HandIn(
            "Brokering",
            ("Portable electric shock devices", "portable-shock-weapons"),
            [
                ("Applicant", "Sample Brokers", "de"),
                ("ThirdParty", "Sample Maker", "br"),
                ("EndUser", "Police of the sample", "gh"),
                ("Consignee", "Sample Trade", "gh"),
            ],
            [("from", "br"), ("to", "gh"), ("location", "Warehouse 3, Dock Road, Sample Port"), ("end-use", "Duty use"), ("end-use-kind", "law-enforcement")],
            []
        );
        var officer = await CaseDesk.As(server, "officer");
        await officer.Assess(id);
        var file = await server.Decide(officer, id, [.. granted, ("type", "individual")]);
        Assert.Equal(("VIII", "brokering"), Assert.Single(await server.Authorisations(file)) is { Issued: { } issued } ? (issued.Form, issued.Act) : default);
        await ada.IsTold(file);
    }

    [Fact]
    public async Task Technical_assistance_is_granted_on_its_own_form_without_a_quantity()
    {
        var ada = await Applicant.SignIn(server);
        (string, string)[] boxes =
        [
            ("boxes.recipient-activity", "Police training"),
            ("boxes.assistance", "Instruction in the safe maintenance of the devices"),
            ("boxes.supply-period", "Two weeks"),
            ("boxes.supply-mode", "At the school of the recipient"),
        ];
        var id = await ada.HandIn(
            "TechnicalAssistance",
            ("Portable electric shock devices", "portable-shock-weapons"),
            [("Applicant", "Example Works", "de"), ("Recipient", "Police school of the sample", "gh")],
            [("from", "de"), ("to", "gh")],
            boxes,
            ("supplied_from", "de")
        );
        var officer = await CaseDesk.As(server, "officer");
        await officer.Assess(id);
        var file = await server.Decide(officer, id, [("outcome-1", "Granted"), .. granted[2..], ("type", "assistance")]);
        Assert.Equal("IX", Assert.Single(await server.Authorisations(file)).Issued!.Form);
        await ada.IsTold(file);
    }

    [Fact]
    public async Task A_registration_is_acknowledged_its_first_use_told_and_a_barred_firm_is_told_that_it_is_barred()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin("GeneralRegistration");
        await ada.Saved(at, "parties", Applicant.Party("p1", "Example Works", "de"));
        await ada.Step(at, "check", "submit");
        await ada.Send(at, "first-use", ("first-export", "2026-03-01"));
        var id = FileId.Read(at.Split('/')[^1])!.Value;
        Assert.Equal(new DateOnly(2026, 3, 1), (await server.Case(id)).Application.FirstExport);
        var officer = await CaseDesk.As(server, "officer");
        var page = WebUtility.HtmlDecode(await officer.GetStringAsync($"/cases/{id}"));
        Assert.Contains("1 March 2026", page, StringComparison.Ordinal);

        var bar = await officer.Open("Bar", "firm-1", "Bar of Example Works", "First uses were told late, goods went elsewhere.");
        await officer.Act(bar, "hear", "", ("text", "We think of barring you from the general authorisation."), ("due", "2026-03-20")).Done();
        using (var open = await officer.Act(bar, "propose", "", ("outcome-0", "Refused"), ("text", "Barred."), ("law-seen", "yes")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, open.StatusCode);
        }
        var heard = WebUtility.HtmlDecode(await ada.Text($"/my/cases/{bar}"));
        Assert.Contains("We think of barring you", heard, StringComparison.Ordinal);
        var spoken = await ada.Send($"/my/cases/{bar}", "heard", ("words", "One parcel was misrouted; we have mended it."));
        Assert.Equal($"/my/cases/{bar}?done=heard", DraftTests.Place(spoken));
        Assert.Contains("One parcel was misrouted", WebUtility.HtmlDecode(await officer.GetStringAsync($"/cases/{bar}")), StringComparison.Ordinal);

        await officer.WeighAll(bar);
        var grounds = Grounds(await officer.GetStringAsync($"/cases/{bar}"), item: 0);
        Assert.NotEmpty(grounds);
        var file = await server.Decide(officer, bar, ("outcome-0", "Refused"), ("grounds-0", grounds[0]));
        Assert.Equal(Outcome.Refused, Assert.Single(file.Decision.Taken!.What.Items).Outcome);
        Assert.Empty(file.Decision.Authorisations);
        await ada.IsTold(file);

        var again = await ada.Begin("GeneralRegistration");
        await ada.Saved(again, "parties", Applicant.Party("p1", "Example Works", "de"));
        var barred = await ada.Step(again, "check", "submit");
        Assert.Equal($"{again}?done=submitted", DraftTests.Place(barred));
        Assert.DoesNotContain("Acknowledged on", await ada.Text(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prevention_body_is_told_only_after_the_applicant_was_heard()
    {
        var ada = await Applicant.SignIn(server);
        var officer = await CaseDesk.As(server, "officer");
        var id = await officer.Open("Disclosure", "firm-1", "What the prevention body asks", "The national prevention body asks for the application.");
        using (var early = await officer.Act(id, "propose", "", ("outcome-0", "Granted"), ("text", "Told."), ("law-seen", "yes")))
        {
            Assert.Contains("has to be heard first", WebUtility.HtmlDecode(await early.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
        await officer.Act(id, "hear", "", ("text", "We think of telling them what you applied for."), ("due", "2026-03-20")).Done();
        await ada.Send($"/my/cases/{id}", "heard", ("words", "Leave out our prices."));
        await officer.WeighAll(id);
        var file = await server.Decide(officer, id, ("outcome-0", "Granted"));
        Assert.Equal(Outcome.Granted, Assert.Single(file.Decision.Taken!.What.Items).Outcome);
        Assert.Empty(file.Decision.Authorisations);
        await ada.IsTold(file);
    }

    [Fact]
    public async Task Whether_goods_are_controlled_is_asked_answered_and_found_again_by_the_next_officer()
    {
        var ada = await Applicant.SignIn(server);
        var id = await ada.HandIn(
            "Classification",
            ("Mesh hoods against spitting", ""),
            [("Applicant", "Example Works", "de")],
            [("from", "de"), ("to", "gh")],
            [("boxes.question", "Are these hoods on a list?")]
        );
        var officer = await CaseDesk.As(server, "officer");
        await officer.Act(id, "take").Done();
        using (var early = await officer.Act(id, "propose", "", ("outcome-1", "Answered"), ("text", "Yes."), ("law-seen", "yes")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        }
        await officer.Act(id, "ruling", "1", ("goods", "Mesh hood for detained persons"), ("entry", "spit-hoods"), ("says", "It is a spit hood.")).Done();
        var file = await server.Decide(officer, id, ("outcome-1", "Answered"));
        await ada.IsTold(file);
        Assert.Contains("It is a spit hood.", WebUtility.HtmlDecode(await ada.Text($"/my/cases/{id}")), StringComparison.Ordinal);

        var next = await server.HandIn(CaseKind.Export, CaseDesk.Item(1, "Hoods", "spit-hoods"));
        Assert.Contains("It is a spit hood.", WebUtility.HtmlDecode(await officer.GetStringAsync($"/cases/{next}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_body_is_asked_gives_its_advice_and_its_condition_goes_only_with_its_consent()
    {
        var officer = await CaseDesk.As(server, "officer");
        var id = await server.HandIn(CaseKind.Export, CaseDesk.Item(1, "Portable shock weapons", "portable-shock-weapons"));
        await officer.Assess(id);
        await officer.Act(id, "ask-advice", "", ("body", "ministry"), ("text", "What do you think of the school?"), ("due", "2026-04-01")).Done();
        (string, string)[] decision = [.. granted, ("type", "individual"), ("text", "Granted."), ("law-seen", "yes")];
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Act(id, "propose", "", decision)).StatusCode);

        var adviser = await CaseDesk.As(server, "adviser");
        Assert.Contains(id.Text, await adviser.GetStringAsync("/desk/advice"), StringComparison.Ordinal);
        await adviser
            .Act(id, "give-advice", "v1", ("item", "1"), ("position-1", "AgreesWithConditions"), ("condition-1", "Only for training in the school."))
            .Done();
        Assert.DoesNotContain(id.Text, await adviser.GetStringAsync("/desk/advice"), StringComparison.Ordinal);
        using (var without = await officer.Act(id, "propose", "", decision))
        {
            Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
            Assert.Contains("ministry", WebUtility.HtmlDecode(await without.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
        var file = await server.Decide(officer, id, [.. granted, ("type", "individual"), ("keep-v1.c1", "yes")]);
        var made = Assert.Single(await server.Authorisations(file));
        Assert.Equal("Only for training in the school.", Assert.Single(made.Conditions).Text.Text);
    }

    static string[] Grounds(string page, int item) =>
        [.. System.Text.RegularExpressions.Regex.Matches(page, $"name=\"propose-grounds-{item}\" value=\"([a-z-]+)\"").Select(match => match.Groups[1].Value)];
}
