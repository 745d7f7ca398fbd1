using System.Collections.Immutable;
using System.Text;
using Interdict.Matching;
using Interdict.Queue;
using Interdict.Store_Tests;
using Interdict.Tests;
using RabbitMQ.Client;

namespace Interdict.Queue_Tests;

/// <summary>Workers that run, and what comes to them.</summary>
[Trait("Speed", "slow")]
public sealed class RunningTests(PrivateServer server, RunningTests.OneNode node) : IClassFixture<RunningTests.OneNode>
{
    [Fact]
    public async Task A_message_that_cannot_be_decided_is_put_aside_with_its_reason_and_the_rest_goes_on()
    {
        using var post = new Post(server, node.Brokers);
        await post.Worker("one");
        await Publish(post, "p1", "no JSON at all");
        await Publish(post, "p2", """{"submission":"p","number":1,"line":2,"on":"2031-03-01"}""");
        await Publish(post, "", """{"submission":"p","number":1,"line":2,"on":"2031-03-01","declared":{"declaration":"D","item":"1"}}""");
        using var sender = post.Send("healthy", Declared.Rows(100));

        await post.Decided("healthy", 100, Post.Soon);

        var dead = await TakeDead(post, 3);
        Assert.Contains("not JSON", dead["p1"]);
        Assert.Contains("declared is missing", dead["p2"]);
        Assert.Contains("no id", dead[""]);
    }

    [Fact]
    public async Task A_message_over_which_workers_end_again_and_again_is_put_aside_by_the_broker()
    {
        using var post = new Post(server, node.Brokers);
        await Publish(post, "deadly", "{}");
        await using var connection = await post.Connect();
        await using var channel = await connection.CreateChannelAsync();
        for (var times = 0; times <= Topology.MostDeliveries; times++)
        {
            var taken = await Taken(channel, Topology.Work);
            await channel.BasicNackAsync(taken.DeliveryTag, multiple: false, requeue: true);
        }

        var dead = await Taken(channel, Topology.Dead);

        await channel.BasicAckAsync(dead.DeliveryTag, multiple: false);
        Assert.Equal("deadly", dead.BasicProperties.MessageId);
        Assert.Equal("delivery_limit", Encoding.UTF8.GetString((byte[])dead.BasicProperties.Headers!["x-first-death-reason"]!));
    }

    [Fact]
    public async Task Another_content_under_the_same_name_is_a_conflict_and_the_first_decision_stands()
    {
        using var post = new Post(server, node.Brokers);
        await post.Worker("one");
        string[] row = ["D1,1,2031-03-01,export,,Cotton shirts,QM,QN,Ada Example"];
        using (var first = post.Send("same", row))
        {
            Assert.Equal(0, await first.Ended());
        }
        await post.Decided("same", 1, Post.Soon);
        using (var again = post.Send("same", row))
        {
            Assert.Equal(0, await again.Ended());
        }

        using var other = post.Send("same", ["D1,1,2031-03-01,export,,Thumb cuffs,QM,QN,Ada Example"]);
        await Until.True("the conflict is recorded", Post.Soon, () => post.Decisions.Conflicts("same").Count > 0);

        Assert.Equal("release", Assert.Single(post.Decisions.Of("same")).Decision);
        Assert.Contains("Thumb cuffs", Assert.Single(post.Decisions.Conflicts("same")).Body);
    }

    [Fact]
    public async Task A_new_law_reaches_running_workers_and_every_decision_names_its_own()
    {
        using var post = new Post(server, node.Brokers);
        var worker = await post.Worker("one");
        string[] row = ["D1,1,2031-03-01,export,,Rings for thumbs,QM,QN,Ada Example"];
        using var before = post.Send("before", row);
        await post.Decided("before", 1, Post.Soon);
        var old = post.Law.Name;

        post.Enact(WithRings);
        using var told = post.Run("announce");
        Assert.Equal(0, await told.Ended());
        var changed = $"From the next message on, deciding under {post.Law.Name}";
        await Until.True("the worker takes the new law", Post.Soon, () => worker.Said.Contains(changed, StringComparison.Ordinal));
        using var after = post.Send("after", row);
        await post.Decided("after", 1, Post.Soon);

        Assert.NotEqual(old, post.Law.Name);
        Assert.Equal(("release", old), DecisionOf(post, "before"));
        Assert.Equal(("stop", post.Law.Name), DecisionOf(post, "after"));
        Assert.True(Directory.Exists(Path.Combine(post.Home, "packs", post.Law.Hash)), "The new law is kept, so that its decisions can be taken again.");
    }

    [Fact]
    public async Task A_new_list_reaches_running_workers_and_every_decision_names_its_version()
    {
        using var post = new Post(server, node.Brokers);
        var worker = await post.Worker("one");
        string[] row = ["D1,1,2031-03-01,export,,Cotton shirts,QM,QN,Ada Example"];
        using var before = post.Send("unlisted", row);
        await post.Decided("unlisted", 1, Post.Soon);

        var version = post.Enlist("Ada Example");
        await Until.True("the worker takes the list by itself", Post.Soon, () => worker.Said.Contains(version, StringComparison.Ordinal));
        using var after = post.Send("listed", row);
        await post.Decided("listed", 1, Post.Soon);

        var (first, second) = (Assert.Single(post.Decisions.Of("unlisted")), Assert.Single(post.Decisions.Of("listed")));
        Assert.Equal(("release", ""), (first.Decision, first.Lists));
        Assert.Equal("hold", second.Decision);
        Assert.StartsWith($"{version} names@", second.Lists);
        Assert.Contains("Ada Example", second.Answer);
    }

    private static Lexicon WithRings =>
        TinyLaw.Lexicon with
        {
            Things =
            [
                .. TinyLaw.Lexicon.Things.Select(thing =>
                    thing.Slug == "thumb-cuffs" ? thing with { Words = thing.Words.Add(new Term("en", "rings for thumbs")) } : thing
                ),
            ],
        };

    private static (string, string) DecisionOf(Post post, string submission)
    {
        var row = Assert.Single(post.Decisions.Of(submission));
        return (row.Decision, row.Law);
    }

    private static async Task Publish(Post post, string id, string body)
    {
        await using var connection = await post.Connect();
        await using var channel = await connection.CreateChannelAsync();
        await Topology.Declare(channel, CancellationToken.None);
        var properties = id.Length == 0 ? new BasicProperties() : new BasicProperties { MessageId = id };
        await channel.BasicPublishAsync("", Topology.Work, false, properties, Encoding.UTF8.GetBytes(body));
    }

    private static async Task<BasicGetResult> Taken(IChannel channel, string queue)
    {
        BasicGetResult? taken = null;
        await Until.True(() => $"a message is in {queue}", Post.Soon, async () => (taken = await channel.BasicGetAsync(queue, autoAck: false)) is not null);
        return taken!;
    }

    private static async Task<ImmutableDictionary<string, string>> TakeDead(Post post, int many)
    {
        var dead = ImmutableDictionary<string, string>.Empty;
        await using var connection = await post.Connect();
        await using var channel = await connection.CreateChannelAsync();
        await Until.True(
            () => $"{many} messages are put aside; it is {dead.Count}",
            Post.Soon,
            async () =>
            {
                while (await channel.BasicGetAsync(Topology.Dead, autoAck: true) is { } message)
                {
                    dead = dead.SetItem(
                        message.BasicProperties.MessageId ?? "",
                        Encoding.UTF8.GetString((byte[])message.BasicProperties.Headers![Topology.Reason]!)
                    );
                }
                return dead.Count >= many;
            }
        );
        return dead;
    }

    /// <summary>A broker of one node for the tests of this class, one after the other.</summary>
    public sealed class OneNode : IAsyncLifetime
    {
        private BrokerCluster? brokers;

        internal BrokerCluster Brokers
        {
            get
            {
                Assert.SkipUnless(BrokerCluster.IsInstalled, BrokerCluster.Missing);
                return brokers!;
            }
        }

        public async ValueTask InitializeAsync()
        {
            if (BrokerCluster.IsInstalled)
            {
                brokers = await BrokerCluster.Started(1);
            }
        }

        public ValueTask DisposeAsync()
        {
            brokers?.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
