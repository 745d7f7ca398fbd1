using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interdict.Server_Tests;

/// <summary>The real program, started by the launcher with a configuration file, in a process of its own.</summary>
internal sealed class ServedOffice : IDisposable
{
    private static readonly TimeSpan build = TimeSpan.FromMinutes(5);
    private readonly Process process;

    private ServedOffice(Process process, string address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Client { get; }

    /// <summary>Starts it and waits until it says where it listens.</summary>
    public static async Task<ServedOffice> Start(JsonObject config, string folder)
    {
        var process = Launch(Write(config, folder));
        using var patience = new CancellationTokenSource(build);
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        Assert.True(line?.StartsWith("Open http://127.0.0.1:", StringComparison.Ordinal), $"'serve' printed no address, but: {line}");
        return new ServedOffice(process, line!["Open ".Length..]);
    }

    /// <summary>Starts it in vain.</summary>
    /// <returns>The code it ended with and what it said.</returns>
    public static async Task<(int Code, string Said)> Fail(JsonObject config, string folder)
    {
        using var process = Launch(Write(config, folder), errors: true);
        using var patience = new CancellationTokenSource(build);
        var said = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, said);
    }

    /// <summary>Sends a file as a program would.</summary>
    /// <returns>The id of the upload.</returns>
    public async Task<string> Send(Stream file, string name)
    {
        using var answer = await Client.PostAsync($"/api/v1/declarations?name={name}", new StreamContent(file));
        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);
        return (await answer.Json()).GetProperty("id").GetString()!;
    }

    /// <summary>Asks how far a file is until that is enough.</summary>
    public async Task<JsonElement> Until(string id, Func<JsonElement, bool> enough)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience.Long; await Task.Delay(5))
        {
            var status = await Client.GetFromJsonAsync<JsonElement>($"/api/v1/declarations/{id}");
            if (enough(status))
            {
                return status;
            }
        }

        throw new TimeoutException("The file was not so far in time.");
    }

    public Task<JsonElement> Read(string id) => Until(id, status => status.GetProperty("state").GetString() is "read" or "failed");

    public Task<JsonElement> Results(string id, string query = "") => Client.GetFromJsonAsync<JsonElement>($"/api/v1/declarations/{id}/results{query}");

    /// <summary>Ends it without a word, as a failing machine would.</summary>
    public void Dispose()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static string Write(JsonObject config, string folder)
    {
        var file = Path.Combine(folder, "interdict.json");
        File.WriteAllText(file, config.ToJsonString());
        return file;
    }

    private static Process Launch(string config, bool errors = false)
    {
        var info = new ProcessStartInfo("bash", ["interdict", "serve", "--config", config])
        {
            WorkingDirectory = ServerUnderTest.Root(),
            RedirectStandardOutput = true,
            RedirectStandardError = errors,
        };
        return Process.Start(info) ?? throw new InvalidOperationException("The launcher did not start.");
    }
}
