using System.Text.RegularExpressions;

namespace Interdict.Server.Tongues;

/// <summary>
/// Sentences that the determination and the screening compose. They come as whole sentences, into kept answers too; a page that
/// shows one finds the sentence it was composed of, and its values, and says it in the reader's language.
/// </summary>
internal static partial class Sentences
{
    // The more particular sentence stands before the more general one.
    static readonly string[] composed =
    [
        Tongue.Key("Article {0}: Depends on open facts. {1}"),
        Tongue.Key("Article {0}: an authority may authorise it: {1} This is no exemption."),
        Tongue.Key("Article {0} could apply, depending on open facts: {1}"),
        Tongue.Key("Article {0}: {1}"),
        Tongue.Key("({0}) Not usable if: {1}"),
        Tongue.Key("({0}) Not usable: {1}"),
        Tongue.Key("Text not confirmed: {0}. It may hold goods for a person and never stops them."),
        Tongue.Key("the text in force was not read; this relies on the {0}"),
        Tongue.Key("known from secondary sources only; number, wording and codes were not read"),
        Tongue.Key("not confirmed in the official text"),
        Tongue.Key("2019 text"),
        Tongue.Key("{0} is listed, but no rule of {1} restricts {2} in these circumstances."),
        Tongue.Key("Not counted while the text is unconfirmed, unless the goods' description or an officer's check says so: {0}"),
        Tongue.Key("What is only claimed does not make the outcome lighter; a document or a check is needed."),
        Tongue.Key("Refer the goods: {0}"),
        Tongue.Key("Not a matter of {0}: goods of another regime are not released because they are not on its lists."),
        Tongue.Key("CAS {0} is {1}."),
        Tongue.Key("The code {0} is none of the entry's; a code that differs clears nothing."),
        Tongue.Key("The code {0} lies under {1}, where the entry has codes (part of them)."),
        Tongue.Key("The goods are given as this entry."),
        Tongue.Key("The goods are tested against this entry."),
        Tongue.Key("The text says {0}."),
        Tongue.Key("Together these describe it: {0}."),
        Tongue.Key("\"{0}\" speaks against it ({1})."),
        Tongue.Key("{0} That is usually something else; it could be {1}, {2}. {3}"),
        Tongue.Key("it is not"),
        Tongue.Key("it is {0}"),
        Tongue.Key("{0} claims: {1}. {2}"),
        Tongue.Key("There is no description of the goods. A commodity code alone neither holds nor clears: what are they, of what material, for what use?"),
        Tongue.Key("\"{0}\" says too little. {1}"),
        Tongue.Key("It reads like the name of a file or a shelf. What are the goods in plain words, of what material, for what use?"),
        Tongue.Key("It holds no word for goods, only figures or signs. What are the goods, of what material, for what use?"),
        Tongue.Key("One word fits many goods. Which kind, of what material, for what use?"),
        Tongue.Key("Most of its words are names of makes, models or collections. What are the goods themselves, of what material, for what use?"),
        Tongue.Key("A colour, size, make or collection does not say what the goods are. What are they, of what material, for what use?"),
        Tongue.Key("What are the goods, of what material, for what use?"),
        Tongue.Key("National measures: not loaded for any state."),
        Tongue.Key("National measures of {0}: not loaded (Articles {1})."),
        Tongue.Key("Guidance of {0}: not loaded."),
        Tongue.Key("The parties were not compared with any list: none is loaded."),
        Tongue.Key("Not judged for want of {0}: {1}."),
        Tongue.Key("Not judged, because the data is not loaded: {0}."),
        Tongue.Key("any other place"),
        Tongue.Key("one of {0} places"),
        Tongue.Key("from {0} up to {1}"),
        Tongue.Key("from {0} under {1}"),
        Tongue.Key("over {0} up to {1}"),
        Tongue.Key("over {0} under {1}"),
        Tongue.Key("from {0}"),
        Tongue.Key("over {0}"),
        Tongue.Key("up to {0}"),
        Tongue.Key("under {0}"),
    ];

    static readonly Lazy<(string English, Regex Form)[]> forms = new(() => [.. composed.Select(english => (english, Form(english)))]);

    /// <summary>A composed sentence in a language; as it is where nobody knows how it was composed.</summary>
    public static string Sentence(this Tongue T, string text)
    {
        var whole = T[text];
        if (T.Code == Phrasebook.English || whole != text || text.Length == 0)
        {
            return whole;
        }
        foreach (var (english, form) in forms.Value)
        {
            if (form.Match(text) is { Success: true } match)
            {
                return T[english, [.. match.Groups.Values.Skip(1).Select(value => Sentence(T, value.Value))]];
            }
        }
        return text;
    }

    static Regex Form(string english) =>
        new("^" + Place().Replace(Regex.Escape(english), "(.+?)") + "$", RegexOptions.Singleline | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"\\\{\d}")]
    private static partial Regex Place();
}
