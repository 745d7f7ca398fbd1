using System.Text;
using System.Xml.Linq;
using Interdict.Vocabulary;

namespace Interdict.Bench.Names;

/// <summary>A name of a list and the record that bears it.</summary>
readonly record struct Target(int Record, string Name, PartyKind Kind);

/// <summary>A name that is asked. Who asks expects the record; none when the name is on no list.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Record">The record that should be found; -1 for a stranger.</param>
/// <param name="Changed">True when the text is not as the list writes it.</param>
readonly record struct Question(string Text, int Record, bool Changed);

/// <summary>
/// The names of US SDN and UN lists, the mangled names of listed people and the people who are on no list: the same corpus, in the same
/// order, for every engine. A record is known by its number; the order of targets is that of the files.
/// </summary>
sealed class Corpus
{
    readonly List<Target> targets = [];
    readonly List<Question> positives = [];
    readonly Dictionary<string, int> records = [];

    /// <summary>Names that are to be found; no name twice in a record.</summary>
    public IReadOnlyList<Target> Targets => targets;

    /// <summary>Listed people, a third of them mangled.</summary>
    public IReadOnlyList<Question> Positives => positives;

    /// <summary>People who are on no list.</summary>
    public IReadOnlyList<Question> Negatives { get; private set; } = [];

    /// <summary>How many records bear the names.</summary>
    public int Records => targets.Select(target => target.Record).Distinct().Count();

    /// <summary>Reads the files; null when they are not on this machine.</summary>
    public static Corpus? Open()
    {
        string[] names =
        [
            "sdn.csv.gz",
            "alt.csv.gz",
            "un_consolidated_2026-02-27.xml.gz",
            "yente_positives_un_treated.csv",
            "yente_positives_un_untreated.csv",
            "yente_negatives_global.csv.gz",
        ];
        var files = names.Select(name => Checkout.Data("names", name)).OfType<string>().ToArray();
        return files.Length < names.Length ? null : new Corpus(files);
    }

    Corpus(string[] files)
    {
        var all = new List<Target>();
        var kinds = new Dictionary<int, PartyKind>();
        foreach (var row in CommaFile.Rows(files[0]).Where(row => row.Count > 1 && IsNumber(row[0])))
        {
            var record = Record("sdn" + row[0].Trim());
            kinds[record] = KindOf(row.Count > 2 ? row[2].Trim() : "");
            all.Add(new Target(record, Clean(row[1]), kinds[record]));
        }
        foreach (var row in CommaFile.Rows(files[1]).Where(row => row.Count > 3 && IsNumber(row[0])))
        {
            var record = Record("sdn" + row[0].Trim());
            all.Add(new Target(record, Clean(row[3]), kinds.GetValueOrDefault(record)));
        }
        var primary = new Dictionary<string, int>();
        AddUnitedNations(files[2], all, primary);
        var seen = new HashSet<(int, string)>();
        targets.AddRange(all.Where(target => seen.Add((target.Record, target.Name)) && target.Name.EnumerateRunes().Skip(1).Any()));
        AddPositives(files[3], files[4], primary);
        Negatives = [.. CommaFile.Column(files[5], "full_name").Select(name => new Question(Clean(name), -1, Changed: false))];
    }

    /// <summary>
    /// Takes 2,000 a.k.a. names out of the list and asks for them: the string is in no record any more, and the record should still be
    /// reached by its other names.
    /// </summary>
    public (List<Target> Targets, List<Question> Questions) HoldOut(uint seed, int count = 2_000)
    {
        var others = targets.GroupBy(target => target.Record).SelectMany(record => record.Skip(1)).ToList();
        new PythonChance(seed).Shuffle(others);
        var apart = others.Take(count).ToList();
        var strings = apart.Select(target => target.Name).ToHashSet(StringComparer.Ordinal);
        var left = targets.Where(target => !strings.Contains(target.Name)).ToList();
        return (left, [.. apart.Select(target => new Question(target.Name, target.Record, Changed: true))]);
    }

    void AddUnitedNations(string file, List<Target> all, Dictionary<string, int> primary)
    {
        var root = XDocument.Parse(CommaFile.Text(file)).Root!;
        foreach (
            var (element, alias, kind) in new[] { ("INDIVIDUAL", "INDIVIDUAL_ALIAS", PartyKind.Person), ("ENTITY", "ENTITY_ALIAS", PartyKind.Organisation) }
        )
        {
            foreach (var one in root.DescendantsAndSelf(element))
            {
                var record = Record("un" + one.Element("DATAID")?.Value);
                string[] parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];
                var full = Clean(string.Join(' ', parts.Select(part => one.Element(part)?.Value).Where(part => part is { Length: > 0 })));
                IEnumerable<string> names =
                [
                    full,
                    .. one.Descendants(alias).Select(other => Clean(other.Element("ALIAS_NAME")?.Value ?? "")),
                    Clean(one.Element("NAME_ORIGINAL_SCRIPT")?.Value ?? ""),
                ];
                all.AddRange(names.Where(name => name.Length > 0).Select(name => new Target(record, name, kind)));
                if (full.Length > 0)
                {
                    primary.TryAdd(Bare(full), record);
                }
            }
        }
    }

    void AddPositives(string treated, string untreated, Dictionary<string, int> primary)
    {
        foreach (var (mangled, original) in CommaFile.Column(treated, "full_name").Zip(CommaFile.Column(untreated, "full_name")))
        {
            if (primary.TryGetValue(Bare(original), out var record))
            {
                positives.Add(new Question(Clean(mangled), record, Clean(mangled) != Clean(original)));
            }
        }
    }

    int Record(string id)
    {
        if (!records.TryGetValue(id, out var number))
        {
            records.Add(id, number = records.Count);
        }
        return number;
    }

    static PartyKind KindOf(string type) =>
        type switch
        {
            "individual" => PartyKind.Person,
            "vessel" or "aircraft" => PartyKind.Vessel,
            _ => PartyKind.Organisation,
        };

    static bool IsNumber(string text) => text.Trim() is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);

    static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                clean.Append(letter);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }
        return clean.ToString().TrimEnd(' ');
    }

    static string Bare(string text) => string.Concat(text.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter == '_'));
}
