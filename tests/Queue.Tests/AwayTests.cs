using Interdict.Store;
using Interdict.Store_Tests;

namespace Interdict.Queue_Tests;

/// <summary>What happens while the broker is away.</summary>
[Trait("Speed", "slow")]
public sealed class AwayTests(PrivateServer server)
{
    [Fact]
    public async Task Work_is_kept_while_the_broker_is_away_and_goes_on_when_it_answers()
    {
        using var brokers = BrokerCluster.Prepared(1);
        using var post = new Post(server, brokers);
        var worker = await post.Worker("early", says: "cannot be reached");

        using var first = post.Send("early", Declared.Rows(50), "--wait", "1");
        Assert.Equal(4, await first.Ended());
        Assert.Contains("cannot be reached. 50 declarations are kept and will be sent when it answers.", first.Said);
        Assert.Contains("./interdict send --resume", first.Said);
        Assert.Equal(50, new Outbox(post.Database).Count());

        await brokers.Start();
        using var resumed = post.Run("send", "--resume");
        Assert.Equal(0, await resumed.Ended());
        Assert.Contains("sent 50; nothing is kept back", resumed.Said);
        await post.Decided("early", 50, Post.Soon);
        Assert.Contains("The broker answers again.", worker.Said);
        Assert.Equal(0, await worker.Terminate());
    }

    [Fact]
    public async Task A_sender_that_waits_sends_by_itself_when_the_broker_answers()
    {
        using var brokers = BrokerCluster.Prepared(1);
        using var post = new Post(server, brokers);
        using var sender = post.Send("patient", Declared.Rows(10));
        await Until.True("the officer is told", Post.Soon, () => sender.Said.Contains("10 declarations are kept", StringComparison.Ordinal));

        await brokers.Start();

        Assert.Equal(0, await sender.Ended());
        Assert.Contains("The broker answers again.", sender.Said);
        Assert.Contains("sent 10; nothing is kept back", sender.Said);
    }
}
