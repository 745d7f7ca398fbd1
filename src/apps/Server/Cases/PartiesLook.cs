using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Matching;
using Interdict.Parties;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;

namespace Interdict.Server.Cases;

/// <summary>Compares the parties of an application with the lists of this node and with earlier refusals of this authority.</summary>
internal sealed class PartiesLook(LawDesk desk, EarlierCases earlier, CaseLaws laws)
{
    const int most = 10;

    /// <summary>What is found now.</summary>
    public async Task<Screened> Of(CaseFile file, CaseLaw law, string step)
    {
        var (watch, troubles) = desk.Lists.Now();
        var lookout = watch.NewLookout();
        var told = file.Application.Told;
        var hits = told
            .Parties.Where(party => !party.Name.IsEmpty)
            .SelectMany(party => Hits(lookout, party))
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Key, StringComparer.Ordinal);
        var since = laws.LookBackFrom(law);
        ImmutableArray<string> entries = [.. law.Items.Select(item => item.Found.Slug).Where(slug => slug.Length > 0).Distinct()];
        ImmutableArray<string> names =
        [
            .. told.Parties.Where(party => LookBack.OtherEnd.Contains(party.Role) && !party.Name.IsEmpty).Select(party => party.Name.Text).Distinct(),
        ];
        var past = (await earlier.Refusals(entries, names, since, Alike)).Where(one => one.Case != file.Id.Text);
        return new Screened(step, watch.Versions, [.. hits], LookBack.Of(told, [.. law.Items.Select(item => item.Found)], past, since, Alike), troubles);
    }

    IEnumerable<Resemblance> Hits(Lookout lookout, DealParty party)
    {
        var declared = new DeclaredParty(
            party.Role.ToString(),
            party.Name.Text,
            PartyKind.Unknown,
            desk.Book.Gazetteer.Of(party.Country)?.Iso2 ?? "",
            "",
            party.Address.Text.ReplaceLineEndings(" "),
            party.Number.Text
        );
        return lookout.Look(declared, top: most).Select(hit => Found(party, declared, hit));
    }

    // The fingerprints of both sides are in the key: when either changes, what was said of the likeness is asked anew.
    static Resemblance Found(DealParty party, DeclaredParty declared, PartyHit hit) =>
        new(
            $"{Pairs.Of(declared, hit.List, hit.Listed)[..16]}-{Fingerprint.Of(hit.Listed)[..8]}-{Fingerprint.Of(declared)[..8]}",
            party.Id,
            hit.List.Id,
            hit.List.Title,
            hit.List.Force == Force.BindingHere,
            hit.Listed.Id,
            hit.Name,
            (int)Math.Round(hit.Score * 100),
            [
                .. hit.Because.Select(met => new Personal($"{(met.Asked.Length > 0 ? met.Asked : "–")} : {(met.Listed.Length > 0 ? met.Listed : "–")}")),
                .. hit.Evidence.Select(one => new Personal(one)),
            ]
        );

    static int Alike(string one, string other)
    {
        var matcher = NameMatcher.Of(NameTables.Plain);
        return (int)Math.Round(NameMatcher.Compare(PartyKind.Unknown, one, other, matcher.Scratch()).Similarity * 100);
    }
}
