using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Interdict.Store;

/// <summary>One node's database: SQLite in a file with nothing to install, or PostgreSQL by connection string. The statements are the same.</summary>
public sealed class Database : IDisposable
{
    readonly NpgsqlDataSource? server;
    readonly string file;

    Database(NpgsqlDataSource? server, string file) => (this.server, this.file) = (server, file);

    /// <summary>Called with each connection to a file: tests make the disk small by it.</summary>
    internal Action<DbConnection> Opened { get; set; } = _ => { };

    /// <summary>True when it is PostgreSQL.</summary>
    public bool IsServer => server is not null;

    /// <summary>SQLite in a file; the file is made when it is not there.</summary>
    public static Database InFile(string path) =>
        new(
            null,
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = true,
                DefaultTimeout = 30,
            }.ToString()
        );

    /// <summary>PostgreSQL.</summary>
    public static Database OnServer(string connectionString) => new(NpgsqlDataSource.Create(connectionString), "");

    /// <summary>An open connection.</summary>
    public DbConnection Open()
    {
        if (server is not null)
        {
            return server.OpenConnection();
        }
        var connection = new SqliteConnection(file);
        connection.Open();
        // Readers do not wait for the writer; what was committed survives the program, if not the loss of power.
        connection.Run("PRAGMA journal_mode = WAL");
        connection.Run("PRAGMA synchronous = NORMAL");
        // Deleted results are overwritten, not only forgotten.
        connection.Run("PRAGMA secure_delete = ON");
        Opened(connection);
        return connection;
    }

    /// <summary>An open connection for a writer whose every commit survives the loss of power.</summary>
    public DbConnection OpenDurable()
    {
        var connection = Open();
        if (server is null)
        {
            connection.Run("PRAGMA synchronous = FULL");
        }
        return connection;
    }

    /// <summary>Does something in one transaction: all of it or nothing.</summary>
    public void InTransaction(Action<DbConnection> work)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        work(connection);
        transaction.Commit();
    }

    /// <summary>Reads everything as it is at one moment, whatever is written meanwhile.</summary>
    public T InSnapshot<T>(Func<DbConnection, T> read)
    {
        using var connection = Open();
        using var transaction = connection is SqliteConnection file
            ? file.BeginTransaction(deferred: true)
            : connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        return read(connection);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        server?.Dispose();
        if (file.Length > 0)
        {
            using var connection = new SqliteConnection(file);
            SqliteConnection.ClearPool(connection);
        }
    }
}

/// <summary>Statements with named values.</summary>
public static class Statements
{
    /// <summary>A statement with its values, ready to run.</summary>
    public static DbCommand Say(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public static int Run(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.Say(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs statements one after the other: on a server in one journey.</summary>
    public static void RunAll(this DbConnection connection, IReadOnlyList<(string Sql, (string Name, object Value)[] Values)> statements)
    {
        if (!connection.CanCreateBatch)
        {
            foreach (var (sql, values) in statements)
            {
                connection.Run(sql, values);
            }
            return;
        }
        using var batch = connection.CreateBatch();
        foreach (var (sql, values) in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value;
                command.Parameters.Add(parameter);
            }
            batch.BatchCommands.Add(command);
        }
        batch.ExecuteNonQuery();
    }

    /// <summary>The rows of a query, each made by a function.</summary>
    public static List<T> Rows<T>(this DbConnection connection, Func<DbDataReader, T> make, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.Say(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(make(reader));
        }
        return rows;
    }
}
