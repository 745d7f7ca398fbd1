using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>A file that holds a list or a part of one.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Content">Its content, plain or gzip; closed when it has been read.</param>
public sealed record ListSource(string Name, Stream Content);

/// <summary>Reads lists as they are published. The form is recognised by the content, and what cannot be read costs nothing else.</summary>
public static class ListFile
{
    /// <summary>Reads a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="further">Further files of it: alternate names and addresses of OFAC's list.</param>
    /// <param name="format">The form; null to have it recognised.</param>
    /// <param name="country">ISO 3166-1 alpha-2 of a country as people write it; null when the writing is not known.</param>
    public static ListReading Read(ListSource list, IReadOnlyList<ListSource> further, ListFormat? format, Func<string, string?> country)
    {
        var into = new Gathering(country);
        using var inflow = new Inflow(list.Content);
        var (found, why) = Read(new Window(inflow), format, into);
        var hashes = new List<string> { inflow.Hash() };
        why = inflow.Refused ? inflow.Trouble : why;
        into.Broken = inflow.Trouble.Length > 0 ? inflow.Trouble : into.Broken;
        foreach (var one in further)
        {
            using var more = new Inflow(one.Content);
            if (why.Length > 0)
            {
                continue;
            }
            if (found != ListFormat.Sdn)
            {
                why = Says.OnlyWithSdn(found!.Word);
                continue;
            }
            into.File = one.Name;
            Sdn.ReadFurther(new Window(more), one.Name, into);
            hashes.Add(more.Hash());
            why = more.Refused ? more.Trouble : "";
            into.Broken = more.Trouble.Length > 0 ? $"{one.Name}: {more.Trouble}" : into.Broken;
        }
        if (why.Length == 0 && into.Drafts.Count == 0)
        {
            why = into.Broken.Length > 0 ? into.Broken : Says.NoRecords;
        }
        return why.Length > 0
            ? ListReading.None(why) with
            {
                Faults = [.. into.Faults],
            }
            : new ListReading(
                found,
                into.Published,
                hashes.Count == 1 ? hashes[0] : Sum(hashes),
                [.. into.Drafts.Select(draft => draft.Build())],
                [.. into.Faults],
                [.. into.Notices],
                into.Broken,
                ""
            );
    }

    // Several files are one source: the hash of their hashes, one on each line.
    static string Sum(List<string> hashes) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(string.Join('\n', hashes) + "\n")));

    static (ListFormat? Format, string Why) Read(Window window, ListFormat? format, Gathering into)
    {
        window.Want(1 << 16);
        if (window.Bytes.IsEmpty)
        {
            return (null, Says.Empty);
        }
        if (window.Bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (null, Says.Utf16);
        }
        if (window.Bytes.StartsWith("\uFEFF"u8))
        {
            window.Pass(3);
        }
        if (!window.PassBlankLines())
        {
            return (null, Says.OnlyBlank);
        }
        var first = window.Bytes.TrimStart(" \t"u8)[0];
        if (first == '[')
        {
            return (null, Says.JsonArray);
        }
        var (found, separator) = first == '<' ? (null, (byte)0) : Recognise(window.Bytes);
        if (first == '<')
        {
            return Xml(window, format, into);
        }
        if (format is not null && format != found && !(format == ListFormat.FollowTheMoney && found is null))
        {
            return (null, Says.NotThisFormat(format.Word));
        }
        return (found ?? format) is { } known ? (known, Read(known, window, separator, into)) : (null, Says.NotAList);
    }

    static string Read(ListFormat format, Window window, byte separator, Gathering into)
    {
        if (format == ListFormat.Denied)
        {
            return Denied.Read(window, into);
        }
        if (format == ListFormat.Table)
        {
            return OwnTable.Read(window, separator, into);
        }
        if (format == ListFormat.Sdn)
        {
            Sdn.Read(window, into);
        }
        else
        {
            FtmLines.Read(window, into);
        }
        return "";
    }

    // A damaged first line does not hide what the following ones are.
    static (ListFormat? Format, byte Separator) Recognise(ReadOnlySpan<byte> bytes)
    {
        var text = Letters.Text(bytes[..Math.Min(bytes.Length, 1 << 16)]);
        var lines = text.Split('\n').Take(10).ToList();
        foreach (var separator in (ReadOnlySpan<char>)[',', '\t', ';'])
        {
            var first = Values(lines[0], separator);
            var found =
                Denied.Begins(first) && separator == '\t' ? ListFormat.Denied
                : OwnTable.Begins(first) ? ListFormat.Table
                : separator == ',' && lines.Any(line => Sdn.Begins(Values(line, separator))) ? ListFormat.Sdn
                : null;
            if (found is not null)
            {
                return (found, (byte)separator);
            }
        }
        return (lines.Any(line => line.TrimStart().StartsWith('{')) ? ListFormat.FollowTheMoney : null, 0);
    }

    // Enough of a table to recognise it; separators inside of quotation marks are part of a value.
    static List<string> Values(string line, char separator)
    {
        var values = new List<string>();
        var (start, quoted) = (0, false);
        for (var at = 0; at <= line.Length; at++)
        {
            if (at == line.Length || (line[at] == separator && !quoted))
            {
                values.Add(line[start..at].Trim().Trim('"'));
                start = at + 1;
            }
            else if (line[at] == '"')
            {
                quoted = !quoted;
            }
        }
        return values;
    }

    static (ListFormat? Format, string Why) Xml(Window window, ListFormat? format, Gathering into)
    {
        var un = new XmlRecords(window, [.. Un.Records, .. Eu.Records]);
        var why = un.Begin();
        if (why.Length > 0)
        {
            return (null, why);
        }
        var root = un.Root!;
        var found =
            root.Name == Un.Root ? ListFormat.Un
            : root.Name == Eu.Root ? ListFormat.Eu
            : null;
        if (found is null || (format is not null && format != found))
        {
            return (null, found is null ? Says.OtherRoot(root.Name) : Says.NotThisFormat(format!.Word));
        }
        into.Published = IsoDay.Read(Dates.Iso(found == ListFormat.Un ? Un.Published(root) : Eu.Published(root)));
        while (un.Next() is var row && row != Row.End)
        {
            if (row == Row.Bad)
            {
                into.Lose(un.Line, un.Number, "", un.Why);
                continue;
            }
            into.Take(found == ListFormat.Un ? Un.Read(un.Record!, un.Number, into) : Eu.Read(un.Record!, un.Number, into), un.Line);
        }
        into.Broken = un.Why.Length > 0 ? un.Why : into.Broken;
        return (found, "");
    }
}
