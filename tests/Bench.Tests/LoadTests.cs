using System.Net;
using Interdict.Bench.Desk;

namespace Interdict.Bench_Tests;

public sealed class LoadTests
{
    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.95, 95)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    public void A_percentile_is_a_value_that_was_measured(double share, double expected)
    {
        double[] sorted = [.. Enumerable.Range(1, 100).Select(number => (double)number)];
        Assert.Equal(expected, LoadResult.At(sorted, share));
    }

    [Fact]
    public async Task A_server_that_stands_still_is_not_spared_the_pages_of_that_while()
    {
        using var browser = new HttpClient(new Standing(TimeSpan.FromMilliseconds(450))) { BaseAddress = new Uri("http://127.0.0.1/") };
        var result = await OpenLoad.Run(browser, [("page", ["/"])], 200, 0.5, 1);
        Assert.InRange(result.Took.Length, 50, 200);
        Assert.Equal(0, result.Failed);
        Assert.True(result.At(0.5) > 100, $"Half the pages were due while it stood still, and their time is {result.At(0.5):0} ms.");
    }

    [Fact]
    public async Task A_page_without_a_good_answer_counts_as_failed_and_not_as_quick()
    {
        using var browser = new HttpClient(new Standing(TimeSpan.Zero, HttpStatusCode.ServiceUnavailable)) { BaseAddress = new Uri("http://127.0.0.1/") };
        var result = await OpenLoad.Run(browser, [("page", ["/"])], 100, 0.2, 1);
        Assert.Empty(result.Took);
        Assert.True(result.Failed > 0);
    }

    /// <summary>One answer at a time; the first takes its time.</summary>
    private sealed class Standing(TimeSpan still, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
    {
        private readonly SemaphoreSlim turn = new(1);
        private bool stood;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            await turn.WaitAsync(stop);
            try
            {
                if (!stood)
                {
                    stood = true;
                    await Task.Delay(still, stop);
                }
                return new HttpResponseMessage(status) { Content = new StringContent("") };
            }
            finally
            {
                turn.Release();
            }
        }

        protected override void Dispose(bool disposing)
        {
            turn.Dispose();
            base.Dispose(disposing);
        }
    }
}
