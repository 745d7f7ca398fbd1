using System.Collections.Immutable;
using Interdict.Calendar;
using Interdict.Journal;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Inquiring;
using Interdict.Licensing.WritingOff;
using Interdict.Screening;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Store.Calls;
using Interdict.Vocabulary;

namespace Interdict.Server.Inquiries;

/// <summary>Questions of customs and their answers. Pages and the interface both come here.</summary>
internal sealed partial class InquiryDesk(
    Registry registry,
    FileNumbers numbers,
    Journal.Desks.InquiryRows rows,
    LawDesk desk,
    TimeProvider clock,
    AuthoritySchedule schedule,
    ILogger<InquiryDesk> log
)
{
    const string detentionDeadline = "detention-application";
    const int mostNumbers = 2000;

    /// <summary>An inquiry that this desk may see: customs its own, the authority all; null for any other, which is logged.</summary>
    public async Task<InquiryFile?> Of(Desk who, string? number)
    {
        if (FileId.Read(number) is not { Kind: FileKind.Inquiry } id || await registry.Read<InquiryFile>(id) is not { } file)
        {
            return null;
        }
        if (IsAuthority(who) || (who.Is(Role.Customs) && file.Asker == who.Body))
        {
            return file;
        }
        Stranger(log, who.Account, who.Body, id.Text);
        return null;
    }

    /// <summary>Those that this desk may see, what is due first at the head of all of them, and where to go on.</summary>
    public async Task<(ImmutableArray<InquiryFile> Files, string? Next)> Due(Desk who, string after, int most)
    {
        var page = rows.Find(IsAuthority(who) ? null : who.Body, after: after.Length > 0 ? after : null, most: most);
        var found = ImmutableArray.CreateBuilder<InquiryFile>();
        foreach (var row in page.Rows)
        {
            if (await registry.Read<InquiryFile>(row.File) is { } file)
            {
                found.Add(file);
            }
        }
        return (found.ToImmutable(), page.Next);
    }

    /// <summary>Those that this desk may see, after a number, the newest first.</summary>
    public async Task<ImmutableArray<InquiryFile>> Page(Desk who, string before, int most)
    {
        var found = ImmutableArray.CreateBuilder<InquiryFile>();
        for (var at = before; found.Count < most; )
        {
            var page = numbers.Page('Q', at, Math.Min(mostNumbers, most * 2), newestFirst: true);
            foreach (var number in page)
            {
                at = number;
                if (
                    found.Count < most
                    && await registry.Read<InquiryFile>(FileId.Read(number)!.Value) is { } file
                    && (IsAuthority(who) || file.Asker == who.Body)
                )
                {
                    found.Add(file);
                }
            }
            if (page.Count == 0)
            {
                break;
            }
        }
        return found.ToImmutable();
    }

    public static bool IsAuthority(Desk who) => who.Is(Role.CaseOfficer, Role.Countersigner, Role.Auditor);

    /// <summary>Opens an inquiry.</summary>
    public async Task<(FileId? Id, ImmutableArray<Refusal> WhyNot)> Open(Desk who, SentInquiry sent)
    {
        var (facts, wrong) = SentFacts.Read(desk.Book, sent.Facts ?? []);
        var opened = new InquiryOpened(
            who.Body,
            Text(sent.Office),
            Text(sent.Declaration),
            Text(sent.Goods),
            Text(sent.CommodityCode),
            Text(sent.Trader),
            facts,
            Text(sent.Asks),
            schedule.Days.After(clock.Today(), Inquire.UsualWorkingDays),
            FileId.Read(Text(sent.Authorisation).ToUpperInvariant()) is { Kind: FileKind.Authorisation } about ? about.Text : ""
        );
        return await Begin(who, Inquire.Open(opened), wrong);
    }

    /// <summary>Announces an outage.</summary>
    public Task<(FileId? Id, ImmutableArray<Refusal> WhyNot)> Announce(Desk who, DateTimeOffset? from, DateTimeOffset? until, string text) =>
        Begin(who, Inquire.Announce(new OutageAnnounced(who.Body, from ?? clock.GetUtcNow(), until, text)), []);

    public Task<Recorded> EndOutage(Desk who, InquiryFile file) => Decide(file, null, who.As(Role.Customs), now => Inquire.EndOutage(now, clock.GetUtcNow()));

    public Task<Recorded> More(Desk who, InquiryFile file, long? seen, SentFindings sent)
    {
        var (facts, wrong) = SentFacts.Read(desk.Book, sent.Facts ?? []);
        return Decide(file, seen, who.As(Role.Customs), now => And(wrong, Inquire.More(now, new MoreFound(facts, Text(sent.Text)))));
    }

    /// <summary>What the law says of the goods with these facts and this entry.</summary>
    public Answer? Examine(InquiryFile file, IEnumerable<KeyValuePair<string, string>> facts, string entry)
    {
        var known = Facts.None;
        foreach (var (name, value) in facts)
        {
            if (desk.Book.Fact(name) is { } kind && Value(kind, value) is { } read)
            {
                known = known.With(name, read, Basis.Verified);
            }
        }
        var today = clock.Today();
        var deal = new Deal(
            file.Id.Text,
            desk.Usual.Id,
            today,
            today,
            known,
            Entry: entry,
            Text: entry.Length == 0 ? file.Opened?.Goods ?? "" : "",
            CommodityCode: CommodityCode.Read(file.Opened?.Code) is null ? "" : file.Opened!.Code
        );
        return desk.Examine(deal) is Screening.Outcome.Answered answered ? answered.Answer : null;
    }

    /// <summary>The authority answers: the law is asked anew, a ruling may come of it, and differences may be accepted on the authorisation it is about.</summary>
    public Task<Recorded> Answer(Desk who, InquiryFile file, long? seen, SentAnswer sent)
    {
        var (facts, wrong) = SentFacts.Read(desk.Book, sent.Facts ?? []);
        var entry = Text(sent.Entry);
        ImmutableArray<string> accept = [.. sent.Accept ?? []];
        var by = who.As(Role.CaseOfficer);
        return registry.Write<Recorded>(writing =>
        {
            if (writing.Read<InquiryFile>(file.Id) is not { } now)
            {
                return new Recorded.Missing();
            }
            if (seen is { } version && version != now.Version)
            {
                return new Recorded.Overtaken(writing.Papers(file.Id, version));
            }
            var taken = now.Found.SetItems(facts);
            if (Examine(now, taken, entry) is not { } answer)
            {
                return new Recorded.Refused([.. wrong, Refusal.At("entry", "entry-unknown", "There is no entry \"{0}\" in the law in force.", entry)]);
            }
            var ruling = And(
                wrong,
                Inquire.Answer(now, Answered(taken, answer, !accept.IsEmpty, Text(sent.Says)), RulingOf(now, taken, answer, Text(sent.Ruling)))
            );
            return ruling is Ruling.No no ? new Recorded.Refused(no.Refusals) : Keep(writing, now, by, ((Ruling.Yes)ruling).Facts, accept);
        });
    }

    static Recorded Keep(Writing writing, InquiryFile now, Actor by, ImmutableArray<Fact> facts, ImmutableArray<string> accept)
    {
        if (!accept.IsEmpty)
        {
            if (
                FileId.Read(now.Opened?.Authorisation) is not { } about
                || LineOf(now.Opened!.Line) is not { } line
                || writing.Read<AuthorisationFile>(about) is not { } authorisation
            )
            {
                return new Recorded.Refused([
                    Refusal.At(
                        "accept",
                        "nothing-to-accept",
                        "The inquiry names no authorisation and no line of a declaration, so that nothing can be accepted."
                    ),
                ]);
            }
            if (Acts.Accept(authorisation, line, accept, now.Id.Text) is Ruling.No no)
            {
                return new Recorded.Refused(no.Refusals);
            }
            writing.Add<AuthorisationFile>(about, by, "", [new DifferenceAccepted(line, accept, now.Id.Text)]);
        }
        return new Recorded.Kept(now.Id, writing.Add<InquiryFile>(now.Id, by, "", facts).Version);
    }

    public Task<Recorded> Detained(Desk who, InquiryFile file, long? seen, SentDetention sent)
    {
        var deadline = desk.Usual.Deadlines.FirstOrDefault(one => one.Id == detentionDeadline);
        return IsoDay.Read(Text(sent.On)) is { } on
            ? Decide(file, seen, who.As(Role.Customs), now => Detain.Of(now, on, Text(sent.Office), deadline?.Article ?? "", deadline?.Length, clock.Today()))
            : NoDay(sent.On);
    }

    public Task<Recorded> End(Desk who, InquiryFile file, long? seen, SentDetention sent) =>
        IsoDay.Read(Text(sent.On)) is { } on
            ? Decide(file, seen, who.As(Role.Customs), now => Detain.End(now, new DetentionEnded(on, Text(sent.How), Text(sent.Text)), clock.Today()))
            : NoDay(sent.On);

    /// <summary>An application for the goods is joined: it has to be handed in.</summary>
    public async Task<Recorded> Join(Desk who, InquiryFile file, long? seen, string number)
    {
        var given = number.Trim().ToUpperInvariant();
        return FileId.Read(given) is { Kind: FileKind.Case } id && await registry.Read<CaseFile>(id) is { Application.SubmittedAt: { } at }
            ? await Decide(file, seen, who.As(Role.CaseOfficer), now => Detain.Join(now, id.Text, DateOnly.FromDateTime(at.UtcDateTime)))
            : new Recorded.Refused([Refusal.At("case", "case-unknown", "There is no application \"{0}\" that was handed in.", given)]);
    }

    static InquiryAnswered Answered(ImmutableSortedDictionary<string, string> facts, Answer answer, bool accepted, string says)
    {
        var finding = Decisive(answer);
        return new InquiryAnswered(
            facts,
            finding?.Slug ?? "",
            finding?.Entry ?? "",
            Words.Of(answer.Effect),
            finding?.Citation ?? "",
            answer.On,
            answer.Law,
            answer.Decision == Law.Decision.Release || (accepted && answer.Effect == Effect.AuthorisationRequired),
            says
        );
    }

    static RulingGiven? RulingOf(InquiryFile file, ImmutableSortedDictionary<string, string> facts, Answer answer, string says) =>
        says.Length == 0
            ? null
            : new RulingGiven(
                0,
                file.Opened?.Goods ?? "",
                file.Opened?.Code ?? "",
                Decisive(answer)?.Slug ?? "",
                Decisive(answer)?.Entry ?? "",
                facts,
                says,
                answer.Law
            );

    public static Finding? Decisive(Answer answer) => answer.Findings.FirstOrDefault(one => one.Effect == answer.Effect) ?? answer.Findings.FirstOrDefault();

    async Task<(FileId? Id, ImmutableArray<Refusal> WhyNot)> Begin(Desk who, Ruling ruling, ImmutableArray<Refusal> wrong) =>
        And(wrong, ruling) switch
        {
            Ruling.No no => (null, no.Refusals),
            var yes => (await registry.Begin<InquiryFile>(FileKind.Inquiry, who.As(Role.Customs), "", ((Ruling.Yes)yes).Facts), []),
        };

    Task<Recorded> Decide(InquiryFile file, long? seen, Actor by, Func<InquiryFile, Ruling> act) => registry.Decide(file.Id, seen, by, "", act);

    static Ruling And(ImmutableArray<Refusal> wrong, Ruling ruling) =>
        wrong.IsEmpty ? ruling : new Ruling.No(ruling is Ruling.No no ? [.. wrong, .. no.Refusals] : wrong);

    static Task<Recorded> NoDay(string? text) =>
        Task.FromResult<Recorded>(new Recorded.Refused([Refusal.At("on", "day-unreadable", "\"{0}\" is no day. Write it as 2026-03-01.", Text(text))]));

    static DeclaredLine? LineOf(string text)
    {
        var cut = text.LastIndexOf('/');
        return cut > 0 && int.TryParse(text[(cut + 1)..], out var item) && item > 0 ? DeclaredLine.Of(text[..cut], item) : null;
    }

    static FactValue? Value(FactKind kind, string written) =>
        kind.Form == FactForm.Number
            ? (Quantity.Read(written, kind.Unit) is { } number ? FactValue.Of(number.Thousandths / 1000m) : null)
            : new FactValue(written);

    static string Text(string? text) => (text ?? "").Trim();

    [LoggerMessage(LogLevel.Warning, "Account {Account} of {Body} asked for {File}, which is not theirs")]
    static partial void Stranger(ILogger log, string account, string body, string file);
}
