using Interdict.Accounts;
using Interdict.Store;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Accounts_Tests;

/// <summary>What accounts promise, on every database alike.</summary>
public abstract class AccountsContract : IDisposable
{
    private readonly TestClock clock = new();
    private Database? database;
    private ServiceProvider? services;

    private Database Store
    {
        get
        {
            if (database is null)
            {
                database = Open();
                Assert.Equal("", Schema.BringUpToDate(database));
            }

            return database;
        }
    }

    private ServiceProvider Services
    {
        get
        {
            if (services is null)
            {
                var made = new ServiceCollection().AddLogging().AddHttpContextAccessor().AddSingleton(Store).AddSingleton<TimeProvider>(clock);
                made.AddAuthentication();
                made.AddDataProtection().UseEphemeralDataProtectionProvider();
                made.AddAccounts(new GateRules(SecondFactorForAuthority: true));
                services = made.BuildServiceProvider();
            }

            return services;
        }
    }

    [Fact]
    public void The_tables_are_those_that_the_model_of_sign_in_expects()
    {
        using var scope = Services.CreateScope();
        var tables = scope.ServiceProvider.GetRequiredService<AccountTables>();
        var entities = tables.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()).ToList();
        Assert.Equal(["account", "account_login", "account_passkey", "account_token"], entities.Select(type => type.GetTableName()).Order());
        Assert.Empty(entities.SelectMany(entity => TableComparison.Differences(entity, Store)));
    }

    [Fact]
    public async Task Everything_of_an_account_comes_back_as_it_was_kept()
    {
        var id = await Keep(Account.New("ada@works.example", "Ada Example", "firm-1", clock.GetUtcNow(), Role.Applicant));
        await With(async users =>
        {
            var account = (await users.FindByIdAsync(id))!;
            await users.SetLockoutEndDateAsync(account, clock.GetUtcNow().AddMinutes(5));
            await users.ResetAuthenticatorKeyAsync(account);
            await users.SetTwoFactorEnabledAsync(account, true);
            var passkey = new UserPasskeyInfo([1, 2, 3], [4, 5], clock.GetUtcNow(), 7, ["internal"], true, true, false, [6], [7]) { Name = "Work phone" };
            Assert.True((await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded);
        });
        await With(async users =>
        {
            var account = (await users.FindByNameAsync("ADA@works.example"))!;
            Assert.Equal(("Ada Example", "firm-1", clock.GetUtcNow()), (account.Name, account.Body, account.Created));
            Assert.Equal([Role.Applicant], account.Holds());
            Assert.Equal(clock.GetUtcNow().AddMinutes(5), account.LockoutEnd);
            Assert.True(account.TwoFactorEnabled);
            var passkey = Assert.Single(await users.GetPasskeysAsync(account));
            Assert.Equal(("Work phone", 7u), (passkey.Name, passkey.SignCount));
            Assert.Equal(account.Id, (await users.FindByPasskeyIdAsync([1, 2, 3]))?.Id);
            await users.RemovePasskeyAsync(account, [1, 2, 3]);
            Assert.Empty(await users.GetPasskeysAsync(account));
        });
    }

    [Fact]
    public async Task A_copy_of_the_tables_tells_no_key_and_no_recovery_code()
    {
        var id = await Keep(Account.New("ada@works.example", "Ada Example", "firm-1", clock.GetUtcNow(), Role.Applicant));
        var (key, codes) = ("", new List<string>());
        await With(async users =>
        {
            var account = (await users.FindByIdAsync(id))!;
            await users.ResetAuthenticatorKeyAsync(account);
            key = (await users.GetAuthenticatorKeyAsync(account))!;
            codes = [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 10))!];
        });
        using var connection = Store.Open();
        var kept = string.Join(' ', connection.Rows(row => row.GetString(0), "SELECT value FROM account_token"));
        Assert.True(key.Length >= 32 && codes.Count == 10);
        Assert.DoesNotContain(key, kept);
        Assert.All(codes, code => Assert.DoesNotContain(code, kept));
        await With(async users =>
        {
            var account = (await users.FindByIdAsync(id))!;
            Assert.True((await users.RedeemTwoFactorRecoveryCodeAsync(account, codes[3].ToLowerInvariant())).Succeeded);
            Assert.False((await users.RedeemTwoFactorRecoveryCodeAsync(account, codes[3])).Succeeded);
            Assert.Equal(9, await users.CountRecoveryCodesAsync(account));
        });
    }

    [Fact]
    public async Task Two_accounts_with_one_address_are_refused()
    {
        await Keep(Account.New("ada@works.example", "Ada Example", "", clock.GetUtcNow(), Role.Applicant));
        using var scope = Services.CreateScope();
        var (account, why) = await scope.ServiceProvider.GetRequiredService<AccountDesk>().Make("ADA@works.example", "Another", "", [Role.Auditor], "test");
        Assert.Null(account);
        Assert.Contains("address", why);
    }

    [Fact]
    public void A_link_opens_once_and_not_after_its_time()
    {
        var links = new OneTimeLinks(Store, clock);
        var first = links.Make(LinkPurpose.NewAccount, "a1", "", "admin", TimeSpan.FromHours(1));
        var second = links.Make(LinkPurpose.NewAccount, "a1", "", "admin", TimeSpan.FromHours(1));
        Assert.Null(links.Look(LinkPurpose.NewAccount, first));
        Assert.Null(links.Look(LinkPurpose.Recovery, second));
        Assert.Equal("a1", links.Take(LinkPurpose.NewAccount, second)?.Subject);
        Assert.Null(links.Take(LinkPurpose.NewAccount, second));
        var late = links.Make(LinkPurpose.Recovery, "a1", "", "admin", TimeSpan.FromHours(1));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(links.Take(LinkPurpose.Recovery, late));
        using var connection = Store.Open();
        Assert.DoesNotContain(late, string.Join(' ', connection.Rows(row => row.GetString(0), "SELECT digest FROM one_time_link")));
    }

    [Fact]
    public void A_key_opens_what_it_is_made_for_until_it_expires_is_taken_back_or_its_client_is_closed()
    {
        var clients = new ApiClients(Store, clock);
        var client = clients.Add("Customs of QM", "QM");
        var key = clients.NewKey(client, [Scopes.CustomsCheck, "no-such-scope"], "admin", TimeSpan.FromDays(10));
        Assert.StartsWith(ApiClients.Prefix, key);
        Assert.Equal([Scopes.CustomsCheck], clients.Check(key)?.Key.Scopes);
        Assert.Equal(clock.GetUtcNow(), Assert.Single(clients.Keys(client)).Used);
        foreach (
            var wrong in new[]
            {
                "",
                "idc_",
                "idc_0123456789ab_x",
                key[..^1],
                key + "x",
                key.Replace("idc_", "", StringComparison.Ordinal),
                key.ToUpperInvariant(),
            }
        )
        {
            Assert.Null(clients.Check(wrong));
        }

        var second = clients.NewKey(client, [Scopes.Screening], "admin", TimeSpan.FromDays(5000));
        clients.Revoke(client, clients.Check(second)!.Value.Key.Id);
        Assert.Null(clients.Check(second));
        clock.Advance(TimeSpan.FromDays(10));
        Assert.Null(clients.Check(key));
        var third = clients.NewKey(client, [Scopes.Screening], "admin", TimeSpan.FromDays(5000));
        Assert.Equal(ApiClients.Longest, clients.Keys(client)[0].Until - clock.GetUtcNow());
        clients.Close(client);
        Assert.Null(clients.Check(third));
        using var connection = Store.Open();
        var kept = connection.Rows(row => row.GetString(0), "SELECT digest FROM api_key");
        Assert.All([key, second, third], one => Assert.DoesNotContain(one.Split('_', 3)[2], kept));
    }

    [Fact]
    public void The_last_owner_of_a_firm_stays_and_a_delegate_goes()
    {
        var firms = new Firms(Store, clock);
        firms.Keep(new Firm("f1", "Example Works", "qm-100", "exporter", "1 Sample Street", "QM"));
        firms.Join("f1", "owner", asOwner: true);
        firms.Join("f1", "delegate", asOwner: false);
        Assert.False(firms.Leave("f1", "owner"));
        Assert.True(firms.Leave("f1", "delegate"));
        Assert.Equal("owner", Assert.Single(firms.Members("f1")).Account);
        Assert.Equal("f1", Assert.Single(firms.Memberships("owner")).Firm);
    }

    [Fact]
    public void Firms_are_found_by_a_part_of_the_name_and_the_beginning_of_the_number_and_by_no_pattern()
    {
        var firms = new Firms(Store, clock);
        firms.Keep(new Firm("f1", "Example Works", "qm-100", "exporter", "1 Sample Street", "QM"));
        firms.Keep(new Firm("f2", "Sample Trading", "qm-200", "broker", "2 Sample Street", "QM"));
        Assert.Equal("f1", Assert.Single(firms.Find("WORKS")).Id);
        Assert.Equal("f2", Assert.Single(firms.Find("qm-2")).Id);
        Assert.Equal(2, firms.Find("").Count);
        Assert.Empty(firms.Find("' OR 1=1 --"));
        firms.Keep(new Firm("f1", "Example Works International", "QM-100", "exporter", "1 Sample Street", "QM"));
        Assert.Equal("Example Works International", firms.Name("f1"));
        Assert.Equal("nobody", firms.Name("nobody"));
    }

    [Fact]
    public void What_was_typed_is_kept_for_its_account_alone_sealed_and_for_half_an_hour()
    {
        var forms = Services.GetRequiredService<KeptForms>();
        var id = forms.Keep("a1", new KeptForm("/my/cases/1", [new("name", "Ada Example")], FilesLost: true));
        Assert.Equal("Ada Example", Assert.Single(forms.Of("a1", id)!.Fields).Value);
        Assert.Null(forms.Of("a2", id));
        using (var connection = Store.Open())
        {
            var kept = connection.Rows(row => System.Text.Encoding.UTF8.GetString((byte[])row.GetValue(0)), "SELECT sealed FROM kept_form");
            Assert.DoesNotContain("Ada", Assert.Single(kept));
        }

        clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Null(forms.Of("a1", id));
    }

    [Fact]
    public void A_setting_of_the_authority_is_read_back_on_every_node()
    {
        var (here, there) = (new AuthoritySettings(Store, clock), new AuthoritySettings(Store, clock));
        Assert.False(there.FourEyes);
        here.FourEyes = true;
        Assert.True(here.FourEyes);
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.True(there.FourEyes);
    }

    [Fact]
    public void The_people_of_a_demonstration_are_made_once()
    {
        Samples.Make(Store, clock);
        Samples.Make(Store, clock);
        var firms = new Firms(Store, clock);
        Assert.Equal(("Example Works", "Ada Example", "Customs of QM"), (firms.Name("firm-1"), firms.Person("demo-exporter"), firms.Name("customs-1")));
    }

    public virtual void Dispose()
    {
        services?.Dispose();
        database?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Database Open();

    private async Task<string> Keep(Account account)
    {
        await With(async users => Assert.True((await users.CreateAsync(account)).Succeeded));
        return account.Id;
    }

    private async Task With(Func<UserManager<Account>, Task> work)
    {
        using var scope = Services.CreateScope();
        await work(scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
    }
}
