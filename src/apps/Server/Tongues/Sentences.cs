using System.Collections.Immutable;

namespace Interdict.Server.Tongues;

/// <summary>
/// Says in a language what the determination and the screening composed. Their sentences come whole, out of kept answers too; each is
/// taken apart into the sentence it was composed of and its values, and these are said in turn.
/// </summary>
internal sealed class Sentences
{
    static readonly ImmutableArray<Template> composed =
    [
        .. Composed
            .OfTheLaw.Concat(Composed.OfTheScreening)
            .Concat(Composed.Values)
            .Concat(Composed.Notes)
            .Where(Template.IsOne)
            .Select(text => new Template(text)),
    ];
    static readonly string[] lists = ["; ", ", ", " or "];

    readonly Tongue T;
    readonly ImmutableArray<Template> all;

    /// <summary>For a language, with the sentences that its own table and the law's data have places in: those of red flags.</summary>
    public Sentences(Tongue tongue) =>
        (T, all) = (
            tongue,
            [
                .. tongue
                    .Known.Where(text => text.Contains('{') && !text.Contains("{0}", StringComparison.Ordinal))
                    .Where(Template.IsOne)
                    .Select(text => new Template(text)),
                .. composed,
            ]
        );

    /// <summary>A composed sentence, or several; as they are where nobody knows how they were composed.</summary>
    public string Say(string text) => Whole(text) ?? Partly(text) ?? text;

    // The text in this language; null unless all of it is known.
    string? Whole(string text) =>
        !text.Any(char.IsLetter) ? text
        : T.Knows(text) ? T[text]
        : Quoted(text) ?? Closed(text) ?? Formed(text, Value) ?? Split(text) ?? Listed(text) ?? Labelled(text);

    string? Partly(string text) => Formed(text, value => Whole(value) ?? value);

    string? Formed(string text, Func<string, string?> say)
    {
        foreach (var template in text.Contains(' ') ? all : [])
        {
            if (template.Read(text) is not { } values)
            {
                continue;
            }
            var said = values.Select(value => (value.Name, Says: value.IsQuoted ? value.Value : say(value.Value))).ToList();
            if (said.TrueForAll(value => value.Says is not null))
            {
                return Template.Fill(T[template.English], said.Select(value => (value.Name, value.Says!)));
            }
        }
        return null;
    }

    // A name or a number stands as it is; what goes on after a full stop is more than a value.
    string? Value(string text) => Whole(text) ?? (text.Contains(". ", StringComparison.Ordinal) || text[^1] is '.' ? null : text);

    static bool IsQuote(string text) => text.Length > 2 && text[0] == '"' && text.IndexOf('"', 1) == text.Length - 1;

    string? Quoted(string text) => IsQuote(text) ? T["\"{0}\"", text[1..^1]] : null;

    string? Closed(string text) =>
        text[^1] != '.' || text.Contains(". ", StringComparison.Ordinal) ? null
        : T.Knows(text[..^1]) ? T[text[..^1]] + "."
        : Listed(text[..^1]) is { } list ? list + "."
        : null;

    // Several sentences: one that is known, and then others.
    string? Split(string text)
    {
        for (var at = text.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            var head = text[..(at + 1)];
            if ((T.Knows(head) ? T[head] : Closed(head) ?? Formed(head, Value)) is { } first && Whole(text[(at + 2)..]) is { } rest)
            {
                return $"{first} {rest}";
            }
        }
        return null;
    }

    string? Listed(string text)
    {
        foreach (var between in lists)
        {
            var parts = text.Split(between);
            if (
                parts.Length > 1
                && parts.Select(part => part.Length == 0 ? null : Whole(part)).ToList() is var said
                && said.TrueForAll(part => part is not null)
            )
            {
                return string.Join(T[between], said);
            }
        }
        return null;
    }

    // "II:2.2 Thumb-cuffs": the label of an entry and its title.
    string? Labelled(string text)
    {
        var (colon, blank) = (text.IndexOf(':'), text.IndexOf(' '));
        return colon > 0 && colon < blank && Whole(text[(blank + 1)..]) is { } title ? $"{text[..blank]} {title}" : null;
    }
}
