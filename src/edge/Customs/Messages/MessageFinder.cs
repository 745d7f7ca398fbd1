namespace Interdict.Customs;

/// <summary>What was found on the way through a file of messages.</summary>
enum Found
{
    /// <summary>A message that can be read.</summary>
    Message,

    /// <summary>A message of another kind.</summary>
    Other,

    /// <summary>A document type definition.</summary>
    Dtd,

    /// <summary>The end of the file.</summary>
    End,
}

/// <summary>
/// Finds the messages of a file, in a wrapper or one document after the other, and gives each to the XML reader as if it stood alone. Where
/// one begins it tells from the tags, so that a message that is not well-formed never hides the next one.
/// </summary>
sealed class MessageFinder(XmlLetters letters) : TextReader
{
    const int MostNamespaces = 100;

    readonly TagScan scan = new(letters);
    int run;
    int depth;
    bool isFirst;
    bool inMessage;
    MessageKind? kind;

    /// <summary>Prefixes and namespaces that were declared around messages.</summary>
    public Dictionary<string, string> Namespaces { get; } = new(StringComparer.Ordinal);

    /// <summary>The line on which the letters at hand begin, from 1.</summary>
    public int Line => scan.Line;

    /// <summary>The name of what was found, without a prefix.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name of the first element of the file; empty when there is none.</summary>
    public string FirstName { get; private set; } = "";

    /// <summary>The kind of the message that was found.</summary>
    public MessageKind Kind => kind!;

    /// <summary>Why the message was ended before its end; empty when it was not.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>True when the file ended inside the message.</summary>
    public bool CutOff { get; private set; }

    /// <summary>Line and character at which the last tag begins that was given.</summary>
    public (int Line, int Column) LastTag => scan.LastTag;

    /// <summary>Passes whatever is left of the message and goes to the next.</summary>
    public Found Next()
    {
        (inMessage, Trouble, CutOff, kind, run) = (false, "", false, null, 0);
        scan.Reset();
        while (true)
        {
            if (!scan.Ready)
            {
                return Found.End;
            }
            if (scan.Tag() && Judge() is { } found)
            {
                return found;
            }
            scan.Pass(scan.Run());
        }
    }

    /// <summary>Passes everything up to the next document.</summary>
    public void PassDocument()
    {
        scan.Reset();
        while (scan.Ready && !(scan.Tag() && BeginsDocument(scan.Ahead)))
        {
            scan.Pass(scan.Run());
        }
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <summary>The letters of the message; 0 at its end.</summary>
    public override int Read(Span<char> buffer)
    {
        var given = 0;
        // What is there is given at once: a message that has ended does not wait for what follows it.
        while (given < buffer.Length && (run > 0 || ((given == 0 || scan.AtHand) && Advance())))
        {
            var step = Math.Min(run, buffer.Length - given);
            scan.Give(buffer.Slice(given, step));
            given += step;
            run -= step;
        }
        return given;
    }

    /// <inheritdoc/>
    public override int Peek() => -1;

    // Finds how many of the next letters belong to the message; false when none do.
    bool Advance()
    {
        if (!inMessage || Trouble.Length > 0)
        {
            return false;
        }
        if (!scan.Ready)
        {
            (CutOff, inMessage) = (true, false);
            return false;
        }
        if (scan.Tag() && !isFirst && BeginsAnother())
        {
            return inMessage = false;
        }
        isFirst = false;
        run = scan.Run();
        if (scan.TagLength > TagScan.MostTag)
        {
            Trouble = MessageSentences.TagLong;
            run = 0;
            return false;
        }
        depth += scan.Deeper;
        inMessage = depth > 0 || (scan.Deeper == 0 && !scan.EmptyElement);
        return run > 0 || Advance();
    }

    // What begins at the tag at hand, when it is something to stop at.
    Found? Judge()
    {
        if (scan.Ahead.StartsWith("<!DOCTYPE", StringComparison.Ordinal))
        {
            Name = "";
            scan.Pass(1);
            return Found.Dtd;
        }
        var name = TagNames.Of(scan.Ahead);
        if (name.Length == 0)
        {
            return null;
        }
        var local = TagNames.Local(name);
        FirstName = FirstName.Length == 0 ? local.ToString() : FirstName;
        var known = MessageKinds.Of(local);
        if (known is null && MessageKinds.LooksLikeOne(local))
        {
            Name = local.ToString();
            scan.Pass(1);
            return Found.Other;
        }
        Gather();
        if (known is null || (known.IsWco && !IsOfWco(name, local)))
        {
            return null;
        }
        Name = local.ToString();
        (kind, inMessage, isFirst, depth) = (known, true, true, 0);
        return Found.Message;
    }

    // A tag that begins another message, or another document, ends this one.
    bool BeginsAnother()
    {
        if (BeginsDocument(scan.Ahead))
        {
            return true;
        }
        var local = TagNames.Local(TagNames.Of(scan.Ahead));
        return MessageKinds.Of(local) is { } other ? !other.IsWco || Kind.IsWco : MessageKinds.LooksLikeOne(local);
    }

    static bool BeginsDocument(ReadOnlySpan<char> ahead) =>
        ahead.StartsWith("<?xml", StringComparison.Ordinal) && ahead.Length > 5 && char.IsWhiteSpace(ahead[5]);

    bool IsOfWco(ReadOnlySpan<char> name, ReadOnlySpan<char> local)
    {
        var prefix = name.Length == local.Length ? "" : name[..^(local.Length + 1)].ToString();
        return Namespaces.GetValueOrDefault(prefix, "").StartsWith(MessageKind.WcoNamespace, StringComparison.OrdinalIgnoreCase);
    }

    // Notes the namespaces that the tag at hand declares: a message may use the prefixes of what is around it.
    void Gather()
    {
        foreach (var (prefix, name) in TagNames.Namespaces(scan.WholeTag()))
        {
            if (Namespaces.Count < MostNamespaces || Namespaces.ContainsKey(prefix))
            {
                Namespaces[prefix] = name;
            }
        }
    }
}
