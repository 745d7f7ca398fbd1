using System.Security.Cryptography;
using Interdict.Matching;

namespace Interdict.LawPack;

/// <summary>The compiled tables by which names are compared, and the hash that names them in every decision. It stands beside the law pack.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Hash">SHA-256 of the bytes, in lower-case hexadecimal digits.</param>
public sealed record NamesPack(NameTables Tables, string Hash)
{
    /// <summary>The name of the file, in the folder of the law pack.</summary>
    public const string FileName = "names.pack";

    // "INAM" and the version of the form. A pack of another form is not read: it is compiled again.
    static readonly byte[] mark = [(byte)'I', (byte)'N', (byte)'A', (byte)'M', 1];

    /// <summary>How an answer names these tables: <c>sha256:…</c>.</summary>
    public string Name => "sha256:" + Hash;

    /// <summary>Writes the tables as bytes. The same tables give the same bytes.</summary>
    public static byte[] Write(NameTables tables)
    {
        using var stream = new MemoryStream();
        stream.Write(mark);
        using (var to = new Out(stream))
        {
            NamesWire.Write(to, tables);
        }
        return stream.ToArray();
    }

    /// <summary>Reads bytes that <see cref="Write"/> made.</summary>
    /// <returns>The pack, or a sentence that says why these bytes are none.</returns>
    public static NamesReading Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(mark))
        {
            return new NamesReading(null, "This is not a names pack of this version. Compile the law again: ./interdict law compile.");
        }
        try
        {
            using var stream = new MemoryStream(bytes, mark.Length, bytes.Length - mark.Length);
            using var from = new In(stream);
            var tables = NamesWire.Tables(from);
            if (stream.Position != stream.Length)
            {
                return new NamesReading(null, "The names pack is longer than it says. Compile the law again.");
            }
            return new NamesReading(new NamesPack(tables, Convert.ToHexStringLower(SHA256.HashData(bytes))), "");
        }
        catch (Exception damage) when (damage is IOException or InvalidDataException or FormatException or ArgumentException or OverflowException)
        {
            return new NamesReading(null, $"The names pack is damaged ({damage.Message}). Compile the law again.");
        }
    }

    /// <summary>Reads a pack from a file.</summary>
    public static NamesReading Open(string path) =>
        File.Exists(path)
            ? Read(File.ReadAllBytes(path))
            : new NamesReading(null, $"There is no names pack at {path}. Compile the law first: ./interdict law compile.");

    /// <summary>Where the names pack of a law pack is: beside it.</summary>
    public static string Beside(string law) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(law))!, FileName);
}

/// <summary>A names pack, or why there is none.</summary>
/// <param name="Pack">The pack; null when it could not be read.</param>
/// <param name="Why">Why it could not be read; empty when it could.</param>
public sealed record NamesReading(NamesPack? Pack, string Why);
