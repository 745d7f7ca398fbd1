using Interdict.Law;
using Interdict.Screening;

namespace Interdict.Customs;

/// <summary>What came of a declared item at the checkpoint.</summary>
public abstract record Checked
{
    Checked() { }

    /// <summary>It was screened.</summary>
    /// <param name="Consignment">What was screened.</param>
    /// <param name="Screened">What came of it.</param>
    public sealed record Item(Consignment Consignment, Screened Screened) : Checked;

    /// <summary>It could not be screened.</summary>
    /// <param name="Rejected">Why.</param>
    public sealed record Turned(Rejected Rejected) : Checked;
}

/// <summary>
/// Where declared items are handed in and results handed out: from one line to one result, the same on the command line, over
/// REST, in uploads and in workers. One checkpoint serves one thread.
/// </summary>
/// <param name="screener">Screens.</param>
/// <param name="instrument">The law that is asked.</param>
/// <param name="on">The day for a line without a date.</param>
public sealed class Checkpoint(Screener screener, Instrument instrument, DateOnly on)
{
    readonly Declarations declarations = new(screener.Book, instrument);

    /// <summary>The screener behind it.</summary>
    public Screener Screener => screener;

    /// <summary>Screens a line.</summary>
    public Checked Check(DeclarationLine line)
    {
        switch (declarations.Deal(line, on))
        {
            case Declared.Unclear unclear:
                return new Checked.Turned(unclear.Rejected);
            case Declared.Clear clear:
                var item = new Consignment(clear.Deal, DeclaredParties.Of(line), DeclaredParties.FiguresOf(line), line.Office);
                return screener.Screen(item) switch
                {
                    ScreenOutcome.Done(var screened) => new Checked.Item(item, clear.Notes.IsEmpty ? screened : Noted(screened, clear)),
                    ScreenOutcome.Refused(var field, var why) => new Checked.Turned(new Rejected(line.Record.Line, line.Record.Number, field, why)),
                    _ => throw new InvalidOperationException("Screening gives a result or a refusal."),
                };
            default:
                throw new InvalidOperationException("A line is clear or it is not.");
        }
    }

    static Screened Noted(Screened screened, Declared.Clear clear) =>
        screened with
        {
            Answer = screened.Answer with { Notes = [.. clear.Notes, .. screened.Answer.Notes] },
        };
}
