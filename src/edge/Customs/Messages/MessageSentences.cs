namespace Interdict.Customs;

/// <summary>What is said of messages in XML that cannot be read: each sentence says what, and what to do.</summary>
static class MessageSentences
{
    public const string DeclarationsOnly =
        "The file is XML. Messages in XML are read as declarations only: ./interdict screen FILE. Here send CSV or JSON Lines.";

    public const string Dtd =
        "The file holds a document type definition (<!DOCTYPE). It can pull in other files and grow without limit, so it is refused. Send the message without it.";

    public const string TagLong = "A tag with its attributes is longer than 65,536 characters. Shorten it.";

    public const string TooDeep = "The message is nested deeper than 64 levels. No customs message is: check how it was exported.";

    public const string ControlCharacter = "The element contains a NUL or another control character. Remove it.";

    public const string NoItems = "The message has no goods item. Check whether it is complete.";

    public static string UnknownCharset(string name) =>
        $"The XML declaration names the charset \"{DealSentences.Short(name)}\", which is not known here. Save the file as UTF-8.";

    public static string NoMessage(string first) =>
        $"The file is XML, but no customs message that is read here is in it{(first.Length == 0 ? "" : $"; its first element is {DealSentences.Short(first)}")}. Read are: {MessageKinds.Read}.";

    public static string OtherMessage(string name) =>
        $"{name} is none of the messages that are read here, so it was passed over. Read are: {MessageKinds.Read}.";

    public static string NotWellFormed(string message, int column, int items) =>
        $"{message} is not well-formed XML from character {column} of this line on: a tag is not closed, a sign such as < or & is not written as &lt; or &amp;, or an entity is not defined. {Kept(items)}";

    public static string CutOff(string message, int items) => $"The file ends inside {message}: it was cut off. {Kept(items)}";

    public static string Stopped(string message, string why, int items) => $"{message}: {why} {Kept(items)}";

    public static string TooManyItems(string message, int most) =>
        $"{message} has more than {most:#,0} items or more text than is held at once, so the items from this one on were passed over. Send them as several messages.";

    public static string HeadAfterItems(string message, int items) =>
        $"{message} names this element after {items:#,0} items that were read without it. Put it before the items, as the message's schema does, and screen those items again.";

    public static string LongElement(string item, string message) => $"The element in {item} of {message} is longer than 65,536 characters. Shorten it.";

    public static string LongHead(string message) => $"The element of {message} is longer than 65,536 characters, so it was left out. Shorten it.";

    public static string ControlInHead(string message) =>
        $"The element of {message} contains a NUL or another control character, so it was left out. Remove it.";

    public static string Lacks(string item, string message, string element) => $"{item} of {message} has no {element}. Fill it in.";

    static string Kept(int items) =>
        items switch
        {
            0 => "Nothing of it could be read. Correct it and send it again.",
            1 => "The item before that was read, with what stood before it in the message. Correct the message and send it again.",
            _ => $"The {items:#,0} items before that were read, with what stood before them in the message. Correct the message and send it again.",
        };
}
