using System.Collections.Immutable;

namespace Interdict.Customs;

/// <summary>The values that stand at one level of a message: in its head, in a consignment or in a goods item.</summary>
sealed class Sheet
{
    static readonly string[] passedThrough = ["gross_mass_kg"];

    static readonly ImmutableArray<string> names = [.. DeclarationLine.Columns.Names, .. passedThrough];

    // What belongs to one party, or is counted in one unit, comes from one place: name, number, country and address of two parties never mix.
    static readonly (int Keys, int[] Columns)[] groups = Grouped();

    static readonly int documents = Column("documents");
    static readonly int value = Column("value");
    static readonly int currency = Column("currency");

    readonly string?[] values = new string?[names.Length];
    string?[]? otherwise;
    bool hasFirst;

    /// <summary>Countries on the way, in their order.</summary>
    public List<string> Route { get; } = [];

    /// <summary>Countries whose customs offices the goods pass.</summary>
    public List<string> Offices { get; } = [];

    /// <summary>Documents, each with its reference.</summary>
    public List<string> Documents { get; } = [];

    /// <summary>The number of characters that are held.</summary>
    public int Characters { get; private set; }

    /// <summary>The place of a column.</summary>
    public static int Column(string name) =>
        names.IndexOf(name) is >= 0 and var at ? at : throw new ArgumentException($"There is no column {name}.", nameof(name));

    /// <summary>True when there is such a column.</summary>
    public static bool Has(string name) => names.Contains(name);

    /// <summary>The value of a column; empty when there is none.</summary>
    public string Of(int column) => values[column] ?? otherwise?[column] ?? "";

    /// <summary>Takes a value as its rule says.</summary>
    public void Set(Take take, int column, string text)
    {
        Characters += text.Length;
        switch (take)
        {
            case Take.Value:
                values[column] ??= text;
                break;
            case Take.Otherwise:
                Otherwise[column] ??= text;
                break;
            case Take.CountryOfPlace:
                Otherwise[column] ??= CountryIn(text);
                break;
            case Take.Joined:
                values[column] = values[column] is { } lines ? $"{lines}, {text}" : text;
                break;
            case Take.JoinedOtherwise:
                Otherwise[column] = Otherwise[column] is { } others ? $"{others}, {text}" : text;
                break;
            case Take.WrittenOn:
                values[column] += text;
                break;
            case Take.Route:
                AddTo(Route, text);
                break;
            case Take.RouteOfOffice:
                AddTo(Offices, CountryIn(text));
                break;
        }
    }

    /// <summary>Puts a code before what was written on already, unless there is one: of several codes of goods the first counts.</summary>
    public void SetFirst(int column, string text)
    {
        if (hasFirst)
        {
            return;
        }
        hasFirst = true;
        Characters += text.Length;
        values[column] = text + values[column];
    }

    /// <summary>Adds a document.</summary>
    public void AddDocument(string text)
    {
        Characters += text.Length;
        AddTo(Documents, text);
    }

    /// <summary>The values of an item, with what its consignment and the head of the message say where it says nothing itself.</summary>
    /// <param name="levels">From the item up.</param>
    public static string[] Together(ReadOnlySpan<Sheet?> levels)
    {
        var merged = new string[names.Length];
        Array.Fill(merged, "");
        foreach (var group in groups)
        {
            foreach (var level in levels)
            {
                if (level is not null && (Copied(level.values, group, merged) || (level.otherwise is not null && Copied(level.otherwise, group, merged))))
                {
                    break;
                }
            }
        }
        merged[documents] = string.Join(';', All(levels, level => level.Documents));
        Currency(levels, merged);
        return merged;
    }

    /// <summary>The countries on the way at the lowest level that names any.</summary>
    public static List<string> RouteOf(ReadOnlySpan<Sheet?> levels)
    {
        foreach (var level in levels)
        {
            if (level is { Route.Count: > 0 })
            {
                return level.Route;
            }
        }
        return [];
    }

    /// <summary>What all levels hold in their lists, each text once.</summary>
    public static List<string> All(ReadOnlySpan<Sheet?> levels, Func<Sheet, List<string>> list)
    {
        var all = new List<string>();
        foreach (var level in levels)
        {
            foreach (var text in level is null ? [] : list(level))
            {
                AddTo(all, text);
            }
        }
        return all;
    }

    /// <summary>The columns that are no columns of a file and are passed through, with their values.</summary>
    public static IEnumerable<KeyValuePair<string, string>> PassedThrough(string[] merged) =>
        passedThrough.Select(name => KeyValuePair.Create(name, merged[Column(name)])).Where(pair => pair.Value.Length > 0);

    string?[] Otherwise => otherwise ??= new string?[names.Length];

    // What is invoiced is in the currency of the invoice, which the head may name; another value has its own currency or none.
    static void Currency(ReadOnlySpan<Sheet?> levels, string[] merged)
    {
        foreach (var level in levels)
        {
            if (level?.values[value] is not null)
            {
                merged[currency] = level.Of(currency);
                for (var at = 0; at < levels.Length && merged[currency].Length == 0; at++)
                {
                    merged[currency] = levels[at]?.Of(currency) ?? "";
                }
                return;
            }
        }
    }

    static bool Copied(string?[] from, (int Keys, int[] Columns) group, string[] to)
    {
        if (from[group.Columns[0]] is null && (group.Keys == 1 || from[group.Columns[1]] is null))
        {
            return false;
        }
        foreach (var column in group.Columns)
        {
            to[column] = from[column] ?? "";
        }
        return true;
    }

    // A party is there when it has a name or a number; a unit says nothing without its figure.
    static (int, int[])[] Grouped()
    {
        string[] together = ["exporter", "consignee", "importer", "declarant", "representative", "carrier", "vessel"];
        var several = together
            .Select(party => (2, new[] { party, party + "_id", party + "_country", party + "_address" }.Where(Has).Select(Column).ToArray()))
            .Append((1, [Column("quantity"), Column("unit")]))
            .Append((1, [Column("value"), Column("currency")]))
            .ToList();
        var alone = Enumerable.Range(0, names.Length).Where(column => !several.Any(group => group.Item2.Contains(column)));
        return [.. several, .. alone.Select(column => (1, new[] { column }))];
    }

    static void AddTo(List<string> list, string text)
    {
        if (text.Length > 0 && list.Count < 100 && !list.Contains(text))
        {
            list.Add(text);
        }
    }

    static string CountryIn(string code) => code.Length >= 2 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) ? code[..2].ToUpperInvariant() : "";
}
