using System.Collections.Immutable;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>A record while it is being read. A value that is there already is not added again.</summary>
sealed class PartyDraft(string id, PartyKind kind)
{
    // A record may be repeated without end under one identifier; beyond this nothing is a list of names.
    const int MostValues = 10_000;

    readonly List<ListedName> names = [];
    readonly List<string> countries = [];
    readonly List<string> birthDates = [];
    readonly List<string> addresses = [];
    readonly List<string> identifiers = [];
    readonly List<string> programmes = [];
    readonly List<string> remarks = [];
    HashSet<string>? known;

    /// <summary>The list's own identifier.</summary>
    public string Id { get; } = id;

    /// <summary>What kind of party it is.</summary>
    public PartyKind Kind { get; private set; } = kind;

    /// <summary>When it was listed.</summary>
    public string ListedOn { get; set; } = "";

    /// <summary>True when it has a name.</summary>
    public bool IsNamed => names.Count > 0;

    /// <summary>Its place in the file, for messages.</summary>
    public long Record { get; init; }

    /// <summary>Adds a name; the first is the main one whatever it is called.</summary>
    public void Name(string text, NameKind as_ = NameKind.Alias)
    {
        var clean = Letters.Clean(text);
        if (clean.Length > 0 && names.Count < MostValues && IsNew(clean))
        {
            names.Add(
                new ListedName(
                    clean,
                    names.Count == 0 ? NameKind.Main
                        : as_ == NameKind.Main ? NameKind.Alias
                        : as_
                )
            );
        }
    }

    public void Country(string text) => Add(countries, text);

    public void BirthDate(string text) => Add(birthDates, text);

    public void Address(params string[] parts) => Add(addresses, Line(parts));

    public void Identifier(string kind, string number)
    {
        var clean = Letters.Clean(number);
        if (clean.Length > 0)
        {
            Add(identifiers, $"{kind}:{clean}");
        }
    }

    public void Programme(string text) => Add(programmes, text);

    public void Remark(string text) => Add(remarks, text);

    /// <summary>Takes over what another record under the same identifier says.</summary>
    public void Join(PartyDraft other)
    {
        Kind = Kind == PartyKind.Unknown ? other.Kind : Kind;
        ListedOn = ListedOn.Length == 0 ? other.ListedOn : ListedOn;
        other.names.ForEach(name => Name(name.Text, name.Kind));
        other.countries.ForEach(Country);
        other.birthDates.ForEach(BirthDate);
        other.addresses.ForEach(text => Add(addresses, text));
        other.identifiers.ForEach(text => Add(identifiers, text));
        other.programmes.ForEach(Programme);
        other.remarks.ForEach(Remark);
    }

    public ListedParty Build() =>
        new(
            Id,
            Kind,
            [.. names],
            [.. countries],
            [.. birthDates],
            [.. addresses],
            [.. identifiers],
            string.Join(", ", programmes),
            ListedOn,
            string.Join("; ", remarks)
        );

    /// <summary>The parts that are not empty, with commas between them.</summary>
    public static string Line(params string[] parts) => string.Join(", ", parts.Select(Letters.Clean).Where(part => part.Length > 0));

    // Few names are looked through; a record of thousands needs a set.
    bool IsNew(string name)
    {
        if (names.Count < 32)
        {
            return names.TrueForAll(one => one.Text != name);
        }
        known ??= names.Select(one => one.Text).ToHashSet(StringComparer.Ordinal);
        return known.Add(name);
    }

    static void Add(List<string> values, string text)
    {
        var clean = Letters.Clean(text);
        if (clean.Length > 0 && values.Count < MostValues && !(values.Count > 64 ? values[^1] == clean : values.Contains(clean)))
        {
            values.Add(clean);
        }
    }
}
