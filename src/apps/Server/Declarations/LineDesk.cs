using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Screening;
using Interdict.Server.Hosting;

namespace Interdict.Server.Declarations;

/// <summary>Where one declared item is screened: the same step for uploaded files and for streams. One for each thread.</summary>
internal sealed class LineDesk
{
    readonly Checkpoint checkpoint;
    readonly ImmutableArray<string> troubles;
    readonly ArrayBufferWriter<byte> buffer = new(4096);

    /// <summary>A desk with the law and the lists as they are now.</summary>
    public LineDesk(LawDesk desk, DateOnly on)
    {
        (var screener, troubles) = desk.NewScreener();
        checkpoint = new Checkpoint(screener, desk.Usual, on);
    }

    /// <summary>Screens an item.</summary>
    public Checked Answer(DeclarationLine line) =>
        checkpoint.Check(line) switch
        {
            Checked.Item item when !troubles.IsEmpty => item with
            {
                Screened = item.Screened with { Answer = item.Screened.Answer with { Notes = [.. item.Screened.Answer.Notes, .. troubles] } },
            },
            var other => other,
        };

    /// <summary>The result for an item as JSON on one line, valid until the next.</summary>
    public ReadOnlySpan<byte> Json(DeclarationLine line, Screened screened)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, AnswerJson.OneLine))
        {
            ScreenedJson.Write(json, line, screened);
        }
        return buffer.WrittenSpan;
    }
}
