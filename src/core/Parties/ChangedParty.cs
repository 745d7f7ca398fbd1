using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Parties;

/// <summary>A record that two versions of a list give differently.</summary>
/// <param name="Before">The record as it was.</param>
/// <param name="After">The record as it is.</param>
/// <param name="Fields">What differs; empty when nothing does.</param>
public sealed record ChangedParty(ListedParty Before, ListedParty After, ImmutableArray<ChangedField> Fields)
{
    /// <summary>The list's own identifier.</summary>
    public string Id => After.Id;

    /// <summary>Compares two records. The order of aliases, countries, dates, addresses and numbers does not matter; which name is the main one does.</summary>
    public static ChangedParty Of(ListedParty before, ListedParty after)
    {
        var fields = ImmutableArray.CreateBuilder<ChangedField>();
        Text(fields, "kind", Word(before.Kind), Word(after.Kind));
        Text(fields, "name", before.Name, after.Name);
        Texts(fields, "other names", Others(before), Others(after));
        Texts(fields, "countries", before.Countries, after.Countries);
        Texts(fields, "birth dates", before.BirthDates, after.BirthDates);
        Texts(fields, "addresses", before.Addresses, after.Addresses);
        Texts(fields, "identifiers", before.Identifiers, after.Identifiers);
        Text(fields, "programme", before.Programme, after.Programme);
        Text(fields, "listed on", before.ListedOn, after.ListedOn);
        Text(fields, "remarks", before.Remarks, after.Remarks);
        return new ChangedParty(before, after, fields.ToImmutable());
    }

    /// <summary>What a list calls a name, in a word for people.</summary>
    public static string Word(NameKind kind) =>
        kind switch
        {
            NameKind.Main => "main",
            NameKind.WeakAlias => "weak alias",
            NameKind.OriginalScript => "original script",
            NameKind.Former => "former name",
            _ => "alias",
        };

    /// <summary>A kind of party, in a word for people.</summary>
    public static string Word(PartyKind kind) =>
        kind switch
        {
            PartyKind.Person => "person",
            PartyKind.Organisation => "organisation",
            PartyKind.Vessel => "vessel",
            _ => "unknown",
        };

    static IEnumerable<string> Others(ListedParty party) => party.Names.Skip(1).Select(name => $"{name.Text} ({Word(name.Kind)})");

    static void Text(ImmutableArray<ChangedField>.Builder fields, string name, string before, string after)
    {
        if (!string.Equals(before, after, StringComparison.Ordinal))
        {
            fields.Add(new ChangedField(name, before.Length == 0 ? [] : [before], after.Length == 0 ? [] : [after]));
        }
    }

    static void Texts(ImmutableArray<ChangedField>.Builder fields, string name, IEnumerable<string> before, IEnumerable<string> after)
    {
        var earlier = before.ToHashSet(StringComparer.Ordinal);
        var later = after.ToHashSet(StringComparer.Ordinal);
        if (!earlier.SetEquals(later))
        {
            fields.Add(new ChangedField(name, Only(earlier, later), Only(later, earlier)));
        }
    }

    static ImmutableArray<string> Only(HashSet<string> these, HashSet<string> those) =>
        [.. these.Where(text => !those.Contains(text)).Order(StringComparer.Ordinal)];
}

/// <summary>A field of a record that differs.</summary>
/// <param name="Name">The field, in words for people.</param>
/// <param name="Gone">What only the earlier version says.</param>
/// <param name="New">What only the later version says.</param>
public sealed record ChangedField(string Name, ImmutableArray<string> Gone, ImmutableArray<string> New);
