using System.Xml;

namespace Interdict.Lists;

/// <summary>An element of a record, with what is in it. Names are without prefixes.</summary>
sealed class Element(string name)
{
    const int MostDepth = 32;

    readonly List<Element> children = [];
    readonly Dictionary<string, string> attributes = new(StringComparer.Ordinal);
    string text = "";

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The text between its children, on one line.</summary>
    public string Text => Letters.Clean(text);

    /// <summary>The value of an attribute on one line; empty when there is none.</summary>
    public string this[string attribute] => Letters.Clean(attributes.GetValueOrDefault(attribute));

    /// <summary>The children with a name.</summary>
    public IEnumerable<Element> All(string child) => children.Where(one => one.Name == child);

    /// <summary>The text of the first child with a name; empty when there is none or it is empty.</summary>
    public string Of(string child) => All(child).FirstOrDefault()?.Text ?? "";

    /// <summary>Reads one element; null when it cannot be read, with the reason.</summary>
    /// <param name="xml">The element as it is written.</param>
    /// <param name="context">The prefixes that it may use.</param>
    public static (Element? Element, string Why) Parse(string xml, XmlParserContext context)
    {
        var settings = new XmlReaderSettings
        {
            ConformanceLevel = ConformanceLevel.Fragment,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = Window.MostBytes,
            MaxCharactersFromEntities = 1,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), settings, context);
            return Read(reader);
        }
        catch (XmlException broken)
        {
            return (null, Says.Xml(broken.Message));
        }
    }

    static (Element? Element, string Why) Read(XmlReader reader)
    {
        var open = new Stack<Element>();
        Element? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > MostDepth)
                    {
                        return (null, Says.TooDeep);
                    }
                    var element = Open(reader, out var empty);
                    root ??= element;
                    if (open.TryPeek(out var parent))
                    {
                        parent.children.Add(element);
                    }
                    if (!empty)
                    {
                        open.Push(element);
                    }
                    break;
                case XmlNodeType.EndElement:
                    open.TryPop(out _);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.TryPeek(out var inside):
                    inside.text = inside.text.Length == 0 ? reader.Value : inside.text + reader.Value;
                    break;
            }
        }
        return (root, root is null ? Says.NoElement : "");
    }

    static Element Open(XmlReader reader, out bool empty)
    {
        var element = new Element(reader.LocalName);
        empty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            element.attributes[reader.LocalName] = reader.Value;
        }
        return element;
    }
}
