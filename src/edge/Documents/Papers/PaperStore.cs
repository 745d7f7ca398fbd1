using System.Data.Common;
using System.Security.Cryptography;
using Interdict.Store;

namespace Interdict.Documents.Papers;

/// <summary>What became of a paper that was sent.</summary>
public abstract record Taken
{
    Taken() { }

    /// <summary>It lies in the store.</summary>
    /// <param name="Hash">SHA-256 of its content, in hexadecimal.</param>
    /// <param name="Bytes">Its size.</param>
    /// <param name="MediaType">What its content is.</param>
    public sealed record Kept(string Hash, long Bytes, string MediaType) : Taken;

    /// <summary>It is larger than may be kept.</summary>
    public sealed record TooLarge : Taken;

    /// <summary>Its content is none of the kinds that are taken, or another than its name says.</summary>
    /// <param name="Why">Why.</param>
    public sealed record WrongKind(KindFault Why) : Taken;
}

/// <summary>
/// The papers of an authority under the hash of their content, each sealed under a key of its own: whoever reads the folder reads
/// nothing, and a paper whose key is gone is gone. The same content is kept once.
/// </summary>
public sealed class PaperStore(Database database, string folder)
{
    /// <summary>The name of the folder in the home of the node.</summary>
    public const string FolderName = "papers";

    const int copyBuffer = 1 << 16;

    /// <summary>Takes a paper in as it comes: into a file of its own first, hashed on the way, and under its hash when it is whole.</summary>
    /// <param name="content">The content.</param>
    /// <param name="name">The name under which it was sent: its ending has to agree with the content.</param>
    /// <param name="most">The most bytes.</param>
    /// <param name="stop">Ends it; nothing stays behind.</param>
    public async Task<Taken> Take(Stream content, string name, long most, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        Directories.Own(folder);
        var young = Path.Combine(folder, "new-" + RandomNumberGenerator.GetHexString(24, lowercase: true));
        var key = RandomNumberGenerator.GetBytes(SealedFile.KeyBytes);
        try
        {
            var (bytes, hash, begins) = await Copy(content, young, key, most, stop);
            if (bytes > most)
            {
                return new Taken.TooLarge();
            }
            using var whole = SealedFile.Read(young, key);
            var (kind, fault) = PaperKind.Of(name, begins, whole);
            if (kind is null)
            {
                return new Taken.WrongKind(fault);
            }
            Keep(hash, young, key, bytes, kind);
            return new Taken.Kept(hash, bytes, kind);
        }
        finally
        {
            File.Delete(young);
        }
    }

    /// <summary>The content of a paper; null when there is none under that hash.</summary>
    public Stream? Open(string hash)
    {
        using var connection = database.Open();
        var key = connection.Rows(row => (byte[])row.GetValue(0), "SELECT seal FROM paper WHERE hash = @hash", ("hash", hash)).FirstOrDefault();
        return key is null || !File.Exists(Place(hash)) ? null : SealedFile.Read(Place(hash), key);
    }

    /// <summary>True when a paper lies here.</summary>
    public bool Has(string hash)
    {
        using var connection = database.Open();
        return File.Exists(Place(hash)) && connection.Rows(row => row.GetInt64(0), "SELECT bytes FROM paper WHERE hash = @hash", ("hash", hash)).Count > 0;
    }

    /// <summary>
    /// Destroys a paper for good: its key, in the transaction that is under way, and its bytes. Whatever is broken off between the two
    /// leaves nothing that can be read, and is finished by doing it again.
    /// </summary>
    /// <returns>True when there was something to destroy.</returns>
    public bool Erase(DbConnection connection, string hash)
    {
        var was = connection.Run("DELETE FROM paper WHERE hash = @hash", ("hash", hash)) > 0 || File.Exists(Place(hash));
        File.Delete(Place(hash));
        return was;
    }

    static async Task<(long Bytes, string Hash, byte[] Begins)> Copy(Stream content, string file, byte[] key, long most, CancellationToken stop)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = SealedFile.Write(file, key);
        var buffer = new byte[copyBuffer];
        var begins = new MemoryStream();
        var bytes = 0L;
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0; )
        {
            bytes += read;
            if (bytes > most)
            {
                break;
            }
            sum.AppendData(buffer, 0, read);
            if (begins.Length < PaperKind.Looked)
            {
                begins.Write(buffer, 0, (int)Math.Min(read, PaperKind.Looked - begins.Length));
            }
            await target.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        return (bytes, Convert.ToHexStringLower(sum.GetHashAndReset()), begins.ToArray());
    }

    // The key is written first: bytes without a key are swept away by the next start, a key without bytes is written again.
    void Keep(string hash, string young, byte[] key, long bytes, string kind)
    {
        var place = Place(hash);
        Directories.Own(Path.GetDirectoryName(place)!);
        database.InTransaction(connection =>
        {
            var known = connection.Rows(row => row.GetInt64(0), "SELECT bytes FROM paper WHERE hash = @hash", ("hash", hash));
            if (known.Count > 0 && File.Exists(place))
            {
                return;
            }
            connection.Run("DELETE FROM paper WHERE hash = @hash", ("hash", hash));
            connection.Run(
                "INSERT INTO paper (hash, seal, bytes, kind) VALUES (@hash, @seal, @bytes, @kind)",
                ("hash", hash),
                ("seal", key),
                ("bytes", bytes),
                ("kind", kind)
            );
            File.Move(young, place, overwrite: true);
        });
    }

    string Place(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, hash[..2], hash)
            : throw new ArgumentException("A paper lies under its hash.", nameof(hash));
}

/// <summary>Folders and files that nobody but this program's user may read.</summary>
static class Directories
{
    const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Own(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        Directory.CreateDirectory(folder, own | UnixFileMode.UserExecute);
    }

    public static FileStream NewFile(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = own;
        }
        return new FileStream(file, options);
    }
}
