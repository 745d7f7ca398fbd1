using Interdict.Journal;
using Interdict.Journal.Desks;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.WritingOff;
using Interdict.Server.Tongues;

namespace Interdict.Server.WriteOff;

/// <summary>What the pages at the border say.</summary>
internal static class Border
{
    public static string Holder(AuthorisationFile file) => Names(file, PartyRole.Applicant);

    public static string Names(AuthorisationFile file, params IEnumerable<PartyRole> roles) =>
        string.Join("; ", roles.SelectMany(role => file.Issued!.Told.In(role)).Select(party => party.Name.Text).Distinct());

    public static string State(Tongue T, LineState state) =>
        state switch
        {
            LineState.Reserved => T["Reserved"],
            LineState.WrittenOff => T["Written off"],
            LineState.Released => T["Given back"],
            LineState.ByHand => T["Entered by hand"],
            _ => T["Taken out after clearance"],
        };

    public static string Act(Tongue T, Movement movement) =>
        movement switch
        {
            Movement.Reserve => T["Reserve"],
            Movement.Consume => T["Write off"],
            Movement.Release => T["Give back"],
            Movement.Correct => T["Correct after clearance"],
            _ => T["Enter by hand"],
        };

    /// <summary>The number of the authorisation that somebody typed or scanned: its number, the code on the document, or the address in the QR code.</summary>
    public static async Task<string?> Find(string typed, Registry registry, AuthorisationRows rows)
    {
        var text = typed.Split('/', '?', '=')[^1].Trim();
        if (FileId.Read(text.ToUpperInvariant()) is { Kind: FileKind.Authorisation } id)
        {
            return await registry.Read<AuthorisationFile>(id) is { Issued: not null } ? id.Text : null;
        }
        return VerificationCode.Read(text) is { } code ? rows.WithCode(code)?.File.Text : null;
    }
}
