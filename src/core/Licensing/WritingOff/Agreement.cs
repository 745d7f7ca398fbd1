using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.WritingOff;

/// <summary>
/// Whether what a declaration claims agrees with an authorisation: on the acceptance date, because goods may wait in a port longer
/// than a licence lives; and every reason why not, because a trader is not sent back five times.
/// </summary>
public static class Agreement
{
    const int fewestDigits = 4;

    /// <summary>The differences that the authority may accept for one line by its answer to an inquiry: who and where, never how much or whether.</summary>
    public static ImmutableArray<string> Acceptable { get; } =
    [.. new[] { "holder", "consignee", "end-user", "destination", "code" }.SelectMany(what => new[] { $"{what}-differs", $"{what}-not-said" })];

    /// <summary>Every reason why the authorisation does not carry the claim; none when it does.</summary>
    /// <param name="file">The authorisation.</param>
    /// <param name="claim">What is claimed.</param>
    /// <param name="law">What the law of the acceptance date says.</param>
    /// <param name="fold">How names are folded before they are compared: exact after folding passes, all else differs.</param>
    /// <param name="today">The day it is.</param>
    public static ImmutableArray<Refusal> WhyNot(AuthorisationFile file, Claim claim, LawSays law, Func<string, string> fold, DateOnly today)
    {
        if (file.Issued is null)
        {
            return [Refusals.NotIssued];
        }
        if (ItemOf(file, claim.Item) is not { } item)
        {
            return [.. Standing(file, claim.Accepted, today), Refusals.NoItem(claim.Item, string.Join(", ", file.Items.Select(one => one.Number)))];
        }
        var accepted = file.Ledger.Accepted.GetValueOrDefault(claim.Line, []);
        return
        [
            .. Said(claim.Line, claim.Office),
            .. Standing(file, claim.Accepted, today),
            .. Amount(file, item, claim.Line, claim.Quantity),
            .. Parties(file.Issued.Told, claim, fold).Append(CodeOf(item, claim.Code)).OfType<Refusal>().Where(refusal => !accepted.Contains(refusal.Code)),
            .. OfLaw(file, item, law),
        ];
    }

    /// <summary>What the authority has to look at before anybody uses the authorisation again, because the law of the day forbids it or lists it otherwise; null when nothing.</summary>
    /// <remarks>A day that lies outside of the validity, or has not come, is a slip of the pen: what the law said then stops nobody else.</remarks>
    public static HeldByLaw? HasToLook(AuthorisationFile file, Claim claim, LawSays law, DateOnly today) =>
        file is { Issued: not null, Hold: null, Ending: null }
        && claim.Accepted <= today
        && !Within(file, claim.Accepted).Any()
        && ItemOf(file, claim.Item) is { } item
        && OfLaw(file, item, law).Any(refusal => refusal.Code is "prohibited" or "entry-changed")
            ? new HeldByLaw(law.Law, law.On, [ChangeOf(item, law)])
            : null;

    static LawChange ChangeOf(AuthorisedItem item, LawSays law) =>
        new(
            item.Number,
            law.Effect == Effect.AuthorisationRequired ? ChangeOfLaw.Continued : ChangeOfLaw.Prohibited,
            item.Label,
            Words.Of(Effect.AuthorisationRequired),
            law.Label,
            law.Title,
            Words.Of(law.Effect),
            law.Citation,
            law.Confirmed
        );

    /// <summary>The item under a number; null when there is none.</summary>
    public static AuthorisedItem? ItemOf(AuthorisationFile file, int number) => file.Items.FirstOrDefault(item => item.Number == number);

    internal static IEnumerable<Refusal> Said(DeclaredLine line, string office)
    {
        if (string.IsNullOrWhiteSpace(line.Declaration) || line.Item < 1)
        {
            yield return Refusals.NoDeclaration;
        }
        if (string.IsNullOrWhiteSpace(office))
        {
            yield return Refusals.NoOffice;
        }
    }

    // What the authority has stopped is stopped now; whether it had run out is a question of the acceptance date.
    static IEnumerable<Refusal> Standing(AuthorisationFile file, DateOnly accepted, DateOnly today)
    {
        var now =
            file.Ending
            ?? (
                file.Hold is not null ? Validity.Held
                : file.IsSuspended ? Validity.Suspended
                : Validity.Valid
            );
        if (now != Validity.Valid)
        {
            yield return Refusals.NotValid(now);
        }
        if (accepted > today)
        {
            yield return Refusals.Later(accepted, today);
        }
        foreach (var refusal in Within(file, accepted))
        {
            yield return refusal;
        }
    }

    internal static IEnumerable<Refusal> Within(AuthorisationFile file, DateOnly accepted)
    {
        if (accepted < file.Issued!.ValidFrom)
        {
            yield return Refusals.NotYet(accepted, file.Issued.ValidFrom);
        }
        if (accepted > file.ValidTo)
        {
            yield return Refusals.Expired(accepted, file.ValidTo);
        }
    }

    /// <summary>Unit and quantity; what is kept or written off under the line itself counts as free for it.</summary>
    internal static IEnumerable<Refusal> Amount(AuthorisationFile file, AuthorisedItem item, DeclaredLine line, Quantity asked)
    {
        if (asked.Thousandths <= 0)
        {
            yield return Refusals.NoQuantity;
        }
        if (!asked.IsCountedAs(item.Quantity))
        {
            yield return Refusals.Unit(asked, item.Quantity);
            yield break;
        }
        var left = file.Ledger.Left(item);
        if (file.Ledger.Of(line) is { } own && own.Item == item.Number)
        {
            left = left with { Thousandths = left.Thousandths + own.Reserved.Thousandths + own.WrittenOff.Thousandths };
        }
        if (asked.Thousandths > left.Thousandths)
        {
            yield return Refusals.Short(asked, left);
        }
    }

    static IEnumerable<Refusal?> Parties(DealTold told, Claim claim, Func<string, string> fold)
    {
        yield return Party("holder", "the holder", "The holder", claim.Holder, told.In(PartyRole.Applicant), fold);
        yield return Party(
            "consignee",
            "the consignee",
            "The consignee",
            claim.Consignee,
            First(told, PartyRole.Consignee, PartyRole.Distributor, PartyRole.Museum, PartyRole.EndUser),
            fold
        );
        // A declaration has no box for the end user; where it is the consignee, naming that one is enough.
        var users = First(told, PartyRole.EndUser, PartyRole.Museum).ToList();
        var named = claim.EndUser.IsEmpty && users.Exists(user => Is(claim.Consignee, user, fold)) ? claim.Consignee : claim.EndUser;
        yield return Party("end_user", "the end user", "The end user", named, users, fold);
        yield return Destination(told, claim.Destination);
    }

    static IEnumerable<DealParty> First(DealTold told, params IEnumerable<PartyRole> roles) =>
        roles.Select(role => told.In(role)).FirstOrDefault(found => found.Any()) ?? [];

    static Refusal? Party(string field, string what, string beginning, DeclaredName declared, IEnumerable<DealParty> authorised, Func<string, string> fold)
    {
        var known = authorised.ToList();
        if (known.Count == 0 || known.Exists(party => Is(declared, party, fold)))
        {
            return null;
        }
        var expected = string.Join("; ", known.Select(party => party.Name.Text));
        return declared.IsEmpty
            ? Refusals.NotSaid(field, what, expected)
            : Refusals.Differs(field, beginning, declared.Name.Length > 0 ? declared.Name : declared.Number, expected);
    }

    // A number that is the same settles it; a name has to be the same after folding.
    static bool Is(DeclaredName declared, DealParty party, Func<string, string> fold) =>
        (declared.Number.Length > 0 && !party.Number.IsEmpty && Bare(declared.Number) == Bare(party.Number.Text))
        || (declared.Name.Length > 0 && fold(declared.Name) == fold(party.Name.Text));

    static string Bare(string number) => string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    static Refusal? Destination(DealTold told, string declared) =>
        told.To.Length == 0 || declared == told.To ? null
        : declared.Length == 0 ? Refusals.NotSaid("destination", "the destination", told.To)
        : Refusals.Differs("destination", "The destination", declared, told.To);

    static Refusal? CodeOf(AuthorisedItem item, string declared)
    {
        var (authorised, said) = (Digits(item.Code), Digits(declared));
        if (authorised.Length < fewestDigits || said.Length < fewestDigits)
        {
            return null;
        }
        var common = Math.Min(authorised.Length, said.Length);
        return authorised[..common] == said[..common] ? null : Refusals.Differs("code", "The commodity code", declared, item.Code);
    }

    static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    static IEnumerable<Refusal> OfLaw(AuthorisationFile file, AuthorisedItem item, LawSays law)
    {
        switch (law.Effect)
        {
            case Effect.AuthorisationRequired when law.Slug == item.Slug || file.LookedAt.Any(seen => seen.Item == item.Number && seen.After == law.Label):
                break;
            case Effect.AuthorisationRequired:
            case Effect.Prohibited or Effect.ProhibitedIfKnown or Effect.OtherRegime:
                yield return Refusals.LawNow(law, item.Label);
                break;
            case Effect.Undetermined:
                yield return Refusals.LawOpen(law);
                break;
            default:
                yield return Refusals.NotNeeded(law);
                break;
        }
    }
}
