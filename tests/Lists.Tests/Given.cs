using System.IO.Compression;
using System.Text;

namespace Interdict.Lists_Tests;

/// <summary>Small invented lists, and how they are read.</summary>
static class Given
{
    static readonly Dictionary<string, string> countries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["QM"] = "QM",
        ["Quimera"] = "QM",
        ["XV"] = "XV",
        ["Vessland"] = "XV",
        ["North Vessland"] = "XN",
    };

    public static string? Country(string text) => countries.GetValueOrDefault(text);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static ListReading Read(string text, params string[] further) =>
        ListFile.Read(Source("list", Bytes(text)), [.. further.Select((one, at) => Source($"further-{at + 1}", Bytes(one)))], null, Country);

    public static ListReading Read(byte[] bytes) => ListFile.Read(Source("list", bytes), [], null, Country);

    public static ListSource Source(string name, byte[] bytes) => new(name, new MemoryStream(bytes));

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }

    /// <summary>A file of the real data; the test is skipped where it is absent.</summary>
    public static ListSource Real(string name)
    {
        var data = Environment.GetEnvironmentVariable("INTERDICT_DATA");
        var path = data is null ? "" : Path.Combine(data, "names", name);
        Assert.SkipWhen(!File.Exists(path), $"INTERDICT_DATA has no names/{name}.");
        return new ListSource(name, File.OpenRead(path));
    }

    public static string Home() => Directory.CreateTempSubdirectory("interdict-lists-").FullName;
}
