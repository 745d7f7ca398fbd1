using Interdict.Store;

namespace Interdict.Store_Tests;

public sealed class SqliteTests : StoreContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("interdict-store-").FullName;

    protected override Database Open() => Database.InFile(Path.Combine(folder, "interdict.db"));

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlTests(PrivateServer server) : StoreContract
{
    protected override Database Open()
    {
        Assert.SkipUnless(server.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        return Database.OnServer(server.NewDatabase());
    }
}
