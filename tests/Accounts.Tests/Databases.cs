using Interdict.Store;
using Interdict.Store_Tests;

[assembly: AssemblyFixture(typeof(PrivateServer))]

namespace Interdict.Accounts_Tests;

public sealed class SqliteTests : AccountsContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("interdict-accounts-").FullName;

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    protected override Database Open() => Database.InFile(Path.Combine(folder, "interdict.db"));
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlTests(PrivateServer server) : AccountsContract
{
    protected override Database Open()
    {
        Assert.SkipUnless(server.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        return Database.OnServer(server.NewDatabase());
    }
}
