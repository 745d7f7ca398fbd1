using System.Globalization;
using Interdict.Bench.Ordinary;

namespace Interdict.Bench.Screen;

/// <summary>Writes files of declared items: the frame with texts from the generator.</summary>
/// <param name="frame">The declarations.</param>
/// <param name="shelves">Descriptions of ordinary goods.</param>
/// <param name="trade">Writes the texts.</param>
/// <param name="day">The one day of all items; empty for the days of the frame.</param>
sealed class ItemFile(IReadOnlyList<Framed> frame, Shelves shelves, OrdinaryTrade trade, string day)
{
    const string Head =
        "declaration,item,date,declaration_type,commodity_code,description,net_mass_kg,value,currency,exporter_id,exporter_country,origin,dispatch,destination,office";

    static readonly string[] members = ["DE", "FR", "IT", "NL", "BE", "PL", "ES", "CZ", "AT", "SE"];

    readonly Dictionary<string, List<GoodsText>> byHeading = [];

    /// <summary>Writes so many items, 0 for the head alone.</summary>
    public void Write(string path, int items) => Write(path, items, null);

    /// <summary>Writes so many items, each with three parties.</summary>
    public void Write(string path, int items, Traders? traders)
    {
        using var file = new StreamWriter(path);
        file.Write(Head + (traders is null ? "" : ",exporter,consignee,consignee_country,end_user,quantity,unit") + "\n");
        // Fewer items than the frame has are taken evenly from all of it, more go round it again with other texts.
        var step = items >= frame.Count ? 1 : frame.Count / Math.Max(items, 1);
        for (var at = 0; at < items; at++)
        {
            var round = at * step / frame.Count;
            file.Write(Line(frame[at * step % frame.Count], round, at, traders));
        }
    }

    string Line(Framed declared, int round, int at, Traders? traders)
    {
        var item = trade.Next(Texts, declared.Code[..4]);
        var code = item.Kind == Kind.SameHeading ? declared.Code : item.Code ?? "";
        var from = members[at % members.Length];
        string[] cells =
        [
            declared.Id + (round == 0 ? "" : "-" + round.ToString(CultureInfo.InvariantCulture)),
            "1",
            day.Length > 0 ? day : declared.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "EX",
            code,
            item.Text,
            declared.Mass,
            declared.Price,
            "EUR",
            declared.Exporter,
            from,
            declared.Origin,
            from,
            declared.Departure,
            declared.Office,
        ];
        if (traders is null)
        {
            return string.Join(',', cells.Select(Quoted)) + "\n";
        }
        var (exporter, consignee, user) = (traders.Next(), traders.Next(), traders.Next());
        // A trader declares the same number and country each time.
        (cells[9], cells[10]) = (exporter.Number, members[(exporter.Number[^1] - '0') % members.Length]);
        string[] parties = [exporter.Name, consignee.Name, consignee.Country, user.Name, "12", "PCE"];
        return string.Join(',', cells.Concat(parties).Select(Quoted)) + "\n";
    }

    List<GoodsText> Texts(string heading) =>
        byHeading.TryGetValue(heading, out var texts) ? texts : byHeading[heading] = [.. shelves.Of(heading).Where(text => !NotOrdinary.Names(text))];

    static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
