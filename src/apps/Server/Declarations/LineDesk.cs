using System.Buffers;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Screening;
using Interdict.Server.Hosting;

namespace Interdict.Server.Declarations;

/// <summary>What became of a declared item.</summary>
internal abstract record LineAnswer
{
    LineAnswer() { }

    /// <summary>It was answered.</summary>
    public sealed record Given(Deal Deal, Answer Answer) : LineAnswer;

    /// <summary>It cannot be answered.</summary>
    public sealed record Refused(Rejected Rejected) : LineAnswer;
}

/// <summary>Where one declared item is answered: the same step for uploaded files and for streams. One for each thread.</summary>
internal sealed class LineDesk(LawDesk desk, DateOnly on)
{
    readonly Examiner examiner = desk.NewExaminer();
    readonly Customs.Declarations declarations = new(desk.Book, desk.Usual);
    readonly ArrayBufferWriter<byte> buffer = new(4096);

    /// <summary>Answers an item.</summary>
    public LineAnswer Answer(DeclarationLine line)
    {
        switch (declarations.Deal(line, on))
        {
            case Declared.Unclear unclear:
                return new LineAnswer.Refused(unclear.Rejected);
            case Declared.Clear clear:
                return examiner.Examine(clear.Deal) switch
                {
                    Outcome.Answered(var answer) => new LineAnswer.Given(clear.Deal, answer with { Notes = [.. clear.Notes, .. answer.Notes] }),
                    Outcome.Refused refused => new LineAnswer.Refused(new Rejected(line.Record.Line, line.Record.Number, refused.Field, refused.Why)),
                    _ => throw new InvalidOperationException("An outcome is an answer or a refusal."),
                };
            default:
                throw new InvalidOperationException("A line is clear or it is not.");
        }
    }

    /// <summary>The answer to an item as JSON on one line, valid until the next.</summary>
    public ReadOnlySpan<byte> Json(DeclarationLine line, Answer answer)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, AnswerJson.OneLine))
        {
            AnswerJson.Write(json, line, answer);
        }
        return buffer.WrittenSpan;
    }
}
