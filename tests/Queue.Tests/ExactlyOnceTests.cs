using System.Diagnostics;
using Interdict.Customs;
using Interdict.Parties;
using Interdict.Queue;
using Interdict.Store;
using Interdict.Store_Tests;
using Interdict.Worker;

namespace Interdict.Queue_Tests;

/// <summary>What has to hold when machines fail: one recorded decision for each declared item, and the right one.</summary>
[Trait("Speed", "slow")]
public sealed class ExactlyOnceTests(PrivateServer server)
{
    private const int many = 20_000;
    private const string name = "storm";
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(150);

    [Fact]
    public async Task Each_of_20000_items_is_decided_once_though_a_node_and_a_worker_are_killed()
    {
        using var brokers = await BrokerCluster.Started(3);
        using var post = new Post(server, brokers);
        Guarded[] workers = [await post.Worker("one"), await post.Worker("two"), await post.Worker("three")];
        var leader = await brokers.Leader(Topology.Work);
        using var sender = post.Send(name, Declared.Rows(many));

        await post.Decided(name, 3_000, limit);
        workers[0].Kill();
        await post.Decided(name, 5_000, limit);
        brokers.Kill(leader);
        var recovery = await TimeToNext(post);
        await brokers.Start(leader);

        Assert.Equal(0, await sender.Ended());
        await post.Decided(name, many, limit);
        await Until.True(() => "the queue is empty", Post.Soon, async () => await post.Waiting(Topology.Work) == 0);
        Assert.Equal(0, await workers[1].Terminate());
        Assert.Equal(0, await workers[2].Terminate());
        Assert.Equal(ByOneProcess(post), Recorded(post));
        Assert.Empty(post.Decisions.Conflicts(name));
        Assert.Equal(0, new Outbox(post.Database).Count());
        Assert.Equal(0u, await post.Waiting(Topology.Dead));
        TestContext.Current.SendDiagnosticMessage($"Decisions went on {recovery.TotalSeconds:0.0} s after the leading node was killed.\n{post.Said}");
    }

    // Two more than are in hand: those of a batch that was on its way when the node fell do not count.
    private static async Task<TimeSpan> TimeToNext(Post post)
    {
        var (watch, before) = (Stopwatch.StartNew(), post.Decisions.Count(name));
        await post.Decided(name, Math.Min(before + 500, many), limit);
        return watch.Elapsed;
    }

    private static Dictionary<(string, string), (string, string, string)> Recorded(Post post) =>
        post.Decisions.Of(name).ToDictionary(row => (row.Declaration, row.Item), row => (row.Decision, row.Answer, row.Law));

    private static Dictionary<(string, string), (string, string, string)> ByOneProcess(Post post)
    {
        var law = post.Law;
        var judge = Judging.Under(law, Watch.Nobody);
        var text = string.Join('\n', Declared.Rows(many).Prepend(Declared.Header));
        using var file = RecordFile.Open(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), DeclarationLine.Columns).File!;
        var all = new Dictionary<(string, string), (string, string, string)>();
        while (file.Next() is Reading.Good(var record))
        {
            var line = new DeclarationLine(record);
            var judgement = judge(line, Tests.TinyLaw.Day);
            all.Add((line.Declaration, line.Item), (judgement.Decision, judgement.Answer, law.Name));
        }
        return all;
    }
}
