using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Law;
using Interdict.LawPack;
using Interdict.Matching;
using Interdict.Matching.Headings;
using Interdict.Parties;
using Interdict.Screening;

namespace Interdict.Worker;

/// <summary>What was found for a declared item.</summary>
/// <param name="Decision">release, hold or stop; rejected when it could not be put to the law.</param>
/// <param name="Rank">The place in the queue of officers.</param>
/// <param name="Answer">The answer as JSON.</param>
sealed record Judgement(string Decision, double Rank, string Answer);

/// <summary>The step from one declared item to what is recorded; for one thread.</summary>
delegate Judgement Judge(DeclarationLine line, DateOnly on);

/// <summary>Everything under which a worker decides at the moment; it is replaced as a whole, between two messages.</summary>
/// <param name="Law">The law, as decisions name it.</param>
/// <param name="Lists">The versions of the lists.</param>
/// <param name="Judge">The step.</param>
sealed record Standing(string Law, ImmutableArray<string> Lists, Judge Judge);

/// <summary>The step as it is usually made: goods, parties and circumstances at the checkpoint.</summary>
static class Judging
{
    /// <summary>What an item is recorded as that could not be put to the law.</summary>
    public const string Rejected = "rejected";

    // As in the answer.
    const int RankDecimals = 4;

    // Submissions of so many days are decided side by side without beginning anew.
    const int MostDays = 16;

    /// <summary>The step under a law and lists.</summary>
    public static Judge Under(Pack pack, Watch watch, HeadingModel? headings = null)
    {
        var examiner = new Examiner(pack.Book, new Recogniser(pack.Lexicon), pack.Lexicon.Vague, pack.Name);
        var screener = new Screener(examiner, watch, new RedFlags(pack.Flags, pack.Book, pack.Lexicon, headings: headings));
        var byDay = new Dictionary<DateOnly, Checkpoint>();
        return (line, on) =>
        {
            if (!byDay.TryGetValue(on, out var checkpoint))
            {
                if (byDay.Count == MostDays)
                {
                    byDay.Clear();
                }
                byDay[on] = checkpoint = new Checkpoint(screener, pack.Book.Instruments[0], on);
            }
            return checkpoint.Check(line) switch
            {
                Checked.Item(_, var screened) => new Judgement(
                    Words.Of(screened.Decision),
                    Math.Round(screened.Rank, RankDecimals),
                    Json(json => ScreenedJson.Write(json, line, screened))
                ),
                Checked.Turned(var rejected) => Turned(line, rejected.Field, rejected.Reason),
                _ => throw new InvalidOperationException("An item is screened or turned away."),
            };
        };
    }

    static Judgement Turned(DeclarationLine line, string field, string why) =>
        new(
            Rejected,
            0,
            Json(json =>
            {
                json.WriteStartObject();
                json.WriteString("declaration"u8, line.Declaration);
                json.WriteString("item"u8, line.Item);
                json.WriteNumber("line"u8, line.Record.Line);
                json.WriteNumber("record"u8, line.Record.Number);
                json.WriteString("field"u8, field);
                json.WriteString("reason"u8, why);
                json.WriteEndObject();
            })
        );

    static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(buffer, AnswerJson.OneLine);
        write(json);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
