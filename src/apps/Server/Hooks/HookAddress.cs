using System.Net;
using System.Net.Sockets;
using Interdict.Vocabulary;

namespace Interdict.Server.Hooks;

/// <summary>Where messages may go: to https, or to this machine; never into somebody's own network by a name that points there.</summary>
internal static class HookAddress
{
    const int longest = 500;

    /// <summary>Why an address cannot be used; null when it can.</summary>
    public static Refusal? WhyNot(string text)
    {
        if (text.Length > longest || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            return Refusal.At("address", "address-unreadable", "\"{0}\" is no address to which messages can go. Write one that begins with https://.", text);
        }
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            ? null
            : Refusal.At("address", "address-not-https", "Messages go to https addresses only, or to this machine.");
    }

    /// <summary>Whether a machine may be called: names are resolved at the moment of the call, so that none leads elsewhere than it was checked for.</summary>
    public static bool IsOpen(IPAddress address, bool loopbackAsked, bool privateToo)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
        {
            return loopbackAsked;
        }
        return privateToo || !IsPrivate(plain);
    }

    static bool IsPrivate(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return address.IsIPv6LinkLocal
                || address.IsIPv6UniqueLocal
                || address.IsIPv6SiteLocal
                || address.IsIPv6Multicast
                || address.Equals(IPAddress.IPv6Any);
        }
        var bytes = address.GetAddressBytes();
        return (bytes[0], bytes[1]) switch
        {
            (0 or 10 or 127, _) => true,
            (100, >= 64 and < 128) => true,
            (169, 254) or (192, 168) or (198, 18 or 19) => true,
            (172, >= 16 and < 32) => true,
            (192, 0) => true,
            (>= 224, _) => true,
            _ => false,
        };
    }

    /// <summary>A client that calls only where it may, follows no redirection and waits ten seconds.</summary>
    public static HttpClient Client(bool privateToo) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                ConnectCallback = (context, stop) => Connect(context.DnsEndPoint, privateToo, stop),
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(10),
        };

    static async ValueTask<Stream> Connect(DnsEndPoint to, bool privateToo, CancellationToken stop)
    {
        var isLoopback = to.Host is "localhost" || (IPAddress.TryParse(to.Host.Trim('[', ']'), out var literal) && IPAddress.IsLoopback(literal));
        var open = (await Dns.GetHostAddressesAsync(to.Host, stop)).Where(address => IsOpen(address, isLoopback, privateToo)).ToArray();
        if (open.Length == 0)
        {
            throw new HttpRequestException("The name leads to no address that may be called.");
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, to.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
