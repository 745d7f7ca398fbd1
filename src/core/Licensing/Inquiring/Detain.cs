using System.Collections.Immutable;
using Interdict.Licensing.Authorising;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Inquiring;

/// <summary>Goods are detained, applied for, and released or disposed of (Article 22(2)).</summary>
public static class Detain
{
    /// <summary>How a detention may end.</summary>
    public static ImmutableArray<string> Ways { get; } = ["authorised", "released", "disposed", "seized"];

    /// <summary>The goods are detained from a day on; the law says how long an application is waited for.</summary>
    /// <param name="file">The inquiry.</param>
    /// <param name="on">The day.</param>
    /// <param name="office">The office that keeps them.</param>
    /// <param name="power">The article that allows it.</param>
    /// <param name="length">How long an application is waited for, by the law in force; null when it says nothing.</param>
    /// <param name="today">The day it is.</param>
    public static Ruling Of(InquiryFile file, DateOnly on, string office, string power, Span? length, DateOnly today) =>
        Inquire.Unless(
            [
                Inquire.AboutGoods(file),
                file.Detention is not null ? Refusals.DetainedAlready : null,
                file.Answer is { MayMove: true } ? Refusals.MayMove : null,
                on > today ? Refusals.Later : null,
                length is null ? Refusals.NoLength : null,
                Inquire.Text("office", office, "Name the customs office that keeps the goods."),
            ],
            new Detained(on, office, power, length?.After(on) ?? on)
        );

    /// <summary>An application for the goods was handed in.</summary>
    public static Ruling Join(InquiryFile file, string application, DateOnly on) =>
        file.Application?.Case == application
            ? Ruling.Done()
            : Inquire.Unless(
                [
                    Inquire.AboutGoods(file),
                    file.Detention is null ? Refusals.NotDetained : null,
                    file.Detention is { } detained && on > detained.ApplyBy ? Refusals.TooLate(detained.ApplyBy) : null,
                ],
                new ApplicationJoined(application, on)
            );

    /// <summary>The detention ends. Nothing is disposed of while the trader may still apply, or while an application runs without a word on its dismissal.</summary>
    public static Ruling End(InquiryFile file, DetentionEnded ended, DateOnly today) =>
        Inquire.Unless(
            [
                Inquire.AboutGoods(file),
                file.Detention is null ? Refusals.NotDetained : null,
                Ways.Contains(ended.How) ? null : Refusals.NotAWay(ended.How),
                ended.On > today ? Refusals.Later : null,
                file.Detention is { } detained && ended.On < detained.On ? Refusals.BeforeDetention(detained.On) : null,
                ended.How == "disposed" ? Disposal(file, ended) : null,
                Inquire.TooLong("text", ended.Text.Text),
            ],
            ended
        );

    static Refusal? Disposal(InquiryFile file, DetentionEnded ended) =>
        file.Application is { } application
            ? ended.Text.IsEmpty
                ? Refusals.ApplicationRuns(application.Case)
                : null
            : file.Detention is { } detained && ended.On <= detained.ApplyBy
                ? Refusals.TimeLeft(detained.ApplyBy)
                : null;
}
