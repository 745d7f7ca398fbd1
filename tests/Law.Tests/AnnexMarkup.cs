using System.Net;
using System.Text;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Law_Tests;

/// <summary>
/// Writes an edition of an annex in the markup of EUR-Lex: paragraphs in cells, the number in an inner table or before the
/// text, one cell of codes for several entries (row span), one entry beside several code rows, notes below.
/// </summary>
static class AnnexMarkup
{
    public static string Of(Edition edition, string annex)
    {
        var entries = edition.Listed.Where(listed => listed.Text.Annex == annex).OrderBy(listed => Order(listed.Text.Label)).ToList();
        var html = new StringBuilder("<html><body><p class=\"oj-doc-ti\">ANNEX</p><table class=\"oj-table\"><tbody>\n");
        html.Append("<tr><td><p class=\"oj-tbl-hdr\">CN code</p></td><td><p class=\"oj-tbl-hdr\">Description</p></td></tr>\n");
        var section = "";
        for (var at = 0; at < entries.Count; at++)
        {
            var number = NumberOf(entries[at]);
            if (number.Split('.')[0] != section)
            {
                section = number.Split('.')[0];
                html.Append($"<tr><td><p> </p></td><td><p class=\"oj-tbl-txt\"><span>{section}.</span> Goods as follows:</p></td></tr>\n");
            }
            var together = at;
            while (together + 1 < entries.Count && Same(entries[at], entries[together + 1]) && NumberOf(entries[together + 1]).Split('.')[0] == section)
            {
                together++;
            }
            Rows(html, entries[at..(together + 1)]);
            at = together;
        }
        return html.Append("</tbody></table></body></html>").ToString();
    }

    static void Rows(StringBuilder html, List<Listed> entries)
    {
        var codes = entries[0].Text.Codes;
        if (entries.Count > 1)
        {
            // One cell of codes beside several entries.
            html.Append(
                $"<tr><td rowspan=\"{entries.Count}\">{string.Concat(codes.Select(code => $"<p class=\"oj-tbl-txt\">{Ex(code)}</p>"))}</td>{Description(entries[0], inner: false)}</tr>\n"
            );
            entries.Skip(1).ToList().ForEach(listed => html.Append($"<tr>{Description(listed, inner: true)}</tr>\n"));
        }
        else if (codes.Length > 2)
        {
            // Each code in its own row beside one description.
            html.Append($"<tr><td><p>{Ex(codes[0])}</p></td>{Description(entries[0], inner: true, codes.Length - 1)}</tr>\n");
            html.Append(string.Concat(codes.Skip(1).SkipLast(2).Select(code => $"<tr><td><p>{Ex(code)}</p></td></tr>\n")));
            html.Append($"<tr><td><p>{Ex(codes[^2])}<br/>{Ex(codes[^1])}</p></td></tr>\n");
        }
        else
        {
            html.Append($"<tr><td><p>{string.Join(", ", codes.Select(Ex))}</p></td>{Description(entries[0], inner: false)}</tr>\n");
        }
    }

    static string Description(Listed listed, bool inner, int span = 1)
    {
        var number = NumberOf(listed);
        var text = WebUtility.HtmlEncode(listed.Text.Title);
        var rows = span > 1 ? $" rowspan=\"{span}\"" : "";
        var notes = string.Concat(listed.Entry.Exclusions.Select(exclusion => $"<p class=\"oj-tbl-txt\">Note: {WebUtility.HtmlEncode(exclusion.Says)}</p>"));
        return inner
            ? $"<td{rows}><table><tbody><tr><td><p>{number}.</p></td><td><p>{text}</p></td></tr></tbody></table>{notes}</td>"
            : $"<td{rows}><p class=\"oj-tbl-txt\">{number}.\u00A0 {text}</p>{notes}</td>";
    }

    static string Ex(string code) => "ex\u00A0" + CommodityCode.Read(code);

    static bool Same(Listed one, Listed other) => one.Text.Codes.SequenceEqual(other.Text.Codes);

    static string NumberOf(Listed listed) => listed.Text.Label.Split(':')[1];

    static int Order(string label)
    {
        var parts = label.Split(':')[1].Split('.');
        return (int.Parse(parts[0]) * 100) + int.Parse(parts[1]);
    }
}
