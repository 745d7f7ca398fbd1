using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>OFAC's list: sdn.csv, and with it alternate names and addresses. None has a header; -0- means nothing.</summary>
static class Sdn
{
    const int Width = 12;

    /// <summary>True when a first line is of this list: a number and eleven further values.</summary>
    public static bool Begins(IReadOnlyList<string> first) => first.Count == Width && first[0].Length > 0 && first[0].All(char.IsAsciiDigit);

    /// <summary>Reads sdn.csv.</summary>
    public static void Read(Window window, Gathering into)
    {
        var table = new Table(window, (byte)',');
        while (table.Next(Width) is var row && row != Row.End)
        {
            if (row == Row.Bad)
            {
                if (!IsEndOfFile(table))
                {
                    into.Lose(table.Line, table.Number, "", table.Why);
                }
                continue;
            }
            into.Take(Party(table, into), table.Line);
        }
    }

    /// <summary>Reads a further file: alternate names (5 columns) or addresses (6).</summary>
    public static void ReadFurther(Window window, string name, Gathering into)
    {
        var table = new Table(window, (byte)',');
        var orphans = new HashSet<string>(StringComparer.Ordinal);
        long count = 0;
        while (table.Next(0) is var row && row != Row.End)
        {
            if (row == Row.Bad || table.Fields.Count is not (5 or 6))
            {
                if (!IsEndOfFile(table))
                {
                    into.Lose(table.Line, table.Number, "", row == Row.Bad ? table.Why : Says.NotACompanion(table.Fields.Count));
                }
            }
            else if (into.Of(table.Fields[0]) is { } draft)
            {
                Add(draft, table.Fields, into);
            }
            else
            {
                count++;
                orphans.Add(table.Fields[0]);
                into.Lose(table.Line, table.Number, "ent_num", Says.Orphan(table.Fields[0]));
            }
        }
        if (count > 0)
        {
            into.Notices.Add(Says.Orphans(name, count, orphans.Count));
        }
    }

    static PartyDraft Party(Table table, Gathering into)
    {
        string At(int column) => Value(table.Fields[column]);
        var draft = new PartyDraft(At(0), Kind(At(2))) { Record = table.Number };
        draft.Name(At(1), NameKind.Main);
        foreach (var programme in At(3).Split("] [", StringSplitOptions.RemoveEmptyEntries))
        {
            draft.Programme(programme.Trim('[', ']', ' '));
        }
        draft.Identifier("call-sign", At(5));
        if (At(9).Length > 0)
        {
            into.Country(draft, At(9));
        }
        Say(draft, "Title", At(4));
        Say(draft, "Vessel type", At(6));
        Say(draft, "Tonnage", At(7));
        Say(draft, "Gross registered tonnage", At(8));
        Say(draft, "Vessel owner", At(10));
        SdnRemarks.Read(At(11), draft, into);
        return draft;
    }

    static void Add(PartyDraft draft, IReadOnlyList<string> fields, Gathering into)
    {
        if (fields.Count == 5)
        {
            draft.Name(Value(fields[3]), Value(fields[2]) == "fka" ? NameKind.Former : NameKind.Alias);
            draft.Remark(Value(fields[4]));
            return;
        }
        var country = Value(fields[4]);
        draft.Address(Value(fields[2]), Value(fields[3]), country);
        if (country.Length > 0)
        {
            into.Country(draft, country);
        }
        draft.Remark(Value(fields[5]));
    }

    static void Say(PartyDraft draft, string what, string value)
    {
        if (value.Length > 0)
        {
            draft.Remark($"{what}: {value}");
        }
    }

    static string Value(string text) => text == "-0-" ? "" : text;

    static PartyKind Kind(string type) =>
        type.ToUpperInvariant() switch
        {
            "INDIVIDUAL" => PartyKind.Person,
            "VESSEL" or "AIRCRAFT" => PartyKind.Vessel,
            _ => PartyKind.Organisation,
        };

    // The published files end with the mark that ended files long ago; cleaned, nothing is left of it.
    static bool IsEndOfFile(Table table) => table.Fields.Count == 1 && table.Fields[0].Length == 0;
}
