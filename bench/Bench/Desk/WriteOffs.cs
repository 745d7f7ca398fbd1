using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Interdict.Bench.Desk;

/// <summary>Pairs of reserve and consume by programs of customs, each kept for good before it is answered.</summary>
/// <param name="Pairs">How many pairs were done.</param>
/// <param name="Seconds">In which time.</param>
/// <param name="Refused">How many acts were refused.</param>
/// <param name="Took">Milliseconds of each act, in order of size.</param>
/// <param name="Why">The first refusal, in words.</param>
sealed record WriteOffResult(int Pairs, double Seconds, int Refused, double[] Took, string Why)
{
    public double PerSecond => Pairs / Seconds;
}

/// <summary>Customs at work: so many programs at once, each taking the next authorisation as soon as it has its answer.</summary>
static class WriteOffs
{
    /// <summary>Runs them.</summary>
    public static async Task<WriteOffResult> Run(HttpClient customs, int clients, double seconds)
    {
        var usable = await Usable(customs);
        if (usable.Count == 0)
        {
            throw new UnusableException("The scenario has no authorisation that can be used.");
        }
        var (pairs, refused, next, why) = (0, 0, 0, "");
        var took = new List<double>();
        var watch = Stopwatch.StartNew();
        var run = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Client()));
        took.Sort();
        return new WriteOffResult(pairs, watch.Elapsed.TotalSeconds, refused, [.. took], why);

        async Task Client()
        {
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                var number = Interlocked.Increment(ref next);
                var (file, body) = usable[number % usable.Count];
                body = new Dictionary<string, object>(body) { ["declaration"] = $"26QM{run:X}{number}", ["item"] = 1 };
                if (await Act(file, "reserve", body) && await Act(file, "consume", body))
                {
                    Interlocked.Increment(ref pairs);
                }
            }
        }

        async Task<bool> Act(string file, string verb, Dictionary<string, object> body)
        {
            var from = Stopwatch.GetTimestamp();
            using var answer = await customs.PostAsJsonAsync($"/api/v1/customs/authorisations/{file}/{verb}", body);
            var text = await answer.Content.ReadAsStringAsync();
            lock (took)
            {
                took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
            if (answer.IsSuccessStatusCode)
            {
                return true;
            }
            Interlocked.Increment(ref refused);
            Interlocked.CompareExchange(ref why, $"{(int)answer.StatusCode}: {text}", "");
            return false;
        }
    }

    // A thousandth of a unit each time: nothing is used up while it is measured.
    static async Task<List<(string File, Dictionary<string, object> Body)>> Usable(HttpClient customs)
    {
        var usable = new List<(string, Dictionary<string, object>)>();
        for (var address = "/api/v1/customs/authorisations?per=200"; address is not null && usable.Count < 300; )
        {
            using var page = JsonDocument.Parse(await customs.GetStringAsync(new Uri(address, UriKind.Relative)));
            foreach (var one in page.RootElement.GetProperty("items").EnumerateArray())
            {
                var file = one.GetProperty("number").GetString()!;
                if (Claim(one) is { } claim && await Passes(customs, file, claim))
                {
                    usable.Add((file, claim));
                }
            }
            address = page.RootElement.TryGetProperty("next", out var more) && more.ValueKind == JsonValueKind.String ? more.GetString() : null;
        }
        return usable;
    }

    // A story may send goods to where no authorisation is needed: those are left out.
    static async Task<bool> Passes(HttpClient customs, string file, Dictionary<string, object> claim)
    {
        using var answer = await customs.PostAsJsonAsync(
            $"/api/v1/customs/authorisations/{file}/check",
            new Dictionary<string, object>(claim) { ["declaration"] = "26QMTRY", ["item"] = 1 }
        );
        return answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("yes").GetBoolean();
    }

    static Dictionary<string, object>? Claim(JsonElement one)
    {
        var text = one.GetRawText();
        if (!text.Contains("\"valid\"", StringComparison.Ordinal))
        {
            return null;
        }
        var item = one.GetProperty("items")[0];
        var claim = new Dictionary<string, object>
        {
            ["authorisation_item"] = item.GetProperty("number").GetInt32(),
            ["quantity"] = "0.001",
            ["unit"] = item.GetProperty("unit").GetString()!,
            ["accepted"] = one.GetProperty("valid_from").GetString()!,
            ["office"] = "QM-101",
            ["commodity_code"] = item.GetProperty("commodity_code").GetString() ?? "",
            ["destination"] = one.GetProperty("destination").GetString() ?? "",
        };
        foreach (var party in one.GetProperty("parties").EnumerateArray())
        {
            var role = party.GetProperty("role").GetString();
            claim[
                role == "applicant" ? "holder"
                : role == "consignee" ? "consignee"
                : "end_user"
            ] = party.GetProperty("name").GetString()!;
        }
        return claim;
    }
}
