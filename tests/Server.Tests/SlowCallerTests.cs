using System.Text.Json;

namespace Interdict.Server_Tests;

/// <summary>Memory is measured of the whole process, so nothing else runs meanwhile.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

/// <summary>Streams over a real socket: who does not take the answers is not read on.</summary>
[Collection("alone")]
public sealed class SlowCallerTests : IDisposable
{
    private static readonly TimeSpan moment = TimeSpan.FromMilliseconds(25);

    private readonly ServerUnderTest server = new ServerUnderTest().With("streams_at_once", "1");
    private readonly int port;

    public SlowCallerTests() => port = Caller.Listen(server);

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task An_answer_comes_before_the_next_item_is_sent()
    {
        using var caller = await Caller.Connect(port);
        for (var number = 1; number <= 3; number++)
        {
            await caller.Send(Item(number, 0));
            Assert.Contains($"\"item\":\"{number}\"", await caller.Next());
        }
        await caller.End();
        Assert.StartsWith("{\"done\":{\"read\":3", Assert.Single(await caller.Rest()));
    }

    [Fact]
    public async Task The_items_of_a_message_do_not_wait_for_the_next_message()
    {
        using var caller = await Caller.Connect(port);
        foreach (var name in new[] { "export-cc515c.xml", "entry-cc315a.xml" })
        {
            await caller.Send(File.ReadAllText(Path.Combine(ServerUnderTest.Root(), "samples/messages", name)).TrimEnd());
            Assert.Contains("\"item\":\"1\"", await caller.Next());
            if (name.StartsWith("export", StringComparison.Ordinal))
            {
                Assert.Contains("\"item\":\"2\"", await caller.Next());
            }
        }
        await caller.End();
        Assert.StartsWith("{\"done\":{\"read\":3", Assert.Single(await caller.Rest()));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task A_client_that_does_not_take_the_answers_is_not_read_on_and_loses_nothing()
    {
        // Several times what the kernel's own buffers take, which hold some megabytes of answers.
        const int items = 24_000;
        using var caller = await Caller.Connect(port);
        await caller.Send(Item(0, 0));
        Assert.NotNull(await caller.Next());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sent = 0;
        var sending = Task.Run(async () =>
        {
            for (var number = 1; number <= items; number++)
            {
                await caller.Send(Item(number, 4000));
                Interlocked.Increment(ref sent);
            }
            await caller.End();
        });

        // Nothing is taken: sending comes to a stop by itself, far from the end, and little is held.
        var stopped = await StandsStill(() => Volatile.Read(ref sent));
        Assert.False(sending.IsCompleted);
        Assert.InRange(stopped, 1, items / 2);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8_000_000);

        // Taken again, everything comes, in its order.
        var lines = await caller.Rest();
        await sending;
        Assert.Equal(items + 1, lines.Count);
        Assert.Equal(
            Enumerable.Range(1, items),
            lines.SkipLast(1).Select(line => int.Parse(JsonDocument.Parse(line).RootElement.GetProperty("item").GetString()!))
        );
        Assert.StartsWith($"{{\"done\":{{\"read\":{items + 1},\"good\":{items + 1}", lines[^1]);
    }

    [Fact]
    public async Task One_stream_too_many_is_told_to_wait_and_a_client_that_goes_away_leaves_its_place()
    {
        using (var first = await Caller.Connect(port))
        {
            await first.Send(Item(1, 0));
            Assert.NotNull(await first.Next());
            using var second = await Caller.Connect(port);
            await second.End();
            Assert.Contains("Try again when one has ended", await second.Next());
        }
        await Patience.Until(
            "the place is free",
            async () =>
            {
                using var third = await Caller.Connect(port);
                await third.Send(Item(1, 0));
                await third.End();
                return (await third.Next())!.Contains("\"item\":\"1\"", StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task A_node_may_give_a_stream_only_so_many_items_in_a_second()
    {
        using var paced = new ServerUnderTest().With("stream_items_per_second", "20");
        using var caller = await Caller.Connect(Caller.Listen(paced));
        var started = TimeProvider.System.GetTimestamp();
        for (var number = 1; number <= 40; number++)
        {
            await caller.Send(Item(number, 0));
        }
        await caller.End();
        Assert.Equal(41, (await caller.Rest()).Count);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 1.8, 300);
    }

    private static string Item(int number, int padding) =>
        $$"""{"declaration":"A","item":{{number}},"description":"rope","padding":"{{new string('x', padding)}}"}""" + "\n";

    private static async Task<int> StandsStill(Func<int> count)
    {
        for (var (last, still) = (0, 0); ; await Task.Delay(moment))
        {
            var now = count();
            (last, still) = now == last ? (last, still + 1) : (now, 0);
            if (still > 40 && last > 0)
            {
                return last;
            }
        }
    }
}
