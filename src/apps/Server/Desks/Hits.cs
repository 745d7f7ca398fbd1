using Interdict.Journal.Desks;
using Interdict.Journal.Views;
using Interdict.Licensing.Cases;
using Interdict.Server.Hosting;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Desks;

/// <summary>A file that a search found, as it is shown.</summary>
internal sealed record Hit(string File, string Address, string Title, string Goods, string Who, string To, string State, string Tone, DateTimeOffset? Changed);

/// <summary>Shows what a search found.</summary>
internal sealed class Hits(CaseRows cases, AuthorisationRows authorisations, InquiryRows inquiries, Names names, TimeProvider clock)
{
    const int longest = 200;

    /// <summary>What an address asks.</summary>
    public static (string Text, string Kind) Asked(IQueryCollection query)
    {
        var text = query["q"].ToString().Trim();
        var kind = query["kind"].ToString();
        return (text.Length > longest ? text[..longest] : text, kind is "case" or "authorisation" or "inquiry" ? kind : "");
    }

    /// <summary>The files, in the order in which they were found. What an applicant is still writing is left out.</summary>
    public IReadOnlyList<Hit> Of(IReadOnlyList<Found> found, Tongue T)
    {
        string[] Kind(string kind) => [.. found.Where(one => one.Kind == kind).Select(one => one.File)];
        var hits = cases
            .Of(Kind("case"))
            .Where(row => row.Stage != "draft")
            .Select(row => Case(row, T))
            .Concat(authorisations.Of(Kind("authorisation")).Select(row => Authorisation(row, T)))
            .Concat(inquiries.Of(Kind("inquiry")).Select(row => Inquiry(row, T)))
            .ToDictionary(hit => hit.File, StringComparer.Ordinal);
        return [.. found.Where(one => hits.ContainsKey(one.File)).Select(one => hits[one.File])];
    }

    Hit Inquiry(InquiryRow row, Tongue T) =>
        new(row.File.Text, $"/inquiries/{row.File}", row.Line, row.Goods, names.Firm(row.Asker), "", T["Inquiry"], "received", row.Opened);

    Hit Case(CaseRow row, Tongue T) =>
        new(
            row.File.Text,
            $"/cases/{row.File}",
            row.Title,
            row.Goods,
            names.Firm(row.Firm),
            names.Place(T, row.Destination),
            StageChip.Words(T, row.Stage, row.Outcome),
            row.Outcome.Length > 0 ? row.Outcome : row.Stage,
            row.Changed
        );

    Hit Authorisation(AuthorisationRow row, Tongue T)
    {
        var validity = row.On(clock.Today());
        return new Hit(
            row.File.Text,
            $"/authorisations/{row.File}",
            row.Case,
            row.Goods,
            names.Firm(row.Firm),
            names.Place(T, row.Destination),
            InWords.Validity(T, validity),
            Cells.Word(validity),
            row.Issued
        );
    }
}
