using System.Collections.Concurrent;
using System.Text;
using Interdict.Server.Hosting;
using Interdict.Server.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Interdict.Server_Tests.Watching;

public sealed class TelemetryTests
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_collector_gets_traces_and_figures_and_nothing_of_what_people_ask()
    {
        await using var collector = await Collector.Start();
        await using (var server = new ServerUnderTest().With("telemetry", collector.Address))
        {
            await server.Browser().GetStringAsync("/list?q=secretwords", TestContext.Current.CancellationToken);
        }
        await collector.Until("/v1/traces", "/v1/metrics");
        Assert.Contains("/list", collector.All);
        Assert.Contains("interdict.pages", collector.All);
        Assert.DoesNotContain("secretwords", collector.All);
    }

    [Theory]
    [InlineData("telemetry", "elsewhere", "--telemetry needs the address")]
    [InlineData("telemetry", "ftp://127.0.0.1", "--telemetry needs the address")]
    [InlineData("log_format", "xml", "--log_format is text or json")]
    public void An_option_that_cannot_be_meant_is_refused(string option, string value, string says)
    {
        var (watch, why) = Watch.Of(new ConfigurationBuilder().AddInMemoryCollection([new(option, value)]).Build());
        Assert.Null(watch);
        Assert.StartsWith(says, why);
    }

    [Fact]
    public async Task A_watchdog_and_a_balancer_are_answered_apart()
    {
        await using var server = new ServerUnderTest();
        using var browser = server.Browser();
        Assert.Equal("alive", await browser.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Contains("\"well\"", await browser.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
        Assert.Contains("telemetry", ConfigFile.Known);
    }

    private sealed class Collector(WebApplication app, ConcurrentDictionary<string, StringBuilder> got) : IAsyncDisposable
    {
        public string Address => app.Urls.First();

        public string All => string.Concat(got.Values);

        public static async Task<Collector> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var got = new ConcurrentDictionary<string, StringBuilder>();
            app.MapPost(
                "/v1/{kind}",
                async (HttpContext context) =>
                {
                    using var text = new StreamReader(context.Request.Body, Encoding.Latin1);
                    var body = await text.ReadToEndAsync(context.RequestAborted);
                    got.AddOrUpdate(context.Request.Path, _ => new StringBuilder(body), (_, before) => before.Append(body));
                }
            );
            await app.StartAsync();
            return new Collector(app, got);
        }

        public async Task Until(params string[] paths)
        {
            using var limit = new CancellationTokenSource(patience);
            while (!paths.All(got.ContainsKey))
            {
                await Task.Delay(20, limit.Token);
            }
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
