using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Interdict.Journal.Keeping;

/// <summary>What went wrong with the database, and what to say about it.</summary>
static class Faults
{
    const int busy = 5;
    const int locked = 6;
    const int readOnly = 8;
    const int inputOutput = 10;
    const int full = 13;

    /// <summary>True when it may be well again in a moment: a server that starts again, another process that writes.</summary>
    public static bool Passes(Exception fault) =>
        fault switch
        {
            PostgresException server => server.IsTransient || server.SqlState.StartsWith("57P", StringComparison.Ordinal) || IsConnection(server.SqlState),
            NpgsqlException => true,
            SqliteException file => file.SqliteErrorCode is busy or locked,
            _ => false,
        };

    /// <summary>The fault in a sentence for whoever waits.</summary>
    public static RegistryUnavailableException Said(DbException fault) =>
        new(
            fault switch
            {
                SqliteException { SqliteErrorCode: full } => "Nothing was recorded: the disk of the registry is full. Make room on it and try again.",
                SqliteException { SqliteErrorCode: inputOutput } =>
                    "Nothing was recorded: the disk of the registry cannot be written. Look at the disk and try again.",
                SqliteException { SqliteErrorCode: readOnly } =>
                    "Nothing was recorded: the registry may only be read. Give the program the right to write to it.",
                PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
                    "Nothing was recorded: the disk of the registry is full. Make room on it and try again.",
                _ when Passes(fault) => "Nothing was recorded: the registry cannot be reached at this moment. Try again in a minute.",
                _ => $"Nothing was recorded: the registry answered \"{fault.Message.TrimEnd('.')}\".",
            },
            fault
        );

    /// <summary>The line broke while the registry committed.</summary>
    public static RegistryUnavailableException Unsure(DbException fault) =>
        new("The registry went away at the very moment of recording: look whether it was recorded before you try again.", fault);

    static bool IsConnection(string state) => state.StartsWith("08", StringComparison.Ordinal);
}
