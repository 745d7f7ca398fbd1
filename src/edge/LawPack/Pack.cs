using System.Collections.Immutable;
using System.Security.Cryptography;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.LawPack;

/// <summary>The compiled law with the words by which goods are recognised, and the hash that names it in every decision.</summary>
/// <param name="Book">The law.</param>
/// <param name="Lexicon">The words.</param>
/// <param name="Flags">The red flags.</param>
/// <param name="Hash">SHA-256 of the bytes, in lower-case hexadecimal digits.</param>
public sealed record Pack(LawBook Book, Lexicon Lexicon, ImmutableArray<FlagRule> Flags, string Hash)
{
    // "ILAW" and the version of the form. A pack of another form is not read: it is compiled again.
    static readonly byte[] mark = [(byte)'I', (byte)'L', (byte)'A', (byte)'W', 4];

    /// <summary>How an answer names this law: <c>sha256:…</c>.</summary>
    public string Name => "sha256:" + Hash;

    /// <summary>Writes the law as bytes. The same law gives the same bytes.</summary>
    public static byte[] Write(LawBook book, Lexicon lexicon, ImmutableArray<FlagRule> flags = default)
    {
        using var stream = new MemoryStream();
        stream.Write(mark);
        using (var to = new Out(stream))
        {
            BookWire.Write(to, book);
            LexiconWire.Write(to, lexicon);
            to.List(flags.IsDefault ? [] : flags, flag => FlagWire.Write(to, flag));
        }
        return stream.ToArray();
    }

    /// <summary>Reads bytes that <see cref="Write"/> made.</summary>
    /// <returns>The pack, or a sentence that says why these bytes are none.</returns>
    public static PackReading Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(mark))
        {
            return new PackReading(null, "This is not a law pack of this version. Compile the law again: ./interdict law compile.");
        }
        try
        {
            using var stream = new MemoryStream(bytes, mark.Length, bytes.Length - mark.Length);
            using var from = new In(stream);
            var book = BookWire.Book(from);
            var lexicon = LexiconWire.Lexicon(from);
            var flags = from.List(() => FlagWire.Rule(from));
            if (stream.Position != stream.Length)
            {
                return new PackReading(null, "The law pack is longer than it says. Compile the law again.");
            }
            return new PackReading(new Pack(book, lexicon, flags, Convert.ToHexStringLower(SHA256.HashData(bytes))), "");
        }
        catch (Exception damage) when (damage is IOException or InvalidDataException or FormatException or ArgumentException or OverflowException)
        {
            return new PackReading(null, $"The law pack is damaged ({damage.Message}). Compile the law again.");
        }
    }

    /// <summary>Reads a pack from a file.</summary>
    public static PackReading Open(string path) =>
        File.Exists(path)
            ? Read(File.ReadAllBytes(path))
            : new PackReading(null, $"There is no law pack at {path}. Compile the law first: ./interdict law compile.");
}

/// <summary>A pack, or why there is none.</summary>
/// <param name="Pack">The pack; null when it could not be read.</param>
/// <param name="Why">Why it could not be read; empty when it could.</param>
public sealed record PackReading(Pack? Pack, string Why);
