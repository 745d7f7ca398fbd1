using System.Globalization;
using Interdict.Bench.Names.Measures;
using Npgsql;

namespace Interdict.Bench.Names.Engines;

/// <summary>PostgreSQL's pg_trgm over a GIN index: one backend, all questions in one statement, so that no network is in the figure.</summary>
sealed class TrigramServer(NpgsqlConnection connection)
{
    /// <summary>Loads the list and builds the index; the seconds of CPU that the server took.</summary>
    public double Build(IReadOnlyList<Target> targets)
    {
        var before = ServerSeconds();
        Do("create extension if not exists pg_trgm; drop table if exists t; create table t(rid int, name text)");
        using (var copy = connection.BeginBinaryImport("copy t from stdin (format binary)"))
        {
            foreach (var target in targets)
            {
                copy.WriteRow(target.Record, target.Name);
            }
            copy.Complete();
        }
        Do("create index t_gin on t using gin(name gin_trgm_ops)");
        Do("vacuum analyze t");
        return ServerSeconds() - before;
    }

    /// <summary>Megabytes of table and index.</summary>
    public double Megabytes() => Convert.ToDouble(Scalar("select pg_total_relation_size('t')"), CultureInfo.InvariantCulture) / 1e6;

    /// <summary>Asks all questions.</summary>
    public (List<Judged> Judged, double Seconds) Ask(IReadOnlyList<Question> questions, double threshold)
    {
        Do("drop table if exists q; create table q(i int, rid int, name text)");
        using (var copy = connection.BeginBinaryImport("copy q from stdin (format binary)"))
        {
            for (var at = 0; at < questions.Count; at++)
            {
                copy.WriteRow(at, questions[at].Record, questions[at].Text);
            }
            copy.Complete();
        }
        Do($"analyze q; set pg_trgm.similarity_threshold={threshold.ToString(CultureInfo.InvariantCulture)}; set enable_seqscan=off");
        var before = ServerSeconds();
        Do(
            "drop table if exists res; create temp table res as select q.i, q.rid, r.rid rr, r.s from q left join lateral"
                + " (select t.rid, similarity(t.name, q.name) s from t where t.name % q.name order by 2 desc limit 50) r on true"
        );
        var seconds = ServerSeconds() - before;
        return (Read(questions), seconds);
    }

    List<Judged> Read(IReadOnlyList<Question> questions)
    {
        var judged = new List<Judged>();
        using var command = new NpgsqlCommand(
            "select i, coalesce(max(s) filter (where rid = rr), 0)::float8, coalesce(max(s), 0)::float8 from res group by i order by i",
            connection
        );
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            judged.Add(new Judged(questions[reader.GetInt32(0)], reader.GetDouble(1), reader.GetDouble(2), -1));
        }
        return judged;
    }

    // User and system time of the backend, in clock ticks of a hundredth of a second (proc(5)).
    double ServerSeconds()
    {
        var fields = File.ReadAllText($"/proc/{connection.ProcessID}/stat").Split(") ")[1].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0;
    }

    void Do(string words)
    {
#pragma warning disable CA2100 // every word of these statements is ours
        using var command = new NpgsqlCommand(words, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    object? Scalar(string words)
    {
#pragma warning disable CA2100 // every word of these statements is ours
        using var command = new NpgsqlCommand(words, connection);
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
