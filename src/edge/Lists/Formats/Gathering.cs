using Interdict.Parties;

namespace Interdict.Lists;

/// <summary>What was read of a list so far.</summary>
sealed class Gathering(Func<string, string?> country)
{
    /// <summary>The most records of a list.</summary>
    public const int MostRecords = 1_000_000;

    const int MostFaults = 100_000;

    readonly List<PartyDraft> drafts = [];
    readonly Dictionary<string, PartyDraft> byId = new(StringComparer.Ordinal);
    readonly List<Fault> faults = [];
    readonly List<string> notices = [];

    /// <summary>The file that is being read; empty for the first.</summary>
    public string File { get; set; } = "";

    /// <summary>The day that the file gives itself.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>How the file breaks off; empty when it does not.</summary>
    public string Broken { get; set; } = "";

    /// <summary>The records.</summary>
    public IReadOnlyList<PartyDraft> Drafts => drafts;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>What a person should know about the whole.</summary>
    public List<string> Notices => notices;

    /// <summary>The record with an identifier; null when there is none.</summary>
    public PartyDraft? Of(string id) => byId.GetValueOrDefault(id);

    /// <summary>Takes a record. Without an identifier or a name it is none; with one that is there already the two become one.</summary>
    /// <param name="draft">The record.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="joins">True when records of this form may share an identifier.</param>
    public void Take(PartyDraft draft, long line, bool joins = false)
    {
        if (draft.Id.Length == 0)
        {
            Lose(line, draft.Record, "id", Says.NoId);
        }
        else if (!draft.IsNamed)
        {
            Lose(line, draft.Record, "name", Says.NoName);
        }
        else if (byId.TryGetValue(draft.Id, out var first))
        {
            first.Join(draft);
            if (!joins)
            {
                Doubt(line, draft.Record, "id", Says.Merged(draft.Id, first.Record));
            }
        }
        else if (drafts.Count == MostRecords)
        {
            Broken = Says.TooManyRecords;
        }
        else
        {
            byId[draft.Id] = draft;
            drafts.Add(draft);
        }
    }

    /// <summary>Names a record that is lost.</summary>
    public void Lose(long line, long record, string field, string why) => Add(new Fault(File, line, record, field, why, true));

    /// <summary>Names a value that could not be read; its record is kept.</summary>
    public void Doubt(long line, long record, string field, string why) => Add(new Fault(File, line, record, field, why, false));

    /// <summary>A country as ISO 3166-1 alpha-2; null when its writing is not known.</summary>
    public string? CountryOf(string text)
    {
        var clean = Letters.Clean(text);
        if (clean.Length == 0)
        {
            return null;
        }
        // "Iran (Islamic Republic of)", "Korea, North" and "The Bahamas" are countries whose names are written otherwise elsewhere.
        var open = clean.IndexOf(" (", StringComparison.Ordinal);
        var comma = clean.IndexOf(", ", StringComparison.Ordinal);
        return country(clean)
            ?? (open > 0 ? country(clean[..open]) : null)
            ?? (comma > 0 ? country($"{clean[(comma + 2)..]} {clean[..comma]}") : null)
            ?? (clean.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? country(clean[4..]) : null);
    }

    /// <summary>Adds a country to a record, by its code where its writing is known, else as written.</summary>
    public void Country(PartyDraft draft, string text) => draft.Country(CountryOf(text) ?? text);

    /// <summary>True when more may be told of; a file of faults alone is told of up to a limit.</summary>
    void Add(Fault fault)
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(fault);
        }
    }
}
