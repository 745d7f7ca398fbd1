using System.Net;
using System.Text.RegularExpressions;

namespace Interdict.Server_Tests.Accounts;

/// <summary>People at the doors, as a browser is.</summary>
internal static partial class Visitors
{
    /// <summary>A browser in which one of the demonstration's people has signed in.</summary>
    public static async Task<HttpClient> As(this ServerUnderTest server, string who)
    {
        var browser = server.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync($"/sign-in/as/{who}", null)).StatusCode);
        return browser;
    }

    /// <summary>Fills in and sends the form of a page that has this name.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page);
        return await browser.SendFrom(html, page, form, fields);
    }

    /// <summary>The same with a page that was loaded before.</summary>
    public static Task<HttpResponseMessage> SendFrom(
        this HttpClient browser,
        string html,
        string page,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        all.Add(KeyValuePair.Create("__RequestVerificationToken", Token(html)));
        if (form.Length > 0)
        {
            all.Add(KeyValuePair.Create("_handler", form));
        }

        return browser.PostAsync(page, new FormUrlEncodedContent(all));
    }

    /// <summary>The token of a loaded page.</summary>
    public static string Token(string html) => TokenField().Match(html).Groups[1].Value;

    /// <summary>The address without the host, wherever it is written with one.</summary>
    public static string PathAndQuery(this Uri address) => address.IsAbsoluteUri ? address.PathAndQuery : address.OriginalString;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
