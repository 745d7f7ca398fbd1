using System.IO.Compression;
using System.Text;

namespace Interdict.Documents.Papers;

/// <summary>Why a paper is not taken.</summary>
public enum KindFault : byte
{
    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>Its content is none of the kinds that are taken.</summary>
    Unknown,

    /// <summary>Its content is another than its name says.</summary>
    NotAsNamed,

    /// <summary>It carries a program (macros).</summary>
    Program,
}

/// <summary>What a paper is, found by its content. The name only has to agree.</summary>
public static class PaperKind
{
    /// <summary>How many bytes from the beginning are looked at.</summary>
    public const int Looked = 4096;

    const int mostEntries = 20_000;

    static readonly (string Type, string[] Endings)[] kinds =
    [
        ("application/pdf", ["pdf"]),
        ("image/png", ["png"]),
        ("image/jpeg", ["jpg", "jpeg"]),
        ("image/tiff", ["tif", "tiff"]),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"]),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"]),
        ("application/vnd.oasis.opendocument.text", ["odt"]),
        ("application/vnd.oasis.opendocument.spreadsheet", ["ods"]),
        ("message/rfc822", ["eml"]),
        ("text/plain", ["txt", "csv"]),
    ];

    /// <summary>The endings of names that are taken: for the field of a form.</summary>
    public static IEnumerable<string> Endings => kinds.SelectMany(kind => kind.Endings);

    /// <summary>The media type of a paper, or why it is not taken.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="begins">Its first bytes.</param>
    /// <param name="whole">All of it, to look into containers.</param>
    public static (string? MediaType, KindFault Why) Of(string name, ReadOnlySpan<byte> begins, Stream whole)
    {
        if (begins.IsEmpty)
        {
            return (null, KindFault.Empty);
        }
        var ending = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        var (found, why) = Content(begins, whole, ending);
        if (found is null)
        {
            return (null, why);
        }
        return kinds.First(kind => kind.Type == found).Endings.Contains(ending) ? (found, default) : (null, KindFault.NotAsNamed);
    }

    static (string? Type, KindFault Why) Content(ReadOnlySpan<byte> begins, Stream whole, string ending)
    {
        if (begins.StartsWith("%PDF-"u8))
        {
            return ("application/pdf", default);
        }
        if (begins.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return ("image/png", default);
        }
        if (begins.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return ("image/jpeg", default);
        }
        if (begins.StartsWith<byte>([(byte)'I', (byte)'I', 42, 0]) || begins.StartsWith<byte>([(byte)'M', (byte)'M', 0, 42]))
        {
            return ("image/tiff", default);
        }
        if (begins.StartsWith("PK\u0003\u0004"u8))
        {
            return Container(whole);
        }
        return IsText(begins) ? (ending == "eml" && IsLetter(begins) ? "message/rfc822" : "text/plain", default) : (null, KindFault.Unknown);
    }

    static (string? Type, KindFault Why) Container(Stream whole)
    {
        try
        {
            whole.Position = 0;
            using var parts = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true);
            if (parts.Entries.Count > mostEntries)
            {
                return (null, KindFault.Unknown);
            }
            var names = parts.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (
                names.Any(name =>
                    name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return (null, KindFault.Program);
            }
            var type = names.Contains("[Content_Types].xml") ? Office(names) : Open(parts);
            return (type, type is null ? KindFault.Unknown : default);
        }
        catch (InvalidDataException)
        {
            return (null, KindFault.Unknown);
        }
    }

    static string? Office(HashSet<string> names) =>
        names.Contains("word/document.xml") ? kinds[4].Type
        : names.Contains("xl/workbook.xml") ? kinds[5].Type
        : null;

    static string? Open(ZipArchive parts)
    {
        if (parts.GetEntry("mimetype") is not { Length: < 200 } says)
        {
            return null;
        }
        using var text = new StreamReader(says.Open(), Encoding.ASCII);
        var type = text.ReadToEnd().Trim();
        return kinds.Any(kind => kind.Type == type && type.Contains("opendocument", StringComparison.Ordinal)) ? type : null;
    }

    // The last letter may be cut in two by the end of what is looked at.
    static bool IsText(ReadOnlySpan<byte> begins)
    {
        try
        {
            var cut = begins.Length < Looked ? begins : begins[..^4];
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(begins.Length < Looked ? begins : WholeLetters(cut));
            return !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\f'))
                && !text.TrimStart('\uFEFF', ' ', '\n', '\r', '\t').StartsWith('<');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    static ReadOnlySpan<byte> WholeLetters(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        while (end > 0 && (bytes[end - 1] & 0xC0) == 0x80)
        {
            end--;
        }
        return end > 0 && bytes[end - 1] >= 0xC0 ? bytes[..(end - 1)] : bytes;
    }

    static bool IsLetter(ReadOnlySpan<byte> begins)
    {
        var heads = Encoding.UTF8.GetString(begins).Split('\n').TakeWhile(line => line.Trim().Length > 0);
        return heads.Any(line =>
            line.StartsWith("From:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Received:", StringComparison.OrdinalIgnoreCase)
        );
    }
}
