using Interdict.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Accounts;

/// <summary>What accounts need.</summary>
public static class Wiring
{
    // Work of about a tenth of a second for whoever guesses passwords from a stolen table.
    const int rounds = 210_000;

    /// <summary>Accounts over the node's own database, which is in the services already.</summary>
    public static void AddAccounts(this IServiceCollection services, GateRules rules)
    {
        services.AddSingleton(rules).AddSingleton<Sessions>().AddSingleton<Firms>().AddSingleton<AccountEvents>().AddSingleton<OneTimeLinks>();
        services.AddSingleton<ApiClients>().AddSingleton<AuthoritySettings>().AddSingleton<KeptForms>();
        services.AddDbContext<AccountTables>((from, options) => Over(options, from.GetRequiredService<Database>()));
        services
            .AddIdentityCore<Account>(Rules)
            .AddUserStore<AccountStore>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager<Gate>()
            .AddDefaultTokenProviders();
        services.AddScoped(from => (Gate)from.GetRequiredService<SignInManager<Account>>());
        services.AddScoped<AccountDesk>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = rounds);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
    }

    /// <summary>The tables of sign-in in this database.</summary>
    public static DbContextOptionsBuilder Over(DbContextOptionsBuilder options, Database database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var connection = database.Open();
        return database.IsServer ? options.UseNpgsql(connection, contextOwnsConnection: true) : options.UseSqlite(connection, contextOwnsConnection: true);
    }

    static void Rules(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = false;
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = PasswordRules.Shortest;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 4;
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Lockout.AllowedForNewUsers = true;
    }
}
