using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Interdict.House_Tests;

[Trait("Speed", "slow")]
public sealed class UpTests
{
    private static readonly TimeSpan build = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan start = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Up_prints_an_address_and_serves_there()
    {
        var node = await House.Run("bash", start, "-c", "command -v npm");
        Assert.SkipUnless(node.Code == 0, "Node is not on this machine: the pages cannot be built.");
        var home = Directory.CreateTempSubdirectory("interdict-up-");
        using var server = Start(FreePort(), home.FullName);
        try
        {
            using var patience = new CancellationTokenSource(build);
            var line = await server.StandardOutput.ReadLineAsync(patience.Token);
            var address = line?.Split(' ').FirstOrDefault(word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal));
            Assert.True(address is not null, $"'up' printed no address on this machine, but: {line}");
            _ = server.StandardOutput.ReadToEndAsync(patience.Token);
            Assert.Equal(HttpStatusCode.OK, await Health(address));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
            home.Delete(recursive: true);
        }
    }

    private static Process Start(int port, string home)
    {
        var info = new ProcessStartInfo("bash", ["interdict", "up", "--port", $"{port}"]) { WorkingDirectory = House.Root, RedirectStandardOutput = true };
        info.Environment["INTERDICT_HOME"] = home;
        return Process.Start(info) ?? throw new InvalidOperationException("The launcher did not start.");
    }

    private static async Task<HttpStatusCode> Health(string address)
    {
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < start; await Task.Delay(100))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"{address}/health"));
                return answer.StatusCode;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }

        throw new TimeoutException($"{address} did not answer within {start}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
