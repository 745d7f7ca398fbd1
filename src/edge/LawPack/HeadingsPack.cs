using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Interdict.Matching.Headings;

namespace Interdict.LawPack;

/// <summary>What words say about tariff headings, compiled: <c>headings.pack</c>, beside the law.</summary>
/// <param name="Model">The model.</param>
/// <param name="Hash">SHA-256 of the bytes, in lower-case hexadecimal digits.</param>
public sealed record HeadingsPack(HeadingModel Model, string Hash)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "headings.pack";

    const int HashLength = 32;

    // "IHDG" and the version of the form.
    static readonly byte[] mark = [(byte)'I', (byte)'H', (byte)'D', (byte)'G', 1];

    /// <summary>The pack that lies beside a compiled law.</summary>
    public static string Beside(string lawPath) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(lawPath))!, FileName);

    /// <summary>Writes a table as bytes. The same table gives the same bytes; the last 32 are the hash of the others.</summary>
    public static byte[] Write(HeadingTable table)
    {
        using var stream = new MemoryStream();
        using (var to = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            to.Write(mark);
            to.Write(string.Join(' ', table.Headings));
            to.Write(string.Join(' ', table.Chapters));
            to.Write(table.Step);
            to.Write(table.UnlikelyBelow);
            to.Write(table.Features.Length);
            to.Write(table.Classes.Length);
            to.Write(MemoryMarshal.AsBytes(table.Features.AsSpan()));
            to.Write(MemoryMarshal.AsBytes(table.Starts.AsSpan()));
            to.Write(MemoryMarshal.AsBytes(table.Classes.AsSpan()));
            to.Write(MemoryMarshal.AsBytes(table.Weights.AsSpan()));
            to.Write(MemoryMarshal.AsBytes(table.Biases.AsSpan()));
        }
        var bytes = stream.ToArray();
        return [.. bytes, .. SHA256.HashData(bytes)];
    }

    /// <summary>Reads bytes that <see cref="Write"/> made.</summary>
    public static HeadingsReading Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(mark))
        {
            return new HeadingsReading(null, "This is not a pack of headings of this version. Compile the law again: ./interdict law compile.");
        }
        if (
            bytes.Length < mark.Length + HashLength
            || !SHA256.HashData(bytes.AsSpan(0, bytes.Length - HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(^HashLength..))
        )
        {
            return new HeadingsReading(null, "The pack of headings is damaged: its bytes are not those that were written. Compile the law again.");
        }
        try
        {
            using var from = new BinaryReader(new MemoryStream(bytes, mark.Length, bytes.Length - mark.Length - HashLength), Encoding.UTF8);
            return new HeadingsReading(new HeadingsPack(new HeadingModel(Table(from)), Convert.ToHexStringLower(bytes.AsSpan(^HashLength..))), "");
        }
        catch (Exception damage) when (damage is IOException or InvalidDataException or FormatException or ArgumentException or OverflowException)
        {
            return new HeadingsReading(null, $"The pack of headings is damaged ({damage.Message}). Compile the law again.");
        }
    }

    /// <summary>Reads a pack from a file.</summary>
    public static HeadingsReading Open(string path) =>
        File.Exists(path)
            ? Read(File.ReadAllBytes(path))
            : new HeadingsReading(null, $"There is no pack of headings at {path}. Compile the law first: ./interdict law compile.");

    static HeadingTable Table(BinaryReader from)
    {
        var headings = Codes(from);
        var chapters = Codes(from);
        var (step, unlikely) = (from.ReadSingle(), from.ReadSingle());
        var (features, voices) = (from.ReadInt32(), from.ReadInt32());
        var table = new HeadingTable(
            headings,
            chapters,
            Array<ulong>(from, features),
            Array<int>(from, features + 1),
            Array<ushort>(from, voices),
            Array<sbyte>(from, voices),
            Array<short>(from, headings.Length + chapters.Length),
            step,
            unlikely
        );
        if (from.BaseStream.Position != from.BaseStream.Length || table.Starts[^1] != voices)
        {
            throw new InvalidDataException("it is not as long as it says");
        }
        return table;
    }

    static ImmutableArray<string> Codes(BinaryReader from) => [.. from.ReadString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    static T[] Array<T>(BinaryReader from, int count)
        where T : unmanaged
    {
        if (count < 0 || count > from.BaseStream.Length)
        {
            throw new InvalidDataException($"a list of {count} items cannot be in it");
        }
        var items = new T[count];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }
}

/// <summary>A pack of headings, or why there is none.</summary>
/// <param name="Pack">The pack; null when it could not be read.</param>
/// <param name="Why">Why it could not be read; empty when it could.</param>
public sealed record HeadingsReading(HeadingsPack? Pack, string Why);
