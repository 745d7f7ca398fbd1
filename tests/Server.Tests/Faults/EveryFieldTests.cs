using System.Net;
using System.Text.RegularExpressions;
using Interdict.Journal.Keys;
using Interdict.Journal.Verifying;
using Interdict.Server_Tests.Desks;
using Interdict.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Faults;

/// <summary>Script and SQL in every field of every form that can be reached, and a forged token with every form that changes something.</summary>
[Trait("Speed", "slow")]
public sealed partial class EveryFieldTests(TellsAStory story) : IClassFixture<TellsAStory>
{
    private const string Mark = "<script>alert(7)</script>";
    private const string Nasty = "\"'><img src=x onerror=alert(7)>" + Mark + "'; DROP TABLE fact; --";

    private static readonly string[] everybody =
    [
        "exporter",
        "broker",
        "officer",
        "countersigner",
        "adviser",
        "customs",
        "customs-2",
        "auditor",
        "administrator",
    ];

    // Where the walk begins besides what the first page links to.
    private static readonly string[] places =
    [
        "/",
        "/my",
        "/desk",
        "/desk/cases",
        "/customs",
        "/admin",
        "/account",
        "/declarations",
        "/lists",
        "/inquiries",
        "/authorisations",
    ];

    private readonly List<string> faults = [];

    [Fact]
    public async Task A_forged_token_changes_nothing_at_any_form()
    {
        ServerUnderTest.SkipWithoutLaw();
        var sent = 0;
        foreach (var who in everybody)
        {
            var browser = await story.As(who);
            var walk = await Walked(browser);
            var before = Kept();
            foreach (var form in walk.Forms.Values.Where(form => form.IsPost && !form.Action.StartsWith("/sign-in/as/", StringComparison.Ordinal)))
            {
                using var answer = await form.Send(browser, field => field.Name == WalkedForm.Token ? "forged" : Sensible(field));
                var place = answer.Headers.Location?.ToString() ?? "";
                if (answer.StatusCode != HttpStatusCode.BadRequest && !place.Contains("OldForm", StringComparison.Ordinal))
                {
                    faults.Add($"{who}: {form.Kind} answered {(int)answer.StatusCode} {place} to a forged token.");
                }
                sent++;
            }
            if (before != Kept())
            {
                faults.Add($"{who}: {before} facts and events became {Kept()}.");
            }
        }
        Assert.Equal("", string.Join('\n', faults));
        Assert.InRange(sent, 60, int.MaxValue);
    }

    [Fact]
    public async Task Script_and_SQL_in_every_field_are_words()
    {
        ServerUnderTest.SkipWithoutLaw();
        var fields = new HashSet<string>(StringComparer.Ordinal);
        var before = Kept().Facts;
        foreach (var who in everybody)
        {
            var browser = await story.As(who);
            var walk = await Walked(browser);
            foreach (var form in walk.Forms.Values.Where(form => !IsLeaving(form)))
            {
                // First where words belong only, so that much of it is taken and kept; then everywhere, as no browser would send it.
                await Write(who, browser, form, field => IsForWords(field) ? Nasty : Sensible(field));
                await Write(who, browser, form, field => field.Name is WalkedForm.Token or "_handler" ? field.Value : Nasty);
                fields.UnionWith(form.Fields.Where(IsForWords).Select(field => $"{form.Kind} {field.Name}"));
            }
        }
        Assert.InRange(fields.Count, 150, int.MaxValue);
        Assert.True(Kept().Facts > before, "Nothing of it was kept, so nothing was shown.");

        var shown = 0;
        foreach (var who in everybody)
        {
            foreach (var (address, html) in (await Walked(await story.As(who))).Pages)
            {
                Harmless($"{who}: {address}", html);
                shown += html.Contains("&lt;script&gt;alert(7)", StringComparison.Ordinal) ? 1 : 0;
            }
        }
        Assert.Equal("", string.Join('\n', faults.Distinct()));
        Assert.InRange(shown, 30, int.MaxValue);
        using var keys = NodeKeys.In(Path.Combine(story.Server.Home, "keys"));
        Assert.Empty(new Verifier(story.Server.Services.GetRequiredService<Database>(), keys, []).Run().Findings);
    }

    private async Task Write(string who, HttpClient browser, WalkedForm form, Func<WalkedField, string> fill)
    {
        using var page = await browser.GetAsync(form.Page);
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var answer = await form.Send(browser, field => field.Name == WalkedForm.Token ? token : fill(field));
        if ((int)answer.StatusCode >= 500)
        {
            faults.Add($"{who}: {form.Kind} answered {(int)answer.StatusCode}.");
        }
        Harmless($"{who}: {form.Kind}", await answer.Content.ReadAsStringAsync());
    }

    private void Harmless(string where, string html)
    {
        if (html.Contains(Mark, StringComparison.Ordinal) || html.Contains("<img src=x", StringComparison.Ordinal))
        {
            faults.Add($"{where} shows as a page what somebody wrote as words.");
        }
    }

    private static async Task<Walk> Walked(HttpClient browser)
    {
        var walk = new Walk(browser);
        await walk.From(places);
        return walk;
    }

    // Signing in as somebody else or out, and changing who may do what, ends what the other forms need.
    private static bool IsLeaving(WalkedForm form) =>
        form.Action.StartsWith("/sign-", StringComparison.Ordinal)
        || (form.Page.StartsWith("/admin/accounts/demo-", StringComparison.Ordinal) && form.IsPost)
        || form.Page.StartsWith("/account/password", StringComparison.Ordinal);

    private static bool IsForWords(WalkedField field) => field.Kind is "text" or "area" or "search" or "email";

    private static string Sensible(WalkedField field) =>
        field.Kind switch
        {
            "date" => "2026-03-02",
            "number" => "1",
            "file" => "plan.pdf",
            "checkbox" when field.Value.Length == 0 => "yes",
            "area" or "text" or "search" => field.Value.Length > 0 ? field.Value : "1",
            "email" => "somebody@sample.example",
            _ => field.Value,
        };

    private (long Facts, long Events) Kept()
    {
        using var connection = story.Server.Services.GetRequiredService<Database>().Open();
        long Count(string table) => connection.Rows(row => row.GetInt64(0), $"SELECT COUNT(*) FROM {table}")[0];
        return (Count("fact"), Count("account_event"));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
