using System.Text;
using Interdict.Bench.Ordinary;

namespace Interdict.Bench.Fuzzing;

/// <summary>Spoils files as people, programs and attackers do. The same chance spoils the same file in the same way.</summary>
static class Mutation
{
    /// <summary>The most bytes of an input.</summary>
    public const int Most = 256 * 1024;

    // What readers of tables, JSON and XML turn on.
    static readonly byte[][] pieces =
    [
        .. new[]
        {
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\0",
            "<",
            ">",
            "</",
            "/>",
            "<a>",
            "</a>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?xml version=\"1.0\"?>",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>",
            "&a;",
            "&#0;",
            "&#x110000;",
            "&amp;",
            "&",
            "xmlns:p=\"urn:x\"",
            "<CC515C>",
            "</CC515C>",
            "<Declaration xmlns=\"urn:wco:datamodel:x\">",
            "<GoodsItem>",
            "</GoodsItem>",
            "{",
            "}",
            "[",
            "]",
            "[[[[[[[[",
            "{\"a\":",
            "null",
            "true",
            "\\u0000",
            "\\ud800",
            "\\",
            "-1",
            "0",
            "1e999",
            "99999999999999999999999999",
            "2026-02-30",
            "\uFEFF",
            "\u202E",
            "\u200B",
            "é",
            "数",
            "\U0001F600",
            "declaration",
            "item",
            "id",
            "name",
            "schema",
            "properties",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0x1F, 0x8B, 0x08],
        [0x80, 0x81, 0xFF],
    ];

    /// <summary>A spoilt file.</summary>
    /// <param name="seeds">Whole files of the kind.</param>
    /// <param name="chance">The chance.</param>
    public static byte[] Of(IReadOnlyList<byte[]> seeds, Chance chance)
    {
        var file = chance.Of(seeds).ToList();
        for (var times = 1 + chance.Below(8); times > 0; times--)
        {
            Spoil(file, seeds, chance);
        }
        var bytes = file.Count <= Most ? file.ToArray() : [.. file.Take(Most)];
        return chance.In(3) ? InOtherLetters(bytes, chance) : bytes;
    }

    static void Spoil(List<byte> file, IReadOnlyList<byte[]> seeds, Chance chance)
    {
        var at = chance.Below(file.Count + 1);
        switch (chance.Below(10))
        {
            case 0 when at < file.Count:
                file[at] ^= (byte)(1 << chance.Below(8));
                break;
            case 1 when at < file.Count:
                file[at] = (byte)chance.Below(256);
                break;
            case 2:
                file.RemoveRange(at, Math.Min(Length(chance), file.Count - at));
                break;
            case 3:
                file.RemoveRange(at, file.Count - at);
                break;
            case 4:
                file.InsertRange(at, file.GetRange(0, Math.Min(Length(chance), file.Count)));
                break;
            case 5:
                var other = chance.Of(seeds);
                var from = chance.Below(other.Length + 1);
                file.InsertRange(at, other.AsSpan(from, Math.Min(Length(chance), other.Length - from)).ToArray());
                break;
            case 6:
                Repeat(file, at, chance);
                break;
            default:
                file.InsertRange(at, chance.Of(pieces));
                break;
        }
    }

    // Many times the same: deep nesting, long values, thousands of records.
    static void Repeat(List<byte> file, int at, Chance chance)
    {
        var piece = chance.In(50) ? chance.Of(pieces) : [.. file.GetRange(at, Math.Min(Length(chance), file.Count - at))];
        if (piece.Length == 0)
        {
            return;
        }
        var times = Math.Min(1 << chance.Below(18), Math.Max(1, (Most - file.Count) / piece.Length));
        file.InsertRange(at, Enumerable.Repeat(piece, Math.Max(1, times)).SelectMany(bytes => bytes));
    }

    static byte[] InOtherLetters(byte[] bytes, Chance chance)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var other = chance.In(50) ? Encoding.Unicode : Encoding.BigEndianUnicode;
        byte[] wide = chance.In(70) ? [.. other.GetPreamble(), .. other.GetBytes(text)] : other.GetBytes(text);
        return wide.Length <= Most ? wide : wide[..Most];
    }

    static int Length(Chance chance) => 1 + chance.Below(1 << chance.Below(13));
}
