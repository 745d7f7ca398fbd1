using System.Text;
using Interdict.Journal.Erasing;
using Interdict.Store;
using Interdict.Store_Tests;

namespace Interdict.Journal_Tests;

public sealed class SqliteRegistryTests : RegistryContract
{
    protected override Database Open() => On.File(Home);
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlRegistryTests(PrivateServer server) : RegistryContract
{
    protected override Database Open() => On.Server(server);
}

public sealed class SqliteDesksTests : DesksContract
{
    protected override Database Open() => On.File(Home);
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlDesksTests(PrivateServer server) : DesksContract
{
    protected override Database Open() => On.Server(server);
}

public sealed class SqliteTamperTests : TamperContract
{
    protected override Database Open() => On.File(Home);
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlTamperTests(PrivateServer server) : TamperContract
{
    protected override Database Open() => On.Server(server);
}

public sealed class SqliteErasureTests : ErasureContract
{
    [Fact]
    public async Task After_an_erasure_the_files_of_the_database_hold_no_byte_of_it()
    {
        var id = await Deals.Case(Registry, "Unmistakable Title");
        Assert.True(Holds("Unmistakable") && Holds("unmistakable"));
        await new Eraser(Registry, Store).Erase([id], Officer, "retention");
        Assert.False(Holds("Unmistakable") || Holds("unmistakable"));
    }

    private bool Holds(string text) =>
        Directory.GetFiles(Home, "interdict.db*").Any(path => Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(path)).Contains(text));

    protected override Database Open() => On.File(Home);
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlErasureTests(PrivateServer server) : ErasureContract
{
    protected override Database Open() => On.Server(server);
}

public sealed class SqliteCopyTests : CopyContract
{
    protected override Database Open() => On.File(Home);

    protected override Database? Fresh() => null;
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlCopyTests(PrivateServer server) : CopyContract
{
    protected override Database Open() => On.Server(server);

    protected override Database? Fresh() => On.Server(server);
}

/// <summary>Where a test's database lies.</summary>
internal static class On
{
    public static Database File(string home) => Database.InFile(Path.Combine(home, "interdict.db"));

    public static Database Server(PrivateServer server)
    {
        Assert.SkipUnless(server.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        return Database.OnServer(server.NewDatabase());
    }
}
