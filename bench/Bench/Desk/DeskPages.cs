namespace Interdict.Bench.Desk;

/// <summary>The pages that are asked for: desk, search and case, a third each.</summary>
static class DeskPages
{
    const int most = 500;

    static readonly string[] queues = ["mine", "unassigned", "answered", "countersign", "overdue", "soon", "changed", "open"];
    static readonly string[] words = ["alder", "birch works", "police", "prison", "museum", "training", "sample street", "spray", "shock", "cedar trading"];

    /// <summary>Their addresses, with cases that are there.</summary>
    public static async Task<IReadOnlyList<(string Kind, string[] Addresses)>> Of(HttpClient officer)
    {
        using var answer = await officer.GetAsync(new Uri("/desk/cases.csv?queue=open", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        using var text = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var cases = new List<string>();
        await text.ReadLineAsync();
        while (cases.Count < most && await text.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("C-", StringComparison.Ordinal))
            {
                cases.Add(line[..line.IndexOf(',')]);
            }
        }
        if (cases.Count == 0)
        {
            throw new UnusableException("The scenario has no open case.");
        }
        return
        [
            ("desk", [.. queues.Select(queue => "/desk?queue=" + queue)]),
            ("search", [.. words.Select(word => "/desk/search?q=" + Uri.EscapeDataString(word))]),
            ("case", [.. cases.Select(number => "/cases/" + number)]),
        ];
    }
}
