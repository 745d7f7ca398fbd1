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
        var first = await post.Worker("first");
        var leader = await brokers.Leader(Topology.Work);
        // These two know no other node than the one that falls: they lose their connection for certain.
        var second = await post.Worker("second", brokers.AddressOf(leader));
        using var sender = post.Send(name, Declared.Rows(many), "--wait", "120", "--broker", brokers.AddressOf(leader));
        var third = await post.Worker("third");
        var outbox = new Outbox(post.Database);

        await post.Decided(name, 500, limit);
        await Until.True("a part of it is sent", limit, () => outbox.Count() is > 0 and < many - 2000);
        brokers.Kill(leader);
        var notSent = outbox.Count();
        var recovery = await TimeToNext(post);
        await brokers.Start(leader);
        await post.Decided(name, 10_000, limit);
        first.Kill();

        Assert.Equal(0, await sender.Ended());
        await post.Decided(name, many, limit);
        await Until.True(() => "the queue is empty", Post.Soon, async () => await post.Waiting(Topology.Work) == 0);
        Assert.Equal(0, await second.Terminate());
        Assert.Equal(0, await third.Terminate());
        Assert.True(notSent > 0, "The node was killed after everything had been sent.");
        Assert.All([second, sender], program => Assert.Contains("The broker answers again.", program.Said));
        Assert.Equal(ByOneProcess(post), Recorded(post));
        Assert.Empty(post.Decisions.Conflicts(name));
        Assert.Equal(0, outbox.Count());
        Assert.Equal(0u, await post.Waiting(Topology.Dead));
        TestContext.Current.SendDiagnosticMessage(
            $"Decisions went on {recovery.TotalSeconds:0.0} s after the leading node was killed, {notSent} items not sent.\n{post.Said}"
        );
    }

    // More than may have been in hand when the node fell.
    private static async Task<TimeSpan> TimeToNext(Post post)
    {
        var (watch, before) = (Stopwatch.StartNew(), post.Decisions.Count(name));
        await post.Decided(name, before + 300, limit);
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
