using Interdict.Journal.Erasing;
using Interdict.Journal.Verifying;
using Interdict.Store;
using Interdict.Store_Tests;

namespace Interdict.Journal_Tests.Faults;

/// <summary>Any changed byte of any fact is named, whichever byte it is.</summary>
public abstract class ByteContract : JournalContract
{
    private static readonly string[] columns = ["open", "digest", "link", "salt", "apart"];

    [Fact]
    public async Task Any_changed_byte_is_named_with_its_file()
    {
        var first = await Deals.Case(Registry);
        await Deals.Case(Registry);
        await new Eraser(Registry, Store).Erase([first], Officer, "retention");
        await Deals.Authorisation(Registry);
        CloseRegistry();
        Assert.Empty(Verify().Findings);
        var random = new Random(11);
        using var connection = Store.Open();
        foreach (var sequence in connection.Rows(row => row.GetInt64(0), "SELECT sequence FROM fact ORDER BY sequence"))
        {
            foreach (var column in columns)
            {
                Flip(connection, random, sequence, column);
            }
        }
        Assert.Empty(Verify().Findings);
    }

    private void Flip(System.Data.Common.DbConnection connection, Random random, long sequence, string column)
    {
        var (file, bytes) = connection.Rows(
            row => (row.GetString(0), row.IsDBNull(1) ? [] : (byte[])row.GetValue(1)),
            $"SELECT file, {column} FROM fact WHERE sequence = @sequence",
            ("sequence", sequence)
        )[0];
        if (bytes.Length == 0)
        {
            return;
        }
        var flipped = bytes.ToArray();
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        Put(flipped);
        Assert.True(Verify().Findings.Any(found => found.File == file), $"{column} of fact {sequence}");
        Put(bytes);

        void Put(byte[] value) => connection.Run($"UPDATE fact SET {column} = @value WHERE sequence = @sequence", ("value", value), ("sequence", sequence));
    }

    private Verification Verify() => new Verifier(Store, Keys, HeadsKept.Read().Heads).Run();
}

public sealed class SqliteByteTests : ByteContract
{
    protected override Database Open() => On.File(Home);
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlByteTests(PrivateServer server) : ByteContract
{
    protected override Database Open() => On.Server(server);
}
