using System.Text;
using System.Text.RegularExpressions;

namespace Interdict.Server.Tongues;

/// <summary>A sentence with places for values, {0} or {goods}, that finds its values again in a text that was composed of it.</summary>
internal sealed partial class Template
{
    readonly Lazy<Regex> form;
    readonly string begin;
    readonly string end;
    readonly string[] names;
    readonly HashSet<string> quoted;

    /// <summary>Reads the sentence.</summary>
    public Template(string english)
    {
        English = english;
        var places = Place().Matches(english);
        names = [.. places.Select(place => place.Groups[1].Value).Distinct()];
        // What stands between quotation marks is somebody's own word.
        quoted = [.. places.Where(place => At(place.Index - 1) == '"' && At(place.Index + place.Length) == '"').Select(place => place.Groups[1].Value)];
        begin = places.Count == 0 ? english : english[..places[0].Index];
        end = places.Count == 0 ? english : english[(places[^1].Index + places[^1].Length)..];
        form = new(() => new Regex(Pattern(places), RegexOptions.Singleline | RegexOptions.NonBacktracking));
    }

    /// <summary>The sentence as it is written.</summary>
    public string English { get; }

    /// <summary>True for a sentence that says more than its values.</summary>
    public static bool IsOne(string text) => Place().IsMatch(text);

    /// <summary>The values in a text, with their names; null when the text was not composed of this sentence.</summary>
    public IEnumerable<(string Name, string Value, bool IsQuoted)>? Read(string text)
    {
        if (!text.StartsWith(begin, StringComparison.Ordinal) || !text.EndsWith(end, StringComparison.Ordinal))
        {
            return null;
        }
        return form.Value.Match(text) is { Success: true } match
            ? names.Select(name => (name, match.Groups["v" + name.Replace('-', '_')].Value, quoted.Contains(name)))
            : null;
    }

    /// <summary>A sentence with values in its places.</summary>
    public static string Fill(string sentence, IEnumerable<(string Name, string Value)> values)
    {
        var known = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        return Place().Replace(sentence, place => known.GetValueOrDefault(place.Groups[1].Value, place.Value));
    }

    char At(int at) => at >= 0 && at < English.Length ? English[at] : ' ';

    string Pattern(MatchCollection places)
    {
        var (pattern, at, seen) = (new StringBuilder("^"), 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (Match place in places)
        {
            var name = place.Groups[1].Value;
            pattern.Append(Regex.Escape(English[at..place.Index])).Append(seen.Add(name) ? $"(?<v{name.Replace('-', '_')}>.+?)" : ".+?");
            at = place.Index + place.Length;
        }
        return pattern.Append(Regex.Escape(English[at..])).Append('$').ToString();
    }

    [GeneratedRegex(@"(?<!\{)\{([0-9]|[a-z][a-z-]*)\}(?!\})")]
    private static partial Regex Place();
}
