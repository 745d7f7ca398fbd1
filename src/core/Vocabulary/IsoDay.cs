namespace Interdict.Vocabulary;

/// <summary>Days as ISO 8601 writes them (2025-08-20), read and written without a culture.</summary>
public static class IsoDay
{
    /// <summary>Reads yyyy-mm-dd; null when the text is anything else or no day of the calendar.</summary>
    public static DateOnly? Read(string? text)
    {
        if (text is null || text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return null;
        }
        var year = Number(text, 0, 4);
        var month = Number(text, 5, 2);
        var day = Number(text, 8, 2);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }
        return new DateOnly(year, month, day);
    }

    /// <summary>Writes yyyy-mm-dd.</summary>
    public static string Write(DateOnly day)
    {
        Span<char> text = stackalloc char[10];
        Put(text[..4], day.Year);
        text[4] = '-';
        Put(text[5..7], day.Month);
        text[7] = '-';
        Put(text[8..], day.Day);
        return new string(text);
    }

    static void Put(Span<char> text, int number)
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            text[at] = (char)('0' + (number % 10));
            number /= 10;
        }
    }

    // -1 stands for "not a number": no day has a negative part.
    static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var at = start; at < start + length; at++)
        {
            if (text[at] is < '0' or > '9')
            {
                return -1;
            }
            number = (number * 10) + (text[at] - '0');
        }
        return number;
    }
}
