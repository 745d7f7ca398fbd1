using System.Buffers;
using System.Text;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Store;

namespace Interdict.Worker;

/// <summary>What a worker says: sentences for people on standard error, or a JSON object on each line of standard output.</summary>
sealed class Voice(Desk desk, string worker, bool json)
{
    static readonly TimeSpan pause = TimeSpan.FromSeconds(2);
    readonly Lock turn = new();
    readonly long started = desk.Clock.GetTimestamp();
    readonly SortedDictionary<string, long> decisions = new(StringComparer.Ordinal);
    Recorded recorded = Recorded.None;
    long putAside;
    long said;

    /// <summary>Says a sentence.</summary>
    public void Say(string sentence) => Write(sentence, to => to.WriteString("says"u8, sentence));

    /// <summary>Counts a batch and says now and then how far it is.</summary>
    public void Count(Recorded batch, IEnumerable<string> decided, int aside)
    {
        lock (turn)
        {
            recorded = recorded.And(batch);
            putAside += aside;
            foreach (var decision in decided)
            {
                decisions[decision] = decisions.GetValueOrDefault(decision) + 1;
            }
            if (desk.Clock.GetElapsedTime(said) < pause)
            {
                return;
            }
            said = desk.Clock.GetTimestamp();
        }
        Summary(" …");
    }

    /// <summary>Says how far it is.</summary>
    public void Summary(string end = "")
    {
        var seconds = desk.Clock.GetElapsedTime(started).TotalSeconds;
        string words;
        lock (turn)
        {
            var each = string.Join(", ", decisions.Select(one => $"{one.Key} {one.Value}"));
            words =
                $"recorded {recorded.Fresh}{(each.Length == 0 ? "" : $" ({each})")}, known before {recorded.Again}, in conflict {recorded.Conflicts}, put aside {putAside}";
        }
        Write($"{words}; {seconds:0.0} seconds{end}", Counts);
    }

    void Counts(Utf8JsonWriter to)
    {
        to.WriteNumber("recorded"u8, recorded.Fresh);
        to.WriteNumber("known_before"u8, recorded.Again);
        to.WriteNumber("in_conflict"u8, recorded.Conflicts);
        to.WriteNumber("put_aside"u8, putAside);
        foreach (var (decision, many) in decisions)
        {
            to.WriteNumber(decision, many);
        }
    }

    void Write(string sentence, Action<Utf8JsonWriter> write)
    {
        lock (turn)
        {
            if (!json)
            {
                desk.Error.WriteLine(sentence);
                return;
            }
            var buffer = new ArrayBufferWriter<byte>(256);
            using (var to = new Utf8JsonWriter(buffer, AnswerJson.OneLine))
            {
                to.WriteStartObject();
                to.WriteString("at"u8, desk.Clock.GetUtcNow());
                to.WriteString("worker"u8, worker);
                write(to);
                to.WriteEndObject();
            }
            desk.Output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }
    }
}
