using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Interdict.Server_Tests;

/// <summary>What a browser does with the forms of the pages.</summary>
internal static partial class Forms
{
    public const string File =
        "declaration,item,date,act,description\nD1,1,2024-03-01,export,Thumb cuffs\nD1,2,2024-03-01,export,Cotton shirts\nD2,1,never,export,Chairs\n";

    public static async Task<string> Token(this HttpClient browser, string page) => TokenField().Match(await browser.GetStringAsync(page)).Groups[1].Value;

    public static Task<HttpResponseMessage> Upload(this HttpClient browser, string token, string content, string on = "")
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(on), "on" },
            { file, "file", "file.csv" },
        };
        return browser.PostAsync("/declarations/files", form);
    }

    /// <summary>Uploads a file and waits until it is read.</summary>
    /// <returns>The address of its page.</returns>
    public static async Task<string> UploadAndRead(this HttpClient browser, string content)
    {
        var answer = await browser.Upload(await browser.Token("/declarations"), content);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = answer.Headers.Location!.ToString();
        await Patience.Until(
            "the file is read",
            async () => JsonDocument.Parse(await browser.GetStringAsync(page + "/status")).RootElement.GetProperty("state").GetString() is "read" or "failed"
        );
        return page;
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
