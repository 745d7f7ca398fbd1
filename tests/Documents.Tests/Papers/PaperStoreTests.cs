using System.Security.Cryptography;
using System.Text;
using Interdict.Documents.Papers;
using Interdict.Store;

namespace Interdict.Documents_Tests.Papers;

public sealed class PaperStoreTests : IDisposable
{
    private const long Most = 1_000_000;

    private readonly string folder = Directory.CreateTempSubdirectory("interdict-papers-").FullName;
    private readonly Database database;
    private readonly PaperStore store;

    public PaperStoreTests()
    {
        database = Database.InFile(Path.Combine(folder, "store.db"));
        Assert.Equal("", Schema.BringUpToDate(database));
        store = new PaperStore(database, Path.Combine(folder, "papers"));
    }

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_000)]
    public async Task A_paper_comes_back_as_it_went_in_and_lies_sealed(int size)
    {
        var content = Text(size);
        var kept = await Kept(content);
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(content)), (long)size, "text/plain"), (kept.Hash, kept.Bytes, kept.MediaType));
        using var open = store.Open(kept.Hash)!;
        using var whole = new MemoryStream();
        await open.CopyToAsync(whole, TestContext.Current.CancellationToken);
        Assert.Equal(content, whole.ToArray());
        var lies = await File.ReadAllBytesAsync(Files().Single(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Encoding.UTF8.GetString(content[..Math.Min(size, 12)]) + "aaaa", Encoding.Latin1.GetString(lies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_content_is_kept_once_and_is_nobody_elses_to_read()
    {
        var first = await Kept(Text(1000));
        Assert.Equal(first, await Kept(Text(1000)));
        var file = Assert.Single(Files());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));
        }
    }

    [Fact]
    public async Task What_is_too_large_or_no_paper_leaves_nothing_behind()
    {
        Assert.IsType<Taken.TooLarge>(await Take(Text((int)Most + 1), "a.txt"));
        Assert.Equal(KindFault.NotAsNamed, Assert.IsType<Taken.WrongKind>(await Take(Text(100), "a.pdf")).Why);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_changed_or_shortened_paper_is_not_read()
    {
        var kept = await Kept(Text(200_000));
        var file = Files().Single();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[100] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Whole(kept.Hash));
        bytes[100] ^= 1;
        await File.WriteAllBytesAsync(file, bytes[..(65_536 + 16)], TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Whole(kept.Hash));
    }

    [Fact]
    public async Task An_erased_paper_is_gone()
    {
        var kept = await Kept(Text(100));
        Assert.True(store.Has(kept.Hash));
        var erased = false;
        database.InTransaction(connection => erased = store.Erase(connection, kept.Hash));
        Assert.True(erased);
        Assert.False(store.Has(kept.Hash));
        Assert.Null(store.Open(kept.Hash));
        Assert.Empty(Files());
        database.InTransaction(connection => erased = store.Erase(connection, kept.Hash));
        Assert.False(erased);
    }

    private static byte[] Text(int size) => Encoding.ASCII.GetBytes("A paper " + new string('a', size))[..size];

    private async Task<Taken.Kept> Kept(byte[] content) => Assert.IsType<Taken.Kept>(await Take(content, "a.txt"));

    private async Task<Taken> Take(byte[] content, string name)
    {
        using var stream = new MemoryStream(content);
        return await store.Take(stream, name, Most, TestContext.Current.CancellationToken);
    }

    private async Task Whole(string hash)
    {
        await using var open = store.Open(hash)!;
        await open.CopyToAsync(Stream.Null);
    }

    private string[] Files() =>
        Directory.Exists(Path.Combine(folder, "papers")) ? Directory.GetFiles(Path.Combine(folder, "papers"), "*", SearchOption.AllDirectories) : [];
}
