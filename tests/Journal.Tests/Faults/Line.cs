using System.Net;
using System.Net.Sockets;

namespace Interdict.Journal_Tests.Faults;

/// <summary>A line to a server that the test cuts and mends.</summary>
internal sealed class Line : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int target;
    private readonly List<TcpClient> open = [];
    private readonly Lock gate = new();
    private bool isCut;

    public Line(int target)
    {
        this.target = target;
        listener.Start();
        _ = Accept();
    }

    /// <summary>A line to the server of a connection string, and the string that goes through it.</summary>
    public static Line To(string connection, out string through)
    {
        var parts = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = connection };
        var line = new Line(int.Parse((string)parts["Port"], System.Globalization.CultureInfo.InvariantCulture));
        parts["Port"] = line.Port;
        through = parts.ConnectionString;
        return line;
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Cut()
    {
        lock (gate)
        {
            isCut = true;
            open.ForEach(one => one.Dispose());
            open.Clear();
        }
    }

    public void Mend()
    {
        lock (gate)
        {
            isCut = false;
        }
    }

    public void Dispose()
    {
        Cut();
        listener.Stop();
    }

    private async Task Accept()
    {
        while (true)
        {
            TcpClient near;
            try
            {
                near = await listener.AcceptTcpClientAsync();
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                return;
            }
            _ = Carry(near);
        }
    }

    private async Task Carry(TcpClient near)
    {
        var far = new TcpClient();
        lock (gate)
        {
            if (isCut)
            {
                near.Dispose();
                far.Dispose();
                return;
            }
            open.AddRange([near, far]);
        }
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
        near.Dispose();
        far.Dispose();
    }
}
