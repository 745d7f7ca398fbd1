using System.Buffers;

namespace Interdict.Customs;

/// <summary>
/// Goes through letters from tag to tag without building anything: what is text, tag, comment or CDATA. An "&lt;" inside a tag begins another
/// one, because no attribute may hold it; so the scan finds its way again after a fault.
/// </summary>
sealed class TagScan(XmlLetters letters)
{
    /// <summary>The most characters of one tag.</summary>
    public const int MostTag = 1 << 16;

    // Long enough for the name of any message with its prefix.
    const int LookAhead = 256;

    char[] buffer = new char[1 << 15];
    int start;
    int end;
    int column;
    bool ended;
    bool inTag;
    bool opens;
    bool closes;
    char quote;
    char before;
    string until = "";

    /// <summary>The line on which the letters at hand begin, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>How many characters the tag at hand has so far; 0 in text.</summary>
    public int TagLength { get; private set; }

    /// <summary>What the run just measured does to the depth: 1 when it ends a tag that opens an element, -1 one that closes it.</summary>
    public int Deeper { get; private set; }

    /// <summary>True when the run just measured ended an element without content.</summary>
    public bool EmptyElement { get; private set; }

    /// <summary>Line and character at which the last tag, comment or the like begins.</summary>
    public (int Line, int Column) LastTag { get; private set; } = (1, 1);

    /// <summary>True when there are letters that need not be waited for.</summary>
    public bool AtHand => start < end;

    /// <summary>True when there are letters, even if they have to be waited for.</summary>
    public bool Ready => start < end || Fill();

    /// <summary>The next letters, up to the length of any name.</summary>
    public ReadOnlySpan<char> Ahead => buffer.AsSpan(start, Math.Min(LookAhead, end - start));

    ReadOnlySpan<char> Letters => buffer.AsSpan(start, end - start);

    /// <summary>Begins anew in text.</summary>
    public void Reset() => (inTag, quote, until, TagLength) = (false, '\0', "", 0);

    /// <summary>True when a tag, comment or the like begins at the letters at hand; then enough are ahead to tell which.</summary>
    public bool Tag()
    {
        if (inTag || until.Length > 0 || buffer[start] != '<')
        {
            return false;
        }
        More(LookAhead);
        LastTag = (Line, column + 1);
        return true;
    }

    /// <summary>The tag at hand up to its end, as far as a tag may reach.</summary>
    public ReadOnlySpan<char> WholeTag()
    {
        for (var wish = LookAhead; wish <= MostTag; wish *= 2)
        {
            More(wish);
            if (Letters[1..].IndexOfAny('<', '>') is >= 0 and var close)
            {
                return Letters[..(close + 1)];
            }
        }
        return Letters[..Math.Min(MostTag, Letters.Length)];
    }

    /// <summary>Measures the next letters that are of one sort; none where a tag is broken off by another.</summary>
    public int Run()
    {
        (Deeper, EmptyElement) = (0, false);
        var run =
            until.Length > 0 ? Hidden()
            : inTag ? OfTag()
            : Tag() ? Enter()
            : Letters.IndexOf('<') is > 0 and var at ? at
            : Letters.Length;
        TagLength = inTag ? TagLength + run : 0;
        before = run > 0 ? buffer[start + run - 1] : before;
        return run;
    }

    /// <summary>Passes letters.</summary>
    public void Pass(int count)
    {
        var passed = buffer.AsSpan(start, count);
        Line += passed.Count('\n');
        column = passed.LastIndexOf('\n') is >= 0 and var at ? count - at - 1 : column + count;
        start += count;
    }

    /// <summary>Gives letters and passes them.</summary>
    public void Give(Span<char> to)
    {
        Letters[..to.Length].CopyTo(to);
        Pass(to.Length);
    }

    int Enter()
    {
        var ahead = Ahead;
        if (ahead.StartsWith("<!--", StringComparison.Ordinal))
        {
            until = "-->";
            return 4;
        }
        if (ahead.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            until = "]]>";
            return 9;
        }
        if (ahead.StartsWith("<?", StringComparison.Ordinal))
        {
            until = "?>";
            return 2;
        }
        closes = ahead.StartsWith("</", StringComparison.Ordinal);
        opens = !closes && TagNames.Of(ahead).Length > 0;
        // An "<" that begins no tag is text written wrongly; the XML reader will say so.
        inTag = closes || opens || ahead.StartsWith("<!", StringComparison.Ordinal);
        return 1;
    }

    int OfTag()
    {
        var at = quote == '\0' ? Letters.IndexOfAny("<>\"'") : Letters.IndexOfAny('<', quote);
        if (at < 0)
        {
            return Letters.Length;
        }
        var sign = Letters[at];
        if (sign == '<')
        {
            (inTag, quote) = (false, '\0');
            return at;
        }
        if (sign == '>')
        {
            var empty = (at > 0 ? Letters[at - 1] : before) == '/';
            Deeper =
                closes ? -1
                : opens && !empty ? 1
                : 0;
            inTag = false;
            EmptyElement = opens && empty;
        }
        else
        {
            quote = quote == '\0' ? sign : '\0';
        }
        return at + 1;
    }

    int Hidden()
    {
        var at = Letters.IndexOf(until, StringComparison.Ordinal);
        if (at >= 0)
        {
            var length = at + until.Length;
            until = "";
            return length;
        }
        // The end may be cut through by the end of the letters at hand.
        var sure = Letters.Length - until.Length + 1;
        if (sure > 0)
        {
            return sure;
        }
        return Fill() ? Hidden() : Letters.Length;
    }

    void More(int wish)
    {
        // A whole tag is enough, so that the end of a message is seen when it is there and not when the next one comes.
        while (end - start < wish && Letters.IndexOf('>') < 0 && Fill()) { }
    }

    bool Fill()
    {
        if (ended)
        {
            return false;
        }
        if (start > 0)
        {
            Letters.CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        var got = letters.Read(buffer.AsSpan(end));
        ended = got == 0;
        end += got;
        return got > 0;
    }
}

/// <summary>Names and namespaces in the text of a tag.</summary>
static class TagNames
{
    static readonly SearchValues<char> ends = SearchValues.Create(" \t\r\n/>");

    /// <summary>The name of the element that a text opens, with its prefix; empty when it opens none.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '<' || !(char.IsLetter(text[1]) || text[1] == '_'))
        {
            return [];
        }
        var length = text[1..].IndexOfAny(ends);
        return length < 0 ? text[1..] : text.Slice(1, length);
    }

    /// <summary>The name without its prefix.</summary>
    public static ReadOnlySpan<char> Local(ReadOnlySpan<char> name) => name[(name.IndexOf(':') + 1)..];

    /// <summary>Prefixes with the namespaces that a tag declares for them; the prefix is empty for the default.</summary>
    public static IEnumerable<(string Prefix, string Name)> Namespaces(ReadOnlySpan<char> tag)
    {
        var found = new List<(string, string)>();
        for (var rest = tag; rest.IndexOf("xmlns", StringComparison.Ordinal) is >= 0 and var at; )
        {
            rest = rest[(at + "xmlns".Length)..];
            var equals = rest.IndexOf('=');
            if (equals < 0)
            {
                break;
            }
            var prefix = rest[..equals].Trim().TrimStart(':');
            var value = rest[(equals + 1)..].TrimStart();
            if (value.Length > 1 && value[0] is '"' or '\'' && value[1..].IndexOf(value[0]) is >= 0 and var close && prefix.IndexOfAny(" \t\r\n") < 0)
            {
                found.Add((prefix.ToString(), value.Slice(1, close).ToString()));
            }
        }
        return found;
    }
}
