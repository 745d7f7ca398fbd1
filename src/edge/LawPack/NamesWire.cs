using System.Collections.Immutable;
using Interdict.Matching;

namespace Interdict.LawPack;

/// <summary>The form of name tables in a pack. A text that occurs often, as those of letters do, is one string in memory.</summary>
static class NamesWire
{
    public static void Write(Out to, NameTables tables)
    {
        var before = 0;
        to.List(
            tables.Letters,
            row =>
            {
                to.Number(row.Key - before);
                to.Text(row.Value);
                before = row.Key;
            }
        );
        Write(to, tables.LegalForms);
        to.Texts(tables.Particles);
        to.Texts(tables.Titles);
        Write(to, tables.Abbreviations);
        Write(to, tables.Numbers);
        Write(to, tables.Variants);
        to.List(
            tables.Frequencies,
            row =>
            {
                to.Text(row.Key);
                to.Number(row.Value);
            }
        );
    }

    public static NameTables Tables(In from)
    {
        var before = 0;
        return new NameTables(
            from.List(() =>
            {
                before += from.Number();
                return KeyValuePair.Create((char)before, from.Text());
            }),
            Pairs(from),
            from.Texts(),
            from.Texts(),
            Pairs(from),
            Pairs(from),
            Pairs(from),
            from.List(() => KeyValuePair.Create(from.Text(), from.Number()))
        );
    }

    static void Write(Out to, ImmutableArray<KeyValuePair<string, string>> rows) =>
        to.List(
            rows,
            row =>
            {
                to.Text(row.Key);
                to.Text(row.Value);
            }
        );

    static ImmutableArray<KeyValuePair<string, string>> Pairs(In from) => from.List(() => KeyValuePair.Create(from.Text(), from.Text()));
}
