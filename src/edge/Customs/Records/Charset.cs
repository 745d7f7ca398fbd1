using System.Text;
using System.Text.Unicode;

namespace Interdict.Customs;

/// <summary>
/// Decides from the bytes how a file writes letters: UTF-8, or Windows-1252 (which holds Latin-1). The decision falls at the
/// first letters beyond ASCII. In a UTF-8 file a record with other bytes is read as Windows-1252 on its own: no record is lost.
/// </summary>
sealed class Charset
{
    // 0x80 to 0x9F of Windows-1252; the five bytes that it leaves open stay as they are.
    const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    bool? utf8;

    /// <summary>True when these bytes, as they stand, are to be read as UTF-8.</summary>
    /// <param name="record">The bytes of a record.</param>
    /// <param name="ahead">The record and what follows it, from which the file is judged.</param>
    public bool IsUtf8(ReadOnlySpan<byte> record, ReadOnlySpan<byte> ahead)
    {
        if (Ascii.IsValid(record))
        {
            return true;
        }
        utf8 ??= LooksLikeUtf8(ahead);
        return utf8.Value && Utf8.IsValid(record);
    }

    /// <summary>The text of some bytes.</summary>
    public static string Text(ReadOnlySpan<byte> bytes, bool utf8)
    {
        if (utf8)
        {
            return Encoding.UTF8.GetString(bytes);
        }
        var text = new char[bytes.Length];
        for (var at = 0; at < text.Length; at++)
        {
            var one = bytes[at];
            text[at] = one is >= 0x80 and <= 0x9F ? Upper[one - 0x80] : (char)one;
        }
        return new string(text);
    }

    // One broken letter does not turn a file of UTF-8 into another: the majority of letters beyond ASCII decides.
    static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
            {
                break;
            }
            good += status == System.Buffers.OperationStatus.Done && length > 1 ? 1 : 0;
            bad += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            bytes = bytes[length..];
        }
        return good >= bad;
    }
}
