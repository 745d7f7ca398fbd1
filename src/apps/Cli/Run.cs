using System.Buffers;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Law;

namespace Interdict.Cli;

/// <summary>One run over a file: its two outputs, what was counted, and what is said on standard error meanwhile and at the end.</summary>
sealed class Run : IDisposable
{
    const int FlushAt = 1 << 16;
    const int MostSaid = 20;
    static readonly TimeSpan pause = TimeSpan.FromSeconds(2);

    readonly Desk desk;
    readonly Lines results;
    readonly Lines? rejects;
    readonly long started;
    readonly string[] outcomes;
    readonly long[] counted;
    long undecided;
    long said;
    long rejected;

    Run(Desk desk, Stream results, Stream? rejects, string[] outcomes)
    {
        this.desk = desk;
        this.outcomes = outcomes;
        counted = new long[outcomes.Length];
        this.results = new Lines(results, results != desk.Output);
        this.rejects = rejects is null ? null : new Lines(rejects, rejects != desk.Output);
        started = said = desk.Clock.GetTimestamp();
    }

    /// <summary>A run with its outputs; null when one of them cannot be made, with the reason.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="input">What is read: it is never written to.</param>
    /// <param name="jsonl">Where results go; null for standard output.</param>
    /// <param name="rejects">Where rejected records go; null for standard error.</param>
    /// <param name="outcomes">What is counted; decisions when nothing is said.</param>
    public static (Run? Run, string Why) Start(Desk desk, string input, string? jsonl, string? rejects, params string[] outcomes)
    {
        outcomes = outcomes.Length == 0 ? ["release", "hold", "stop"] : outcomes;
        jsonl ??= Desk.Standard;
        if (rejects == jsonl)
        {
            return (null, "--rejects and --jsonl name the same file. Choose two.");
        }
        var (results, why) = desk.Make(jsonl, input);
        if (results is null)
        {
            return (null, why);
        }
        if (rejects is null)
        {
            return (new Run(desk, results, null, outcomes), "");
        }
        var (bad, whyNot) = desk.Make(rejects, input);
        return bad is null ? (null, whyNot) : (new Run(desk, results, bad, outcomes), "");
    }

    /// <summary>Where the next result is written; <see cref="Written(int)"/> ends it.</summary>
    public Utf8JsonWriter Json => results.Json;

    /// <summary>Ends a result.</summary>
    public void Written(Decision decision) => Written((int)decision);

    /// <summary>Ends a result, and counts it.</summary>
    /// <param name="outcome">Which of the outcomes it is.</param>
    public void Written(int outcome)
    {
        results.End(FlushAt);
        counted[outcome]++;
        Progress();
    }

    /// <summary>Ends a result that decides nothing.</summary>
    public void Written()
    {
        results.End(FlushAt);
        undecided++;
        Progress();
    }

    /// <summary>Counts a rejected record and says why: in the file for rejected records, else on standard error.</summary>
    public void Reject(Rejected bad)
    {
        rejected++;
        if (rejects is not null)
        {
            rejects.Write(bad);
            rejects.End(FlushAt);
        }
        else if (rejected <= MostSaid)
        {
            desk.Error.WriteLine($"line {bad.Line}{(bad.Field.Length == 0 ? "" : $", {bad.Field}")}: {bad.Reason}");
        }
        Progress();
    }

    /// <summary>Writes what is left and says the summary.</summary>
    public int Finish()
    {
        results.End(0, line: false);
        rejects?.End(0, line: false);
        if (rejects is null && rejected > MostSaid)
        {
            desk.Error.WriteLine($"… and {rejected - MostSaid} more rejected records; --rejects OUT lists them all.");
        }
        if (desk.Watched && Good + rejected > 0)
        {
            desk.Error.Write("\r");
        }
        desk.Error.WriteLine($"{Counts}; {desk.Clock.GetElapsedTime(started).TotalSeconds:0.0} seconds");
        return Desk.Read;
    }

    public void Dispose()
    {
        results.Dispose();
        rejects?.Dispose();
    }

    long Good => counted.Sum() + undecided;

    string Counts =>
        $"read {Good + rejected}, good {Good}, rejected {rejected}"
        + (undecided > 0 ? "" : $"; {string.Join(", ", outcomes.Select((outcome, at) => $"{outcome} {counted[at]}"))}");

    // The clock is asked once in 256 records only.
    void Progress()
    {
        if (((Good + rejected) & 0xFF) != 0 || desk.Clock.GetElapsedTime(said) < pause)
        {
            return;
        }
        said = desk.Clock.GetTimestamp();
        desk.Error.Write(desk.Watched ? $"\r{Counts} …" : $"{Counts} …\n");
    }

    /// <summary>JSON objects, one on each line.</summary>
    sealed class Lines : IDisposable
    {
        readonly Stream stream;
        readonly bool own;
        readonly ArrayBufferWriter<byte> buffer = new(FlushAt * 2);

        public Lines(Stream stream, bool own)
        {
            this.stream = stream;
            this.own = own;
            Json = new Utf8JsonWriter(buffer, AnswerJson.OneLine);
        }

        public Utf8JsonWriter Json { get; }

        public void Write(Rejected bad)
        {
            Json.WriteStartObject();
            Json.WriteNumber("line"u8, bad.Line);
            Json.WriteNumber("record"u8, bad.Record);
            Json.WriteString("field"u8, bad.Field);
            Json.WriteString("reason"u8, bad.Reason);
            Json.WriteEndObject();
        }

        public void End(int flushAt, bool line = true)
        {
            Json.Flush();
            Json.Reset();
            if (line)
            {
                buffer.Write("\n"u8);
            }
            if (buffer.WrittenCount < Math.Max(1, flushAt))
            {
                return;
            }
            stream.Write(buffer.WrittenSpan);
            stream.Flush();
            buffer.ResetWrittenCount();
        }

        public void Dispose()
        {
            Json.Dispose();
            if (own)
            {
                stream.Dispose();
            }
        }
    }
}
