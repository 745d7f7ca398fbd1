namespace Interdict.Customs;

/// <summary>The goods items of customs messages in XML, one message after the other.</summary>
sealed class MessageRecords : IRecords, IDisposable
{
    readonly MessageFinder finder;
    readonly Columns columns;
    readonly Queue<Reading> ready = [];
    readonly Dictionary<MessageKind, Dictionary<string, Spot>> roots = [];
    readonly FewNames names = new();
    readonly RecordCount count = new();
    readonly ElementText text = new();
    MessageReading? message;
    Found? found;

    MessageRecords(MessageFinder finder, Columns columns, Found found) => (this.finder, this.columns, this.found) = (finder, columns, found);

    /// <summary>Goes to the first message; the records, or why there are none.</summary>
    public static (MessageRecords? Records, string Why) Open(Window window, Columns columns)
    {
        if (columns != DeclarationLine.Columns)
        {
            return (null, MessageSentences.DeclarationsOnly);
        }
        var (letters, why) = XmlLetters.Of(window);
        if (letters is null)
        {
            return (null, why);
        }
        var finder = new MessageFinder(letters);
        return finder.Next() switch
        {
            Found.End => (null, MessageSentences.NoMessage(finder.FirstName)),
            Found.Dtd => (null, MessageSentences.Dtd),
            var first => (new MessageRecords(finder, columns, first), ""),
        };
    }

    /// <inheritdoc/>
    public Reading? Next()
    {
        while (ready.Count == 0)
        {
            if (message is null && !Begin())
            {
                return null;
            }
            if (message is not null && !message.Step(ready))
            {
                message.Dispose();
                message = null;
            }
        }
        return ready.Dequeue();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        message?.Dispose();
        finder.Dispose();
    }

    // Begins the message that was found, or says what else was; false at the end of the file.
    bool Begin()
    {
        // Only now, so that the items of a message do not wait for the next one.
        var next = found ?? finder.Next();
        found = next == Found.End ? next : null;
        switch (next)
        {
            case Found.End:
                return false;
            case Found.Message:
                message = new MessageReading(finder, Root(), names, new MessageItems(finder.Kind, finder.Name, columns, count), text);
                return true;
            case Found.Dtd:
                ready.Enqueue(new Reading.Bad(new Rejected(finder.Line, count.Number, "", MessageSentences.Dtd)));
                finder.PassDocument();
                break;
            default:
                ready.Enqueue(new Reading.Bad(new Rejected(finder.Line, count.Number, finder.Name, MessageSentences.OtherMessage(finder.Name))));
                break;
        }
        return true;
    }

    Spot Root()
    {
        if (!roots.TryGetValue(finder.Kind, out var byName))
        {
            roots[finder.Kind] = byName = new Dictionary<string, Spot>(StringComparer.Ordinal);
        }
        if (!byName.TryGetValue(finder.Name, out var root))
        {
            byName[finder.Name] = root = Spot.Of(finder.Kind, finder.Name);
        }
        return root;
    }
}
