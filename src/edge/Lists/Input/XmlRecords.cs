using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Interdict.Lists;

/// <summary>
/// Finds the records of an XML file one by one and reads each on its own, so that one that is not well-formed costs no other. Document
/// types are refused; nothing is ever resolved.
/// </summary>
sealed partial class XmlRecords(Window window, string[] names)
{
    const int MostTag = 1 << 16;
    const int MostName = 256;

    readonly XmlNamespaceManager prefixes = new(new NameTable());
    string rootName = "";

    /// <summary>The root without its content.</summary>
    public Element? Root { get; private set; }

    /// <summary>The number of the line on which the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The number of the record, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The record; null when it could not be read.</summary>
    public Element? Record { get; private set; }

    /// <summary>Why the record could not be read, or why nothing follows although the file does not end as it should.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Reads the root's own tag; says why there is none.</summary>
    public string Begin()
    {
        if (!Seek(out var tag, out var why))
        {
            return why.Length > 0 ? why : Says.NoElement;
        }
        rootName = tag;
        var length = TagLength();
        if (length < 0)
        {
            return Says.TagLong;
        }
        var text = Letters.Text(window.Bytes[..length]);
        foreach (Match prefix in Prefix().Matches(text))
        {
            Declare(prefix.Groups[1].Value, prefix.Groups[2].Value);
        }
        (Root, why) = Element.Parse(text.EndsWith("/>", StringComparison.Ordinal) ? text : text[..^1] + "/>", Context());
        window.Pass(length);
        return why;
    }

    /// <summary>Reads a record; <see cref="Record"/> is null when it could not be read.</summary>
    public Row Next()
    {
        (Record, Why) = (null, "");
        string why;
        while (Seek(out var tag, out why))
        {
            var plain = tag[(tag.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (tag == "/" + rootName)
            {
                return Row.End;
            }
            if (tag[0] == '/' || !names.Contains(plain))
            {
                window.Pass(1);
                continue;
            }
            Number++;
            Line = window.Line;
            Read(tag);
            return Record is null ? Row.Bad : Row.Whole;
        }
        Why = why.Length > 0 ? why : Says.CutOff(rootName, Number);
        return Row.End;
    }

    void Read(string tag)
    {
        var length = RecordLength(tag, out var why);
        if (why.Length > 0)
        {
            Why = why;
            window.Pass(Math.Max(1, length));
            return;
        }
        var text = Letters.Text(window.Bytes[..length]);
        window.Pass(length);
        (Record, Why) = Element.Parse(text, Context());
    }

    // Records are read apart from the root, whose prefixes they use.
    void Declare(string prefix, string name)
    {
        if (prefix is not ("xml" or "xmlns") && name.Length > 0)
        {
            prefixes.AddNamespace(prefix, name);
        }
    }

    XmlParserContext Context() => new(prefixes.NameTable, prefixes, null, XmlSpace.None);

    // Goes to the next tag; its name is given with a slash before it when it closes. False at the end.
    bool Seek(out string tag, out string why)
    {
        (tag, why) = ("", "");
        while (true)
        {
            var at = window.Bytes.IndexOf((byte)'<');
            window.Pass(at < 0 ? window.Bytes.Length : at);
            if (at < 0)
            {
                if (!window.More())
                {
                    return false;
                }
                continue;
            }
            window.Want(MostName);
            var bytes = window.Bytes;
            if (bytes.StartsWith("<!DOCTYPE"u8) || bytes.StartsWith("<!ENTITY"u8))
            {
                why = Says.DocumentType;
                return false;
            }
            if (bytes.StartsWith("<!--"u8) || bytes.StartsWith("<?"u8) || bytes.StartsWith("<![CDATA["u8))
            {
                PassAside(
                    bytes[1] == '?' ? "?>"u8
                    : bytes[2] == '-' ? "-->"u8
                    : "]]>"u8
                );
                continue;
            }
            tag = TagName(bytes);
            if (tag.Length > 0)
            {
                return true;
            }
            window.Pass(1);
        }
    }

    static string TagName(ReadOnlySpan<byte> bytes)
    {
        // A name longer than that is none; a file of brackets alone must not be read over and over.
        bytes = bytes[..Math.Min(bytes.Length, MostName)];
        var end = bytes.IndexOfAny(" \t\r\n>"u8);
        var name = end < 1 ? [] : bytes[1..end];
        return Encoding.UTF8.GetString(name.EndsWith("/"u8) ? name[..^1] : name);
    }

    // A comment without an end hides what follows, up to the end of the file: the file is then cut off.
    void PassAside(ReadOnlySpan<byte> end)
    {
        while (true)
        {
            if (window.Bytes.IndexOf(end) is >= 0 and var at)
            {
                window.Pass(at + end.Length);
                return;
            }
            if (!window.More())
            {
                window.Pass(window.Ended ? window.Bytes.Length : Math.Max(0, window.Bytes.Length - end.Length));
                if (window.Ended)
                {
                    return;
                }
            }
        }
    }

    // The length of the tag with which the window begins; -1 when it is longer than any is.
    int TagLength()
    {
        byte quote = 0;
        for (var at = 1; at < MostTag; at++)
        {
            window.Want(at + 1);
            if (at >= window.Bytes.Length)
            {
                return -1;
            }
            var one = window.Bytes[at];
            if (quote == 0 && one == '>')
            {
                return at + 1;
            }
            quote =
                quote == one ? (byte)0
                : quote == 0 && one is (byte)'"' or (byte)'\'' ? one
                : quote;
        }
        return -1;
    }

    // The length of the record with which the window begins. One that does not end before the next one begins is broken.
    int RecordLength(string tag, out string why)
    {
        why = "";
        var open = TagLength();
        if (open > 0 && window.Bytes[open - 2] == '/')
        {
            return open;
        }
        var opening = Encoding.UTF8.GetBytes("<" + tag);
        var closing = Encoding.UTF8.GetBytes("</" + tag);
        for (var at = 1; ; at++)
        {
            var next = window.Bytes[at..].IndexOf((byte)'<');
            at = next < 0 ? window.Bytes.Length : at + next;
            window.Want(at + closing.Length + 64);
            if (at + closing.Length >= window.Bytes.Length)
            {
                why = window.Ended ? Says.RecordCut(tag) : Says.RecordLong;
                return window.Ended ? window.Bytes.Length : 1;
            }
            var here = window.Bytes[at..];
            if (here.StartsWith(closing) && Delimits(here[closing.Length]))
            {
                var end = here.IndexOf((byte)'>');
                if (end >= 0)
                {
                    return at + end + 1;
                }
            }
            if (here.StartsWith(opening) && Delimits(here[opening.Length]))
            {
                why = Says.RecordOpen(tag);
                return at;
            }
        }
    }

    static bool Delimits(byte one) => one is (byte)'>' or (byte)'/' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    [GeneratedRegex("xmlns:([\\w.-]+)\\s*=\\s*[\"']([^\"'<]*)[\"']")]
    private static partial Regex Prefix();
}
