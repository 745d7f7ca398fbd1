using Interdict.Bench.Names.Engines;
using Npgsql;

namespace Interdict.Bench.Names.Measures;

/// <summary>PostgreSQL's part of the run.</summary>
sealed class ServerRun : IDisposable
{
    /// <summary>The thresholds it is asked with.</summary>
    public static readonly double[] Thresholds = [0.45, 0.30];

    /// <summary>It is asked fewer strangers: it is slow.</summary>
    public const int Strangers = 2_000;

    readonly NpgsqlConnection connection;
    readonly TrigramServer server;

    ServerRun(NpgsqlConnection connection)
    {
        this.connection = connection;
        connection.Open();
        server = new TrigramServer(connection);
    }

    /// <summary>On a cluster; null where there is none.</summary>
    public static ServerRun? On(PrivateCluster? cluster) => cluster is null ? null : new ServerRun(new NpgsqlConnection(cluster.Connection));

    /// <summary>How tables name it.</summary>
    public static string Name(double threshold) => $"PostgreSQL pg_trgm, {Number.Of(threshold, 2)}";

    /// <summary>Loads a list, then asks with each threshold.</summary>
    public IEnumerable<ServerResult> Ask(IReadOnlyList<Target> targets, IReadOnlyList<Question> questions, double[] thresholds)
    {
        var build = server.Build(targets);
        var megabytes = server.Megabytes();
        foreach (var threshold in thresholds)
        {
            Console.Error.WriteLine($"{Name(threshold)}, {Number.Of(targets.Count, 0)} names ...");
            var (judged, seconds) = server.Ask(questions, threshold);
            yield return new ServerResult(threshold, judged, questions.Count / Math.Max(seconds, 0.01), build, megabytes);
        }
    }

    public void Dispose() => connection.Dispose();
}

/// <summary>What PostgreSQL found, and how fast.</summary>
sealed record ServerResult(double Threshold, List<Judged> Judged, double Rate, double Build, double Megabytes);
