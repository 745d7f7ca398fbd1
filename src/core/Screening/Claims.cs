using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Screening;

/// <summary>Document codes in a declaration: each is the declarant's word. It raises a question and releases nothing.</summary>
public static class Claims
{
    /// <summary>The codes of a declaration that the instrument knows, with what they claim.</summary>
    public static IEnumerable<DocumentClaim> Of(Instrument instrument, ImmutableArray<string> documents)
    {
        if (documents.IsDefaultOrEmpty)
        {
            yield break;
        }
        foreach (var claim in instrument.Documents)
        {
            if (documents.Any(document => CodeOf(document).Equals(claim.Code, StringComparison.OrdinalIgnoreCase)))
            {
                yield return claim;
            }
        }
    }

    static ReadOnlySpan<char> CodeOf(ReadOnlySpan<char> document) => document.IndexOf(':') is > 0 and var colon ? document[..colon].Trim() : document.Trim();

    static bool Equals(this ReadOnlySpan<char> one, string other, StringComparison how) => one.Equals(other.AsSpan(), how);

    /// <summary>The questions that the codes raise.</summary>
    internal static IEnumerable<Question> Questions(Edition edition, ImmutableArray<string> documents) =>
        Of(edition.Instrument, documents).Select(claim => new Question("documents", $"{claim.Code} claims: {claim.Claims}. {claim.Asks}", true, []));
}
