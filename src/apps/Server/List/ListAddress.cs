using Interdict.Server.Look;
using Microsoft.AspNetCore.Http.Extensions;

namespace Interdict.Server.List;

/// <summary>Addresses of the list and its cards. A day stands in an address, so that it shows the same law later.</summary>
internal static class ListAddress
{
    public static string Card(string slug, string instrument, DateOnly on, DateOnly asKnown) =>
        $"/list/{Uri.EscapeDataString(slug)}{Days(instrument, on, asKnown)}";

    public static string List(string instrument, DateOnly on, DateOnly asKnown) => "/list" + Days(instrument, on, asKnown);

    public static string Difference(string instrument, DateOnly from, DateOnly to, DateOnly asKnown) =>
        "/list/diff"
        + new QueryBuilder
        {
            { "from", Plain.Iso(from) },
            { "to", Plain.Iso(to) },
            { "known", Plain.Iso(asKnown) },
            { "instrument", instrument },
        };

    static string Days(string instrument, DateOnly on, DateOnly asKnown) =>
        new QueryBuilder
        {
            { "on", Plain.Iso(on) },
            { "known", Plain.Iso(asKnown) },
            { "instrument", instrument },
        }.ToString();
}
