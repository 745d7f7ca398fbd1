using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Interdict.Journal.Keeping;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Journal.Access;

/// <summary>Somebody read a file.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Number">Its number on that day, from 1.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="File">What.</param>
/// <param name="How">How: <c>page</c>, <c>export</c>, <c>api</c>, <c>refused</c>.</param>
public sealed record AccessEntry(string Day, long Number, DateTimeOffset At, Actor By, string File, string How)
{
    internal const string Columns = "day, number, at, account, role, body, file, how, link";

    internal byte[] Link(byte[] before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Chain.Put(hash, before);
        Chain.Put(hash, Day);
        Chain.Put(hash, Number);
        Chain.Put(hash, At.UtcTicks / TimeSpan.TicksPerMicrosecond);
        Chain.Put(hash, By.Account);
        Chain.Put(hash, (long)By.As);
        Chain.Put(hash, By.Body);
        Chain.Put(hash, File);
        Chain.Put(hash, How);
        return hash.GetHashAndReset();
    }

    // Each day has a chain of its own, which begins with the day.
    internal static byte[] Start(string day) => SHA256.HashData(Encoding.UTF8.GetBytes("access " + day));

    internal static (AccessEntry Entry, byte[] Link) Read(DbDataReader row) =>
        (
            new AccessEntry(
                row.GetString(0),
                row.GetInt64(1),
                new DateTimeOffset(row.GetInt64(2) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero),
                new Actor(row.GetString(3), (Role)row.GetInt64(4), row.GetString(5)),
                row.GetString(6),
                row.GetString(7)
            ),
            (byte[])row.GetValue(8)
        );

    internal void Insert(DbConnection connection, byte[] link) =>
        connection.Run(
            $"INSERT INTO access ({Columns}) VALUES (@day, @number, @at, @account, @role, @body, @file, @how, @link)",
            ("day", Day),
            ("number", Number),
            ("at", At.UtcTicks / TimeSpan.TicksPerMicrosecond),
            ("account", By.Account),
            ("role", (long)By.As),
            ("body", By.Body),
            ("file", File),
            ("how", How),
            ("link", link)
        );
}
