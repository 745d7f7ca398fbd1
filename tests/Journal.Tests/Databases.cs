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
