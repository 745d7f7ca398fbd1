using System.Collections.Immutable;
using System.Security.Cryptography;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Server.Authorisations;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;
using Outcome = Interdict.Licensing.Deciding.Outcome;

namespace Interdict.Server.Cases;

/// <summary>Takes decisions: the authorisations that come of one are made in the same transaction, or nothing is.</summary>
internal sealed class Deciding(Registry registry, LawDesk desk, Issuing issuing)
{
    const int codeBytes = 16;

    /// <summary>Records what comes of an act that may decide the case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="seen">The version that whoever acts has seen.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="why">Why.</param>
    /// <param name="decide">What comes of the act.</param>
    public Task<Recorded> Do(FileId id, long? seen, Actor by, Personal why, Func<CaseFile, Ruling> decide) =>
        registry.Write<Recorded>(writing =>
        {
            if (writing.Read<CaseFile>(id) is not { } file)
            {
                return new Recorded.Missing();
            }
            if (seen is { } version && version != file.Version)
            {
                return new Recorded.Overtaken(writing.Papers(id, version));
            }
            return decide(file) switch
            {
                Ruling.No no => new Recorded.Refused(no.Refusals),
                Ruling.Yes yes => Keep(writing, file, by, why, yes.Facts),
                _ => throw new InvalidOperationException("A ruling is a yes or a no."),
            };
        });

    Recorded Keep(Writing writing, CaseFile file, Actor by, Personal why, ImmutableArray<Fact> facts)
    {
        var after = facts.Aggregate(file, (now, fact) => now.After(new Paper(file.Id, now.Version + 1, writing.Now, by, why, fact)));
        var issued = ImmutableArray<Issued>.Empty;
        if (facts.OfType<Decided>().FirstOrDefault() is { } decided && MakesAuthorisations(after, decided))
        {
            var issuance = Issue.Of(after, decided.What, desk.Usual.Procedures, desk.Pack.Name, () => [.. RandomNumberGenerator.GetBytes(codeBytes)]);
            if (!issuance.Refusals.IsEmpty)
            {
                return new Recorded.Refused(issuance.Refusals);
            }
            issued = issuance.Authorisations;
        }
        writing.Add<CaseFile>(file.Id, by, why, facts);
        var made = issued.Select(one => Make(writing, by, one)).ToImmutableArray();
        var version = made.IsEmpty ? after.Version : writing.Add<CaseFile>(file.Id, by, "", made).Version;
        return new Recorded.Kept(file.Id, facts.OfType<Decided>().Any() ? issuing.Follow(writing, file.Id, by) : version);
    }

    static Fact Make(Writing writing, Actor by, Issued issued)
    {
        var id = writing.NewFile(FileKind.Authorisation);
        writing.Add<AuthorisationFile>(id, by, "", [issued]);
        return new AuthorisationMade(id.Text);
    }

    bool MakesAuthorisations(CaseFile file, Decided decided) =>
        decided.What.Items.Any(item => item.Outcome == Outcome.Granted) && desk.Usual.Procedures.Kind(Issue.WordOf(file.Kind)) is { Types.IsEmpty: false };
}
