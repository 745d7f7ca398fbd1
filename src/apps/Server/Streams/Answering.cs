using System.Buffers;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Law;
using Interdict.Server.Declarations;
using Interdict.Server.Hosting;

namespace Interdict.Server.Streams;

/// <summary>Answers a stream of declarations while it comes: a line for each item, in its order, and a last one that says that it is all.</summary>
internal sealed class Answering(HttpContext context, LawDesk desk, StreamLimits limits, DateOnly on, TimeProvider clock, CancellationToken stop)
{
    const int flushAt = 1 << 16;
    static readonly TimeSpan shortestWait = TimeSpan.FromMilliseconds(20);

    readonly LineDesk lines = new(desk, on);
    readonly ArrayBufferWriter<byte> waiting = new(flushAt * 2);
    readonly long[] decisions = new long[3];
    readonly long started = clock.GetTimestamp();
    long rejected;

    /// <summary>Reads and answers to the end; a refusal when the stream cannot be read at all.</summary>
    public IResult Run()
    {
        var most = limits.Megabytes * 1_000_000L;
        using var body = new Incoming(context.Request.Body, most, Send, stop);
        try
        {
            var opening = RecordFile.Open(body, DeclarationLine.Columns);
            if (opening.File is not { } file)
            {
                return Results.Problem(opening.Why, statusCode: StatusCodes.Status400BadRequest, title: "This cannot be read");
            }
            using (file)
            {
                context.Response.ContentType = "application/x-ndjson; charset=utf-8";
                Read(file);
            }
            Last("done", "");
        }
        catch (TooLargeException)
        {
            var why = $"The stream is larger than {limits.Megabytes} MB. What stood before that was answered; send the rest as another stream.";
            if (!context.Response.HasStarted && waiting.WrittenCount == 0)
            {
                return Results.Problem(why, statusCode: StatusCodes.Status413PayloadTooLarge);
            }
            Last("stopped", why);
        }
        catch (BadHttpRequestException fault) when (!stop.IsCancellationRequested)
        {
            Last("stopped", $"The stream could not be read on ({fault.StatusCode}). What stood before that was answered; send the rest again.");
        }
        return Results.Empty;
    }

    /// <summary>Lets the answers so far go out, and waits until they are taken.</summary>
    public void Send()
    {
        if (waiting.WrittenCount == 0)
        {
            return;
        }
        context.Response.Body.WriteAsync(waiting.WrittenMemory, stop).AsTask().GetAwaiter().GetResult();
        context.Response.Body.FlushAsync(stop).GetAwaiter().GetResult();
        waiting.ResetWrittenCount();
    }

    void Read(RecordFile file)
    {
        while (file.Next() is { } reading)
        {
            stop.ThrowIfCancellationRequested();
            switch (reading)
            {
                case Reading.Good good:
                    Answer(new DeclarationLine(good.Record));
                    break;
                case Reading.Bad bad:
                    Reject(bad.Rejected);
                    break;
            }
            if (waiting.WrittenCount >= flushAt)
            {
                Send();
            }
            Pace();
        }
    }

    void Answer(DeclarationLine line)
    {
        switch (lines.Answer(line))
        {
            case Checked.Item(_, var screened):
                waiting.Write(lines.Json(line, screened));
                waiting.Write("\n"u8);
                decisions[(int)screened.Decision]++;
                break;
            case Checked.Turned(var bad):
                Reject(bad);
                break;
        }
    }

    void Reject(Rejected bad)
    {
        rejected++;
        Line(json =>
        {
            json.WriteStartObject("rejected"u8);
            json.WriteNumber("line"u8, bad.Line);
            json.WriteNumber("record"u8, bad.Record);
            json.WriteString("field"u8, bad.Field);
            json.WriteString("reason"u8, bad.Reason);
            json.WriteEndObject();
        });
    }

    void Last(string what, string why)
    {
        Line(json =>
        {
            json.WriteStartObject(what);
            if (why.Length > 0)
            {
                json.WriteString("reason"u8, why);
            }
            json.WriteNumber("read"u8, Items);
            json.WriteNumber("good"u8, Items - rejected);
            json.WriteNumber("rejected"u8, rejected);
            foreach (var decision in Enum.GetValues<Decision>())
            {
                json.WriteNumber(Words.Of(decision), decisions[(int)decision]);
            }
            json.WriteEndObject();
        });
        Send();
    }

    long Items => decisions[0] + decisions[1] + decisions[2] + rejected;

    void Line(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(waiting, AnswerJson.OneLine))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        waiting.Write("\n"u8);
    }

    // Where the node gives a stream only so many items in a second, it waits; so does then whoever sends.
    void Pace()
    {
        if (limits.ItemsPerSecond == 0)
        {
            return;
        }
        var ahead = TimeSpan.FromSeconds((double)Items / limits.ItemsPerSecond) - clock.GetElapsedTime(started);
        if (ahead > shortestWait)
        {
            Send();
            stop.WaitHandle.WaitOne(ahead);
        }
    }
}
