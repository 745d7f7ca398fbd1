using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>Reads dates as lists write them into years (1970), months (1970-05), days (1970-05-31) and spans of years (1970/1975).</summary>
static class Dates
{
    static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date in ISO form; null when the text is none of certain form.</summary>
    public static string? Iso(string text)
    {
        var clean = Letters.Clean(text);
        foreach (var about in (ReadOnlySpan<string>)["circa ", "c. ", "approximately "])
        {
            if (clean.StartsWith(about, StringComparison.OrdinalIgnoreCase))
            {
                // What is only about right is right to the year at most.
                return Iso(clean[about.Length..]) is { Length: >= 4 } near && !near.Contains('/', StringComparison.Ordinal) ? near[..4] : null;
            }
        }
        var until = clean.IndexOf(" to ", StringComparison.Ordinal);
        return until > 0 ? Span(Iso(clean[..until]), Iso(clean[(until + 4)..])) : Hyphens(clean) ?? Words(clean.Split(' '));
    }

    /// <summary>A span of years; null when it is none.</summary>
    public static string? Span(string? from, string? to) =>
        from is { Length: >= 4 } && to is { Length: >= 4 } && string.CompareOrdinal(from, 0, to, 0, 4) <= 0 ? $"{from[..4]}/{to[..4]}" : null;

    /// <summary>A date of numbers; null when they are none. A part that is not given is empty or 0.</summary>
    public static string? Parts(string year, string month, string day)
    {
        if (Number(year) is not (>= 1000 and <= 2999 and var y))
        {
            return null;
        }
        if (Number(month) is not (>= 1 and <= 12 and var m))
        {
            return $"{y}";
        }
        return Number(day) is >= 1 and var d && d <= DateTime.DaysInMonth(y, m) ? $"{y}-{m:00}-{d:00}" : $"{y}-{m:00}";
    }

    /// <summary>A day written as 12/31/1970; null when the text is none.</summary>
    public static DateOnly? American(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 3 && parts[2].Length == 4 ? IsoDay.Read(Parts(parts[2], parts[0], parts[1])) : null;
    }

    static string? Hyphens(string text)
    {
        // A time after the day says nothing about the day.
        var day = text.Length > 10 && text[10] is 'T' or ' ' or 'Z' or '+' ? text[..10] : text;
        return IsoDay.Read(day) is not null ? day
            : day.Length == 7 && day[4] == '-' && IsoDay.Read(day + "-01") is not null ? day
            : day.Length == 4 && Number(day) is >= 1000 and <= 2999 ? day
            : null;
    }

    static string? Words(string[] words) =>
        words.Length switch
        {
            2 when Month(words[0]) is { } month => Whole(words[1], month, ""),
            3 when Month(words[1]) is { } month && Number(words[0]) > 0 => Whole(words[2], month, words[0]),
            _ => null,
        };

    // A day that the month does not have is no date at all.
    static string? Whole(string year, string month, string day) =>
        year.Length == 4 && Parts(year, month, day) is { } date && date.Length == (day.Length > 0 ? 10 : 7) ? date : null;

    static string? Month(string word)
    {
        var at = word.Length < 3 ? -1 : Array.FindIndex(months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase));
        return at < 0 || word.Length > 9 ? null : $"{at + 1}";
    }

    static int Number(string text)
    {
        var number = 0;
        foreach (var digit in text)
        {
            if (digit is < '0' or > '9' || number > 100_000)
            {
                return -1;
            }
            number = (number * 10) + (digit - '0');
        }
        return text.Length == 0 ? -1 : number;
    }
}
