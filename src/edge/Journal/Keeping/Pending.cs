using System.Data.Common;
using Interdict.Store;

namespace Interdict.Journal.Keeping;

/// <summary>Runs a statement, now or a little later.</summary>
delegate void Statement(string sql, params (string Name, object Value)[] values);

/// <summary>Statements that wait until something has to be read after them, or until their work is done: one journey for all of them.</summary>
sealed class Pending(DbConnection connection)
{
    readonly List<(string Sql, (string Name, object Value)[] Values)> waiting = [];

    /// <summary>True when some of them went to the database.</summary>
    public bool HasSent { get; private set; }

    public void Add(string sql, params (string Name, object Value)[] values) => waiting.Add((sql, values));

    public void Send()
    {
        if (waiting.Count > 0)
        {
            HasSent = true;
            connection.RunAll(waiting);
            waiting.Clear();
        }
    }

    public void Drop() => waiting.Clear();
}
