using System.Xml;

namespace Interdict.Customs;

/// <summary>
/// Reads one message. What its head says of all items may stand behind them, so they are held until its end; where the schema puts the head
/// first, some are held and then given on, so that a message of any length is read in little memory.
/// </summary>
sealed class MessageReading : IDisposable
{
    const int MostDepth = 64;
    const int MostHeldOfHeadFirst = 1000;
    const int MostHeld = 50_000;
    const int MostCharactersHeld = 1 << 24;

    readonly MessageFinder finder;
    readonly XmlReader xml;
    readonly ElementText text;
    readonly MessageParts parts = new();
    readonly List<HeldItem> held = [];
    readonly MessageItems items;
    readonly HashSet<string> late = new(StringComparer.Ordinal);
    readonly Sheet head = new();
    Sheet? house;
    Sheet? item;
    Spot? spot;
    int houses;
    int itemLine;
    long charactersHeld;
    int read;
    int given;
    bool tooMany;
    Rejected? spoiled;

    public MessageReading(MessageFinder finder, Spot root, NameTable names, MessageItems items, ElementText text)
    {
        this.finder = finder;
        this.items = items;
        this.text = text;
        Root = root;
        var context = new XmlNamespaceManager(names);
        foreach (var (prefix, name) in finder.Namespaces.Where(pair => !pair.Key.StartsWith("xml", StringComparison.OrdinalIgnoreCase)))
        {
            context.AddNamespace(prefix, name);
        }
        xml = XmlReader.Create(finder, Settings(names, finder.Line - 1), new XmlParserContext(names, context, null, XmlSpace.None));
    }

    Spot Root { get; }

    string Message => items.Called(head);

    int Line => ((IXmlLineInfo)xml).LineNumber;

    /// <summary>Reads on until there is something to give; false when the message is at its end.</summary>
    public bool Step(Queue<Reading> ready)
    {
        // The reader of the platform tells what is not well-formed by exceptions; here they end and become a sentence.
        try
        {
            while (ready.Count == 0 && xml.Read())
            {
                if (!Go(ready))
                {
                    return false;
                }
            }
            return ready.Count > 0;
        }
        catch (XmlException wrong)
        {
            GiveHeld(ready);
            ready.Enqueue(Bad(Math.Max(wrong.LineNumber, 1), "", Why(wrong)));
            return false;
        }
    }

    public void Dispose() => xml.Dispose();

    static XmlReaderSettings Settings(NameTable names, int linesBefore) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            // Control characters are judged where they stand, so that they spoil one element and not the message.
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = false,
            NameTable = names,
            LineNumberOffset = linesBefore,
        };

    bool Go(Queue<Reading> ready)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                if (xml.Depth > MostDepth)
                {
                    GiveHeld(ready);
                    ready.Enqueue(Bad(Line, xml.LocalName, MessageSentences.Stopped(Message, MessageSentences.TooDeep, read)));
                    return false;
                }
                Enter();
                if (xml.IsEmptyElement)
                {
                    Leave(ready);
                }
                break;
            case XmlNodeType.EndElement:
                Leave(ready);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when spot?.Rules.Length > 0:
                text.Add(xml);
                break;
        }
        if (spot is not null)
        {
            return true;
        }
        End(ready);
        return false;
    }

    void Enter()
    {
        spot = spot is null ? Root : spot.Into(xml.LocalName);
        text.Begin(spot.Rules, xml);
        if (spot.IsItem && item is null)
        {
            (item, itemLine, spoiled) = (new Sheet(), Line, null);
        }
        else if (spot.IsHouse && house is null)
        {
            house = new Sheet();
            houses++;
        }
    }

    void Leave(Queue<Reading> ready)
    {
        var here = spot!;
        var sheet = item ?? house ?? head;
        if (here.Rules.Length > 0)
        {
            Keep(here, sheet, ready);
        }
        parts.End(here.Group, sheet);
        if (here.IsItem && item is not null && !IsInItem(here))
        {
            Hold(ready);
        }
        else if (here.IsHouse && !IsInHouse(here))
        {
            house = null;
        }
        spot = here.Around;
        text.End();
    }

    void Keep(Spot here, Sheet sheet, Queue<Reading> ready)
    {
        var why = text.Why;
        if (why != TextTrouble.None)
        {
            if (item is not null)
            {
                spoiled ??= new Rejected(Line, 0, here.Path, Says(why, MessageItems.ItemOf(item)));
            }
            else
            {
                ready.Enqueue(Bad(Line, here.Path, Says(why, "")));
            }
            return;
        }
        var value = text.Value;
        if (value.Length == 0)
        {
            return;
        }
        foreach (var rule in here.Rules)
        {
            if (item is null && given > 0 && rule.Take != Take.Part && house is null && late.Add(here.Path))
            {
                ready.Enqueue(Bad(Line, here.Path, MessageSentences.HeadAfterItems(Message, given)));
            }
            if (rule.Take == Take.Part)
            {
                parts.Set((Part)rule.Column, value);
                continue;
            }
            sheet.Set(rule.Take, rule.Column, value);
            if (rule.AttributeColumn >= 0 && text.Attribute.Length > 0)
            {
                sheet.Set(rule.Take, rule.AttributeColumn, text.Attribute);
            }
        }
    }

    string Says(TextTrouble why, string where) =>
        why switch
        {
            TextTrouble.Long => where.Length > 0 ? MessageSentences.LongElement(where, Message) : MessageSentences.LongHead(Message),
            _ => where.Length > 0 ? MessageSentences.ControlCharacter : MessageSentences.ControlInHead(Message),
        };

    void Hold(Queue<Reading> ready)
    {
        var headFirst = items.Kind.HeadFirst;
        if (!headFirst && (held.Count >= MostHeld || charactersHeld > MostCharactersHeld))
        {
            if (!tooMany)
            {
                ready.Enqueue(Bad(itemLine, items.Kind.Item, MessageSentences.TooManyItems(Message, MostHeld)));
            }
            (tooMany, item) = (true, null);
            return;
        }
        held.Add(new HeldItem(item!, house, houses, itemLine, items.NextNumber(), spoiled));
        read++;
        charactersHeld += item!.Characters;
        item = null;
        if (headFirst && (held.Count >= MostHeldOfHeadFirst || charactersHeld > MostCharactersHeld))
        {
            GiveHeld(ready);
        }
    }

    void End(Queue<Reading> ready)
    {
        GiveHeld(ready);
        if (read == 0 && !tooMany)
        {
            ready.Enqueue(Bad(Line, items.Kind.Item, $"{Message}: {MessageSentences.NoItems}"));
        }
    }

    void GiveHeld(Queue<Reading> ready)
    {
        foreach (var one in held)
        {
            ready.Enqueue(items.Reading(one, head, several: houses > 1));
        }
        given += held.Count;
        charactersHeld = 0;
        held.Clear();
    }

    string Why(XmlException wrong) =>
        finder.Trouble.Length > 0 ? MessageSentences.Stopped(Message, finder.Trouble, read)
        // A fault before the last tag is no consequence of the end.
        : finder.CutOff && (wrong.LineNumber, wrong.LinePosition).CompareTo(finder.LastTag) >= 0 ? MessageSentences.CutOff(Message, read)
        : MessageSentences.NotWellFormed(Message, Math.Max(wrong.LinePosition, 1), read);

    Reading.Bad Bad(int line, string field, string why) => new(new Rejected(line, items.Number, field, why));

    static bool IsInItem(Spot here)
    {
        for (var around = here.Around; around is not null; around = around.Around)
        {
            if (around.IsItem)
            {
                return true;
            }
        }
        return false;
    }

    static bool IsInHouse(Spot here)
    {
        for (var around = here.Around; around is not null; around = around.Around)
        {
            if (around.IsHouse)
            {
                return true;
            }
        }
        return false;
    }
}
