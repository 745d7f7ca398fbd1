using System.Diagnostics;

namespace Interdict.Server_Tests.WriteOff;

/// <summary>The program beside the tests in a process of its own, which can be killed as a failing machine would.</summary>
internal sealed class KillableServer : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly Uri address;

    private KillableServer(Process process, Uri address)
    {
        this.process = process;
        this.address = address;
    }

    /// <summary>Starts it as a demonstration and waits until it says where it listens.</summary>
    /// <param name="home">Its home.</param>
    /// <param name="store">Connection string of PostgreSQL; empty for SQLite.</param>
    public static async Task<KillableServer> Start(string home, string store)
    {
        var program = Path.Combine(ServerUnderTest.Root(), "artifacts", "bin", "Server", "debug", "Interdict.Server.dll");
        string[] arguments =
        [
            "exec",
            program,
            $"--contentRoot={Path.Combine(ServerUnderTest.Root(), "src", "apps", "Server")}",
            "--urls=http://127.0.0.1:0",
            $"--home={home}",
            $"--law={ServerUnderTest.Law}",
            "--demonstration=true",
            .. store.Length > 0 ? [$"--store={store}"] : Array.Empty<string>(),
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        using var limit = new CancellationTokenSource(patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("Open ", StringComparison.Ordinal))
            {
                // What it says later is read and forgotten, so that it never waits for its reader.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new KillableServer(process, new Uri(line["Open ".Length..]));
            }
        }
        throw new InvalidOperationException("The server ended before it listened; the reason is above.");
    }

    /// <summary>A program in which somebody of the demonstration has signed in.</summary>
    public async Task<HttpClient> SignIn(string who)
    {
        var client = new HttpClient { BaseAddress = address };
        var token = await client.Token("/sign-in");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync($"/sign-in/as/{who}", form);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Ends it without a word.</summary>
    public void Kill() => process.Kill();

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
