using System.Collections.Immutable;

namespace Interdict.Customs;

/// <summary>A record that could be read.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Number">Its number among the records, from 1.</param>
/// <param name="Values">Its values in the order of the known columns; blank when absent.</param>
/// <param name="Extra">Values of columns that are not known.</param>
public sealed record Record(long Line, long Number, string[] Values, ImmutableArray<KeyValuePair<string, string>> Extra);

/// <summary>A record that could not be read. It never stops a file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Record">Its number among the records, from 1.</param>
/// <param name="Field">The field that is wrong; empty when it is the record as a whole.</param>
/// <param name="Reason">What is wrong, and what to do.</param>
public sealed record Rejected(long Line, long Record, string Field, string Reason);

/// <summary>One step through a file.</summary>
public abstract record Reading
{
    Reading() { }

    /// <summary>A record.</summary>
    /// <param name="Record">Its values.</param>
    public sealed record Good(Record Record) : Reading;

    /// <summary>A record that could not be read.</summary>
    /// <param name="Rejected">Why.</param>
    public sealed record Bad(Rejected Rejected) : Reading;
}

/// <summary>A file of records, or why it cannot be read at all.</summary>
/// <param name="File">The file; null when it cannot be read.</param>
/// <param name="Why">Why not; empty when it can.</param>
public sealed record Opening(RecordFile? File, string Why);
