using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Interdict.Accounts;

/// <summary>The tables of sign-in as Identity sees them. The tables themselves are made by the numbered changes of the store.</summary>
public sealed class AccountTables(DbContextOptions<AccountTables> options) : IdentityUserContext<Account>(options)
{
    /// <summary>With passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        // What nobody needs here is not kept: no telephone numbers, no claims beside the roles.
        builder.Ignore<IdentityUserClaim<string>>();
        builder.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Ignore(one => one.PhoneNumber).Ignore(one => one.PhoneNumberConfirmed);
            account.Property(one => one.LockoutEnd).HasConversion(instants);
            account.Property(one => one.Created).HasConversion(instants);
            account.HasIndex(one => one.NormalizedUserName).IsUnique().HasDatabaseName("account_by_user_name");
            account.HasIndex(one => one.NormalizedEmail).HasDatabaseName("account_by_email");
        });
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_token");
        builder.Entity<IdentityUserPasskey<string>>().ToTable("account_passkey");
        foreach (var table in builder.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()))
        {
            Name(table);
        }
    }

    static readonly ValueConverter<DateTimeOffset, long> instants = new(instant => Micros.Of(instant), micros => Micros.Read(micros));

    // Columns as everywhere in this database, texts without a length that another database would cut.
    static void Name(IMutableEntityType table)
    {
        foreach (var column in table.GetProperties())
        {
            column.SetColumnName(Snake(column.Name));
            column.SetMaxLength(null);
        }
        foreach (var inside in table.GetNavigations().Select(navigation => navigation.TargetEntityType).Where(type => type.IsMappedToJson()))
        {
            inside.SetContainerColumnName(Snake(inside.GetContainerColumnName()!));
        }
    }

    internal static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
