using System.Collections.Immutable;
using System.Text.Json;
using Interdict.Law;

namespace Interdict.Server.Tongues;

/// <summary>
/// Every language of the pages: English, one more for each file of this folder, and those whose files an authority lays into its home. What
/// the law's own data are in a language comes with the compiled law. A language is added by adding its file; nothing else names it.
/// </summary>
internal sealed class Phrasebook
{
    public const string English = "en";

    // The entry of a table that gives the language its own name.
    const string ownName = "(the name of this language)";
    const string folder = "tongues/";

    readonly ImmutableSortedDictionary<string, Tongue> tongues;

    public Phrasebook(LawBook book, TongueFiles added) =>
        tongues = Tables()
            .Concat(added.Tables.Select(table => (Code: table.Key, Words: table.Value)))
            .Where(table => table.Code != English)
            .GroupBy(table => table.Code, StringComparer.Ordinal)
            .Select(tables => new Tongue(tables.Key, With(Merged(tables.Select(table => table.Words)), book.Tongues.GetValueOrDefault(tables.Key))))
            .Append(new Tongue(English, new Dictionary<string, string>(StringComparer.Ordinal) { [ownName] = "English" }))
            .ToImmutableSortedDictionary(tongue => tongue.Code, tongue => tongue, StringComparer.Ordinal);

    /// <summary>The languages, each with its own name for itself.</summary>
    public IEnumerable<(string Code, string Name)> Languages =>
        tongues.Values.Select(tongue => (tongue.Code, tongue.Knows(ownName) ? tongue[ownName] : tongue.Code));

    /// <summary>Every English text that some language has words for: those of all pages, and of the law.</summary>
    public IEnumerable<string> Texts => tongues.Values.SelectMany(tongue => tongue.Known).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The texts that a language has no words for; they are shown in English.</summary>
    public IEnumerable<string> Missing(string code) => code == English ? [] : Texts.Where(text => !Of(code).Knows(text));

    /// <summary>True when there is a table for the language.</summary>
    public bool Knows(string? code) => code is not null && tongues.ContainsKey(code);

    /// <summary>The language; English where there is no table for it.</summary>
    public Tongue Of(string? code) => tongues.GetValueOrDefault(code ?? English, tongues[English]);

    /// <summary>The language of a request: what its sender chose here, else what the browser asks for.</summary>
    public Tongue Of(HttpContext? context)
    {
        if (context is null)
        {
            return tongues[English];
        }
        string?[] wishes =
        [
            context.Request.Cookies[LanguageChoice.Cookie],
            .. context
                .Request.GetTypedHeaders()
                .AcceptLanguage.OrderByDescending(wish => wish.Quality ?? 1)
                .Select(wish => wish.Value.Value?.Split('-')[0].ToLowerInvariant()),
        ];
        return Of(wishes.FirstOrDefault(Knows));
    }

    static IEnumerable<(string Code, Dictionary<string, string> Words)> Tables()
    {
        var assembly = typeof(Phrasebook).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var table = assembly.GetManifestResourceStream(name)!;
            yield return (Path.GetFileNameWithoutExtension(name[folder.Length..]), JsonSerializer.Deserialize<Dictionary<string, string>>(table) ?? []);
        }
    }

    // What an authority laid into its home counts before what comes with the program.
    static Dictionary<string, string> Merged(IEnumerable<Dictionary<string, string>> tables)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (english, other) in tables.SelectMany(table => table))
        {
            words[english] = other;
        }
        return words;
    }

    static Dictionary<string, string> With(Dictionary<string, string> words, ImmutableSortedDictionary<string, string>? law)
    {
        foreach (var (english, other) in law ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            words.TryAdd(english, other);
            if (Short(english) is { Length: > 0 } name && Short(other) is { Length: > 0 } itsName)
            {
                words.TryAdd(name, itsName);
            }
        }
        return words;
    }

    // The screening names goods by their title up to its first comma or bracket.
    static string Short(string title)
    {
        var end = title.Contains(". ", StringComparison.Ordinal) || title.EndsWith('.') || title.EndsWith('?') ? 0 : title.AsSpan().IndexOfAny(",;(");
        return end > 0 ? title[..end].TrimEnd() : "";
    }
}
