using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Law;
using Interdict.LawPack;
using Interdict.Matching;
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

/// <summary>The step as it is usually made: the law's answer to the item.</summary>
static class Judging
{
    /// <summary>What an item is recorded as that could not be put to the law.</summary>
    public const string Rejected = "rejected";

    /// <summary>The step under a law and lists.</summary>
    public static Judge Under(Pack pack, Watch watch)
    {
        var declarations = new Declarations(pack.Book, pack.Book.Instruments[0]);
        var examiner = new Examiner(pack.Book, new Recogniser(pack.Lexicon), pack.Lexicon.Vague, pack.Name);
        return (line, on) => Of(line, on, declarations, examiner);
    }

    static Judgement Of(DeclarationLine line, DateOnly on, Declarations declarations, Examiner examiner) =>
        declarations.Deal(line, on) switch
        {
            Declared.Clear clear => examiner.Examine(clear.Deal) switch
            {
                Outcome.Answered(var answer) => Found(line, answer with { Notes = [.. clear.Notes, .. answer.Notes] }),
                Outcome.Refused refused => Turned(line, refused.Field, refused.Why),
                _ => throw new InvalidOperationException("An outcome of an unknown kind."),
            },
            Declared.Unclear unclear => Turned(line, unclear.Rejected.Field, unclear.Rejected.Reason),
            _ => throw new InvalidOperationException("A line is clear or it is not."),
        };

    static Judgement Found(DeclarationLine line, Answer answer)
    {
        var rank = answer.Decision switch
        {
            Decision.Stop => 1,
            Decision.Hold => 0.5,
            _ => 0,
        };
        return new Judgement(Words.Of(answer.Decision), rank, Json(json => AnswerJson.Write(json, line, answer)));
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
