using Interdict.Accounts;
using Interdict.Licensing.Forms;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;

namespace Interdict.Server.Authorisations;

/// <summary>The authority as documents and public pages name it.</summary>
internal sealed class Authority(AuthoritySettings kept, Settings settings)
{
    /// <summary>Name of the setting that holds the id of the authority's state.</summary>
    public const string State = "authority_state";

    /// <summary>Name of the setting that holds the address under which everybody reaches this server: it stands in the QR code.</summary>
    public const string Address = "public_address";

    /// <summary>Who issues.</summary>
    public Issuer Issuer(Tongue T) => new(Name(T), kept.Of(State));

    /// <summary>Its name.</summary>
    public string Name(Tongue T) =>
        kept.AuthorityName is { Length: > 0 } name ? name
        : settings.Demonstration ? T["Competent authority (demonstration)"]
        : T["Competent authority"];

    /// <summary>The address at which anybody checks a document.</summary>
    public string VerifyAddress(HttpRequest request, string code)
    {
        var root = kept.Of(Address) is { Length: > 0 } set ? set.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
        return $"{root}/verify/{code}";
    }
}
