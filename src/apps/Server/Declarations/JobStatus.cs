using Interdict.Server.Tongues;
using Interdict.Store;

namespace Interdict.Server.Declarations;

/// <summary>How far an upload is, as pages and programs get it.</summary>
public sealed record JobStatus(
    string Id,
    string State,
    string? Why,
    string Says,
    long Bytes,
    long BytesRead,
    long RecordsRead,
    long Good,
    long Rejected,
    long Released,
    long Held,
    long Stopped,
    string On,
    string Law,
    DateTimeOffset Expires
)
{
    public static JobStatus Of(Job job)
    {
        var counts = job.Counts;
        return new JobStatus(
            job.Id,
            job.State,
            job.Why.Length > 0 ? job.Why : null,
            Sentence(job),
            job.Bytes,
            counts.BytesRead,
            counts.Good + counts.Rejected,
            counts.Good,
            counts.Rejected,
            counts.Released,
            counts.Held,
            counts.Stopped,
            job.AskedOn,
            job.Law,
            job.Expires
        );
    }

    static string Sentence(Job job) => Sentence(Tongue.English, job);

    /// <summary>How far an upload is, in a sentence of a language.</summary>
    public static string Sentence(Tongue T, Job job)
    {
        var records = Number(job.Counts.Good + job.Counts.Rejected);
        return job.State switch
        {
            JobState.Waiting => T["The file waits for its turn."],
            JobState.Reading => T["{0} % of the file is read, {1} records so far.", job.Counts.BytesRead * 100 / Math.Max(1, job.Bytes), records],
            JobState.Read => T["{0} {0?record:records} read: {1} good, {2} rejected.", records, Number(job.Counts.Good), Number(job.Counts.Rejected)],
            _ => job.Why,
        };
    }

    /// <summary>A count with a comma at every third digit.</summary>
    public static string Number(long count) => count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
}
