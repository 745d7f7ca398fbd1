using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.WritingOff;
using Interdict.Server.Tongues;
using Interdict.Store.Calls;

namespace Interdict.Server.WriteOff;

/// <summary>What the pages at the border say.</summary>
internal static class Border
{
    const int mostSought = 5000;

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
    public static async Task<string?> Find(string typed, Registry registry, FileNumbers numbers)
    {
        var text = typed.Split('/', '?', '=')[^1].Trim().ToUpperInvariant();
        if (FileId.Read(text) is { Kind: FileKind.Authorisation } id)
        {
            return await registry.Read<AuthorisationFile>(id) is { Issued: not null } ? id.Text : null;
        }
        foreach (var number in numbers.Page('A', "", mostSought, newestFirst: true))
        {
            if (
                FileId.Read(number) is { } one
                && await registry.Read<AuthorisationFile>(one) is { Issued: { } issued }
                && Bare(issued.Code) is { Length: > 0 } code
                && code == Bare(text)
            )
            {
                return number;
            }
        }
        return null;
    }

    static string Bare(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
