using System.Buffers;
using System.Text;

namespace Interdict.Customs;

/// <summary>
/// The letters of an XML file, whatever its charset. Bytes outweigh the declaration: a file that says UTF-16 and holds single bytes is read
/// as UTF-8, and a byte that is no UTF-8 as Windows-1252, so that no letter is lost. Control characters, which XML does not know, become
/// <see cref="NotALetter"/>, so that they spoil one element and not the message.
/// </summary>
sealed class XmlLetters
{
    /// <summary>Stands for a control character. It is no character of any language, so nothing else is written with it.</summary>
    public const char NotALetter = '\uFDD0';

    const int MostDeclaration = 256;

    static readonly SearchValues<char> notLetters = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(sign => sign is not ('\t' or '\n' or '\r')),
        '\uFFFE',
        '\uFFFF',
    ]);

    readonly Window window;
    readonly Decoder decoder;

    XmlLetters(Window window, Encoding encoding)
    {
        this.window = window;
        decoder = encoding.GetDecoder();
    }

    /// <summary>True when the bytes begin as XML does: the first that is not blank is "&lt;".</summary>
    public static bool Begin(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, _, _, ..] ? BeginsWide(bytes[2..], low: 0)
        : bytes is [0xFE, 0xFF, _, _, ..] ? BeginsWide(bytes[2..], low: 1)
        : bytes is [(byte)'<', 0, ..] or [0, (byte)'<', ..] ? true
        : (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    /// <summary>The letters of a file; null when its charset is not known, with the reason.</summary>
    public static (XmlLetters? Letters, string Why) Of(Window window)
    {
        while (window.Bytes.Length < MostDeclaration && !window.Bytes.Contains((byte)'>') && window.More()) { }
        var bytes = window.Bytes;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var little = bytes[0] == 0xFF;
            window.Pass(2);
            return (new XmlLetters(window, little ? Encoding.Unicode : Encoding.BigEndianUnicode), "");
        }
        if (bytes is [(byte)'<', 0, ..] or [0, (byte)'<', ..])
        {
            return (new XmlLetters(window, bytes[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode), "");
        }
        var marked = bytes.StartsWith("\uFEFF"u8);
        window.Pass(marked ? 3 : 0);
        var name = marked ? "" : Declared(window.Bytes);
        return Named(name) is { } encoding ? (new XmlLetters(window, encoding), "") : (null, MessageSentences.UnknownCharset(name));
    }

    /// <summary>Reads on; 0 at the end.</summary>
    public int Read(Span<char> to)
    {
        while (true)
        {
            if (window.Bytes.IsEmpty && !window.More())
            {
                decoder.Convert([], to, flush: true, out _, out var last, out _);
                return Marked(to, last);
            }
            decoder.Convert(window.Bytes, to, flush: false, out var used, out var made, out _);
            window.Pass(used);
            if (made > 0)
            {
                return Marked(to, made);
            }
        }
    }

    static int Marked(Span<char> letters, int count)
    {
        for (var rest = letters[..count]; rest.IndexOfAny(notLetters) is >= 0 and var at; rest = rest[at..])
        {
            rest[at] = NotALetter;
        }
        return count;
    }

    static bool BeginsWide(ReadOnlySpan<byte> bytes, int low)
    {
        while (bytes.Length >= 2 && bytes[1 - low] == 0 && bytes[low] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            bytes = bytes[2..];
        }
        return bytes.Length >= 2 && bytes[1 - low] == 0 && bytes[low] == '<';
    }

    // What stands after "encoding=" in the XML declaration; empty when there is none.
    static string Declared(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MostDeclaration)]);
        var end = text.IndexOf("?>", StringComparison.Ordinal);
        if (end < 0 || !text.TrimStart().StartsWith("<?xml", StringComparison.Ordinal))
        {
            return "";
        }
        var declaration = text[..end];
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        return at < 0 ? "" : declaration[(at + "encoding".Length)..].TrimStart(' ', '\t', '\r', '\n', '=', '"', '\'').Split('"', '\'', ' ')[0];
    }

    static Encoding? Named(string name)
    {
        var plain = name.ToUpperInvariant();
        if (
            plain is "" or "UTF-8" or "UTF8" or "US-ASCII" or "ASCII"
            || plain.StartsWith("UTF-16", StringComparison.Ordinal)
            || plain.Contains("UCS-2", StringComparison.Ordinal)
        )
        {
            return Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new ByteForByte());
        }
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? (plain is "ISO-8859-1" or "LATIN1" ? Encoding.Latin1 : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Reads a byte that is no UTF-8 as Windows-1252.</summary>
    sealed class ByteForByte : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Letters();

        sealed class Letters : DecoderFallbackBuffer
        {
            string text = "";
            int at;

            public override int Remaining => text.Length - at;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                (text, at) = (Charset.Text(bytesUnknown, utf8: false), 0);
                return text.Length > 0;
            }

            public override char GetNextChar() => at < text.Length ? text[at++] : '\0';

            public override bool MovePrevious()
            {
                if (at == 0)
                {
                    return false;
                }
                at--;
                return true;
            }

            public override void Reset() => (text, at) = ("", 0);
        }
    }
}
