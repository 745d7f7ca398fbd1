using System.Text;
using Interdict.Customs;
using Interdict.Queue;
using Interdict.Tests;
using Interdict.Worker;

namespace Interdict.Queue_Tests;

public sealed class MessageTests
{
    [Fact]
    public void An_item_arrives_as_it_was_declared()
    {
        var line = Line("D1,1,\"Thumb cuffs, 拇指铐 \"\"x\"\"\",40,kept as it is");
        var (asked, why) = DeclaredWork.Read(Encoding.UTF8.GetBytes(Sent(line).Body));
        Assert.Equal("", why);
        Assert.Equal(("s", TinyLaw.Day), (asked!.Submission, asked.On));
        Assert.Equal(line.Record.Values, asked.Line.Record.Values);
        Assert.Equal((line.Record.Line, line.Record.Number), (asked.Line.Record.Line, asked.Line.Record.Number));
        Assert.Equal(line.Extra, asked.Line.Extra);
    }

    [Fact]
    public void The_same_item_is_always_the_same_message_and_another_is_another()
    {
        Assert.Equal(Sent(Line("D1,1,Cuffs,40,x")), Sent(Line("D1,1,Cuffs,40,x")));
        Assert.NotEqual(Sent(Line("D1,1,Cuffs,40,x")).Message, Sent(Line("D1,1,Cuffs,41,x")).Message);
        Assert.NotEqual(Sent(Line("D1,1,Cuffs,40,x")).Message, Sent(Line("D1,1,Cuffs,40,y")).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("\0")]
    [InlineData("""{"submission":7}""")]
    [InlineData("""{"submission":"s","on":"2031-03-01","declared":[]}""")]
    [InlineData("""{"submission":"s","on":"2031-03-01","declared":{"declaration":{"a":{"b":{"c":{}}}}}}""")]
    [InlineData("""{"submission":"s","on":"2031-03-01","declared":{"declaration":"D","item":7}}""")]
    [InlineData("""{"submission":"s","on":"2031-03-01","declared":{"declaration":"D\u0000","item":"1"}}""")]
    [InlineData("""{"submission":"s","on":"2031-03-01","declared":{"declaration":"D\ud800","item":"1"}}""")]
    [InlineData("""{"submission":"s","on":"no day","declared":{"declaration":"D","item":"1"}}""")]
    public void What_is_no_message_is_told_in_a_sentence(string body)
    {
        var (asked, why) = DeclaredWork.Read(Encoding.UTF8.GetBytes(body));
        Assert.Null(asked);
        Assert.EndsWith("Send the file again with ./interdict send.", why);
    }

    [Theory]
    [InlineData("amqp://one", "one:5672")]
    [InlineData("amqp://one,two:7000,three/border", "one:5672, two:7000, three:5672")]
    [InlineData("amqps://officer:secret@one,two", "one:5671, two:5671")]
    public void A_broker_is_named_by_its_nodes_and_never_by_its_password(string address, string name)
    {
        var (broker, why) = Broker.Of(address);
        Assert.Equal("", why);
        Assert.Equal(name, broker!.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://one")]
    [InlineData("amqp://")]
    [InlineData("amqp://one,,two")]
    [InlineData("amqp://officer:secret@one:port")]
    [InlineData("amqp://officer:secret:more@one/a/b")]
    public void An_address_that_is_none_is_refused_without_its_password(string address)
    {
        var (broker, why) = Broker.Of(address);
        Assert.Null(broker);
        Assert.Contains("Write it as amqp://", why);
        Assert.DoesNotContain("secret", why);
    }

    private static Store.KeptMessage Sent(DeclarationLine line) => DeclaredWork.Message("s", line, TinyLaw.Day);

    private static DeclarationLine Line(string row)
    {
        var text = new MemoryStream(Encoding.UTF8.GetBytes($"declaration,item,description,quantity,our own column\n{row}\n"));
        using var file = RecordFile.Open(text, DeclarationLine.Columns).File!;
        return new DeclarationLine(Assert.IsType<Reading.Good>(file.Next()).Record);
    }
}
