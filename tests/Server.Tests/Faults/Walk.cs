using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Interdict.Server_Tests.Faults;

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">text, area, select, or the type of an input.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Choices">The values that may be chosen.</param>
internal sealed record WalkedField(string Name, string Kind, string Value, string[] Choices);

/// <summary>A form of a page.</summary>
/// <param name="Page">The address of the page.</param>
/// <param name="Action">Where it is sent to.</param>
/// <param name="IsPost">True when it changes something.</param>
/// <param name="HasFile">True when it carries a file.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record WalkedForm(string Page, string Action, bool IsPost, bool HasFile, WalkedField[] Fields)
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>The same form on another page of its kind.</summary>
    public string Kind =>
        $"{Walk.KindOf(Page)} {Walk.KindOf(Action)} {string.Join(' ', Fields.Where(one => one.Name == "_handler").Select(one => Walk.KindOf(one.Value)))}";

    /// <summary>Sends it.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="fill">What is written into a field.</param>
    public async Task<HttpResponseMessage> Send(HttpClient browser, Func<WalkedField, string> fill)
    {
        var values = Fields.Select(field => KeyValuePair.Create(field.Name, fill(field))).ToArray();
        if (!IsPost)
        {
            var query = string.Join('&', values.Select(value => $"{Uri.EscapeDataString(value.Key)}={Uri.EscapeDataString(value.Value)}"));
            return await browser.GetAsync($"{Action.Split('?', '#')[0]}?{query}");
        }
        if (!HasFile)
        {
            return await browser.PostAsync(Action, new FormUrlEncodedContent(values));
        }
        var parts = new MultipartFormDataContent();
        foreach (var (field, value) in Fields.Zip(values.Select(pair => pair.Value)))
        {
            if (field.Kind == "file")
            {
                var file = new ByteArrayContent("%PDF-1.7 "u8.ToArray());
                file.Headers.ContentDisposition = new("form-data") { Name = field.Name, FileNameStar = value };
                parts.Add(file);
            }
            else
            {
                parts.Add(new StringContent(value), field.Name);
            }
        }
        return await browser.PostAsync(Action, parts);
    }
}

/// <summary>Goes wherever links lead and notes every form on the way; of pages that differ only by a number, a few.</summary>
internal sealed partial class Walk(HttpClient browser)
{
    private const int fewOfAKind = 3;
    private const int mostPages = 250;

    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new();

    /// <summary>The pages with their text.</summary>
    public List<(string Address, string Html)> Pages { get; } = [];

    /// <summary>The forms, one of each kind.</summary>
    public ConcurrentDictionary<string, WalkedForm> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>An address without its numbers and its query.</summary>
    public static string KindOf(string address) => Numbers().Replace(address.Split('?', '#')[0], "#");

    public async Task From(params string[] addresses)
    {
        foreach (var address in addresses)
        {
            Note(address);
        }
        while (Pages.Count < mostPages && waiting.TryDequeue(out var address))
        {
            using var answer = await browser.GetAsync(address);
            Assert.True((int)answer.StatusCode < 500, $"{address} answered {(int)answer.StatusCode}.");
            if (answer.Headers.Location is { } next)
            {
                Note(next.IsAbsoluteUri ? next.PathAndQuery : next.ToString());
            }
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            var html = await answer.Content.ReadAsStringAsync();
            Pages.Add((address, html));
            Read(address, html);
        }
    }

    private void Read(string address, string html)
    {
        foreach (Match link in Link().Matches(html))
        {
            Note(WebUtility.HtmlDecode(link.Groups[1].Value));
        }
        foreach (Match match in AnyForm().Matches(html))
        {
            var head = match.Groups[1].Value;
            var action = WebUtility.HtmlDecode(Action().Match(head) is { Success: true } told ? told.Groups[1].Value : address);
            var isPost = head.Contains("method=\"post\"", StringComparison.Ordinal);
            var form = new WalkedForm(address, action, isPost, head.Contains("multipart", StringComparison.Ordinal), Fields(match.Groups[2].Value));
            Forms.TryAdd(form.Kind, form);
        }
    }

    private void Note(string address)
    {
        var bare = address.Split('#')[0];
        if (!bare.StartsWith('/') || bare.StartsWith("//", StringComparison.Ordinal) || !seen.Add(bare))
        {
            return;
        }
        var kind = KindOf(bare);
        if (kinds.GetValueOrDefault(kind) < fewOfAKind)
        {
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            waiting.Enqueue(bare);
        }
    }

    private static WalkedField[] Fields(string form)
    {
        var fields = new List<WalkedField>();
        foreach (Match tag in Control().Matches(form))
        {
            var name = Of(Name(), tag.Value);
            if (name.Length == 0)
            {
                continue;
            }
            if (tag.Value.StartsWith("<textarea", StringComparison.Ordinal))
            {
                fields.Add(new(name, "area", "", []));
            }
            else if (tag.Value.StartsWith("<select", StringComparison.Ordinal))
            {
                var choices = Option().Matches(tag.Value).Select(option => Of(Value(), option.Value)).ToArray();
                fields.Add(new(name, "select", choices.LastOrDefault(choice => choice.Length > 0) ?? "", choices));
            }
            else
            {
                var kind =
                    Of(Type(), tag.Value) is { Length: > 0 } type ? type
                    : tag.Value.StartsWith("<button", StringComparison.Ordinal) ? "button"
                    : "text";
                fields.Add(new(name, kind, Of(Value(), tag.Value), []));
            }
        }
        // Of a group of choices and of several buttons one is sent.
        return
        [
            .. fields.Where(field => field.Kind is not ("radio" or "button")),
            .. fields.Where(field => field.Kind is "radio" or "button").DistinctBy(field => field.Name),
        ];
    }

    private static string Of(Regex what, string tag) => WebUtility.HtmlDecode(what.Match(tag).Groups[1].Value);

    [GeneratedRegex("[0-9]+(-[0-9]+)*|[0-9a-f]{12,}")]
    private static partial Regex Numbers();

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex AnyForm();

    [GeneratedRegex("action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input[^>]*>|<textarea[^>]*>|<select[^>]*>.*?</select>|<button[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Control();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Option();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex(" type=\"([^\"]*)\"")]
    private static partial Regex Type();
}
