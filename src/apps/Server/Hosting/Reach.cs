using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.HttpOverrides;

namespace Interdict.Server.Hosting;

/// <summary>How this server is reached from beyond this machine: under which names, and what encrypts.</summary>
/// <param name="Hosts">The names under which it answers; empty for this machine alone.</param>
/// <param name="Certificate">Its own certificate; null when a proxy encrypts.</param>
/// <param name="Proxy">The proxy before it, whose word about the caller is taken; null for none.</param>
internal sealed record Reach(ImmutableArray<string> Hosts, X509Certificate2? Certificate, IPAddress? Proxy)
{
    /// <summary>This machine alone.</summary>
    public static Reach ThisMachine { get; } = new([], null, null);

    /// <summary>The names that a request may carry, as the host filter reads them.</summary>
    public string AllowedHosts => string.Join(';', Hosts.IsEmpty ? ["localhost", "127.0.0.1", "[::1]"] : Hosts);

    /// <summary>Reads it.</summary>
    /// <returns>It, or a sentence that says what is wrong and what to do.</returns>
    public static (Reach? Reach, string Why) Of(IConfiguration from, string[] addresses, bool demonstration)
    {
        ImmutableArray<string> hosts =
        [
            .. (from["hosts"] ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
        var outside = addresses.FirstOrDefault(address => !IsThisMachine(address));
        if (outside is not null && (demonstration || hosts.IsEmpty))
        {
            return (
                null,
                $"Without 'hosts' Interdict serves this machine only, and a demonstration always; it does not listen on {outside}. Use http://127.0.0.1:PORT."
            );
        }
        if (hosts.IsEmpty)
        {
            return (ThisMachine, "");
        }
        if (demonstration || hosts.Contains("*"))
        {
            return (null, "The option 'hosts' names the hosts of an authority, such as \"licences.example\"; a demonstration has none, and '*' is not a name.");
        }
        return Encrypted(from, hosts, outside);
    }

    /// <summary>Takes the word of the proxy about the caller, and tells browsers to come encrypted only.</summary>
    public void Use(WebApplication app)
    {
        if (Proxy is not null)
        {
            var headers = new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
                ForwardLimit = 1,
            };
            headers.KnownIPNetworks.Clear();
            headers.KnownProxies.Clear();
            headers.KnownProxies.Add(Proxy);
            app.UseForwardedHeaders(headers);
        }
        if (!Hosts.IsEmpty)
        {
            app.UseHsts();
        }
    }

    static (Reach?, string) Encrypted(IConfiguration from, ImmutableArray<string> hosts, string? outside)
    {
        IPAddress? proxy = null;
        if (from["proxy"] is { Length: > 0 } near && !IPAddress.TryParse(near, out proxy))
        {
            return (null, $"The option 'proxy' needs the network address of the proxy before this server, such as 127.0.0.1; \"{near}\" is none.");
        }
        if (from["certificate"] is not { Length: > 0 } file)
        {
            return proxy is null
                ? (null, "With 'hosts' nothing goes without encryption: name 'certificate' and 'certificate_key', or the 'proxy' that encrypts.")
                : (new Reach(hosts, null, proxy), "");
        }
        if (outside is not null && !outside.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        {
            return (null, $"With a certificate the server listens encrypted: write https:// instead of {outside}.");
        }
        try
        {
            return (new Reach(hosts, X509Certificate2.CreateFromPemFile(file, from["certificate_key"]), proxy), "");
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return (null, "The certificate or its key cannot be read. 'certificate' and 'certificate_key' are files in PEM that the server's user may read.");
        }
    }

    static bool IsThisMachine(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
