using System.Collections.Immutable;

namespace Interdict.Customs;

/// <summary>A goods item that waits for the rest of its message.</summary>
/// <param name="Sheet">Its values.</param>
/// <param name="House">The consignment it is in; null when there is none.</param>
/// <param name="HouseNumber">The number of that consignment.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Number">Its number among the records.</param>
/// <param name="Spoiled">What in it cannot be read; null when nothing is.</param>
sealed record HeldItem(Sheet Sheet, Sheet? House, int HouseNumber, int Line, long Number, Rejected? Spoiled);

/// <summary>How far the records of a file are counted.</summary>
sealed class RecordCount
{
    /// <summary>The number of the record at hand.</summary>
    public long Number { get; set; }
}

/// <summary>Makes records of the goods items of a message: the same values as a line of a table has.</summary>
sealed class MessageItems(MessageKind kind, string name, Columns columns, RecordCount count)
{
    static readonly int declaration = Sheet.Column("declaration");
    static readonly int item = Sheet.Column("item");
    static readonly int date = Sheet.Column("date");
    static readonly int act = Sheet.Column("act");
    static readonly int type = Sheet.Column("declaration_type");
    static readonly int dispatch = Sheet.Column("dispatch");
    static readonly int destination = Sheet.Column("destination");
    static readonly int via = Sheet.Column("via");

    /// <summary>The kind of message.</summary>
    public MessageKind Kind => kind;

    /// <summary>The number of the last item that was counted.</summary>
    public long Number => count.Number;

    /// <summary>Counts an item.</summary>
    public long NextNumber() => ++count.Number;

    /// <summary>How people call the message: its kind, and its number once that is read.</summary>
    public string Called(Sheet head) => head.Of(declaration) is { Length: > 0 } number ? $"{name} {DealSentences.Short(number)}" : name;

    /// <summary>How people call an item.</summary>
    public static string ItemOf(Sheet sheet) => sheet.Of(item) is { Length: > 0 } number ? $"item {DealSentences.Short(number)}" : "an item without number";

    /// <summary>The record of an item, or why there is none.</summary>
    public Reading Reading(HeldItem held, Sheet head, bool several)
    {
        if (held.Spoiled is { } spoiled)
        {
            return new Reading.Bad(spoiled with { Record = held.Number });
        }
        Sheet?[] levels = [held.Sheet, held.House, head];
        var values = Sheet.Together(levels);
        values[item] = several && values[item].Length > 0 && !kind.HeadFirst ? $"{held.HouseNumber}.{values[item]}" : values[item];
        values[date] = Day(values[date]);
        values[act] = kind.Act;
        values[type] = Type(values[type]);
        Way(levels, values);
        if (columns.Lacking(values) is { } lacking)
        {
            return Lacking(held, head, lacking[0]);
        }
        return new Reading.Good(
            new Record(held.Line, held.Number, values[..columns.Names.Length], [KeyValuePair.Create("message", name), .. Sheet.PassedThrough(values)])
        );
    }

    Reading.Bad Lacking(HeldItem held, Sheet head, string column)
    {
        var element = column switch
        {
            "declaration" => kind.Lacking.Declaration,
            "item" => kind.Lacking.Item,
            _ => kind.Lacking.Goods,
        };
        var where = ItemOf(held.Sheet);
        var why = MessageSentences.Lacks(char.ToUpperInvariant(where[0]) + where[1..], Called(head), element);
        return new Reading.Bad(new Rejected(held.Line, held.Number, element.Split(' ')[0], why));
    }

    // The places between where the goods come from and where they go; in entry summaries the route names these two as well.
    void Way(Sheet?[] levels, string[] values)
    {
        var route = Sheet.RouteOf(levels);
        if (kind.RoutesWhole && route.Count > 0)
        {
            values[dispatch] = values[dispatch].Length > 0 ? values[dispatch] : route[0];
            values[destination] = values[destination].Length > 0 || route.Count == 1 ? values[destination] : route[^1];
        }
        var first = route.Count > 0 && route[0] == values[dispatch] ? 1 : 0;
        var last = route.Count > first && route[^1] == values[destination] ? route.Count - 1 : route.Count;
        values[via] = string.Join(';', route[first..last].Union(Sheet.All(levels, level => level.Offices)));
    }

    string Type(string text) =>
        text.Length == 0 ? kind.Type
        // In the WCO Data Model the type of declaration and the additional type are one code.
        : kind.IsWco && text.Length > 2 && !text.StartsWith("TIR", StringComparison.OrdinalIgnoreCase) ? text[..2]
        : text;

    // 2026-03-01T…, 20260301…, 260301 and 2026-03-01 are one day; what is none is left for whoever asks the law.
    static string Day(string text)
    {
        if (text.Length >= 10 && text[4] == '-' && (text.Length == 10 || text[10] is 'T' or ' '))
        {
            return text[..10];
        }
        var digits = text.AsSpan(0, text.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length);
        return digits.Length >= 8 ? $"{digits[..4]}-{digits[4..6]}-{digits[6..8]}"
            : digits.Length == 6 && text.Length == 6 ? $"20{digits[..2]}-{digits[2..4]}-{digits[4..6]}"
            : text;
    }
}
