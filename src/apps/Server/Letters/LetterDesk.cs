using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Licensing.Inquiring;
using Interdict.Licensing.Letters;
using Interdict.Server.Authorisations;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.Inquiries;
using Interdict.Server.Look;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;

namespace Interdict.Server.Letters;

/// <summary>A letter as it is proposed: filled in, to be read and changed before it is sent.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Language">Its language.</param>
/// <param name="Template">The version of the template.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">What it says.</param>
internal sealed record DraftLetter(string Kind, string Language, string Template, string Subject, string Text);

/// <summary>A letter that was sent.</summary>
/// <param name="File">The file it is in.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Says">The letter.</param>
public sealed record KeptLetter(FileId File, DateTimeOffset At, LetterSent Says);

/// <summary>Composes letters from the authority's texts in the language of whoever gets them, sends them and shows them to those who may read them.</summary>
internal sealed class LetterDesk(
    Registry registry,
    LetterTemplates templates,
    Authority authority,
    LawDesk law,
    Phrasebook speech,
    AuthorisationDesk authorisations,
    InquiryDesk inquiries,
    TimeProvider clock
)
{
    /// <summary>A letter about a case, in the applicant's language.</summary>
    public DraftLetter Of(string kind, CaseFile file)
    {
        var T = speech.Of(file.Application.Language);
        return Filled(kind, T, LetterFields.Of(file, Tongue(T)));
    }

    /// <summary>A letter about an authorisation, in the language of the case it came of.</summary>
    public async Task<DraftLetter> Of(string kind, AuthorisationFile file, string condition)
    {
        var language = FileId.Read(file.Issued?.Case) is { } id && await registry.Read<CaseFile>(id) is { } from ? from.Application.Language : "en";
        var T = speech.Of(language);
        return Filled(kind, T, LetterFields.Of(file, condition, Tongue(T)));
    }

    /// <summary>The letter by which an applicant is reminded; null when the reminder is for somebody else.</summary>
    public DraftLetter? Of(CaseFile file, Chased chased)
    {
        var T = speech.Of(file.Application.Language);
        return LetterFields.Of(file, chased, Tongue(T)) is { } values ? Filled("reminder", T, values) : null;
    }

    /// <summary>A letter to the trader whose goods customs hold, in the language that whoever writes has chosen.</summary>
    public DraftLetter Of(string kind, InquiryFile file, string language)
    {
        var T = speech.Of(language);
        var values = LetterFields.Of(file, Tongue(T));
        return Filled(kind, T, file.Opened?.Trader.IsEmpty ?? true ? values.SetItem("trader.name", T["To whoever declared the goods"]) : values);
    }

    /// <summary>A letter with the values of its fields, for whoever has them.</summary>
    public DraftLetter Filled(string kind, Tongue T, ImmutableDictionary<string, string> values) => Filled(templates.In(kind, T.Code), values, T);

    /// <summary>A text with the values of its fields.</summary>
    public DraftLetter Filled(TemplateText text, ImmutableDictionary<string, string> values, Tongue T)
    {
        var all = values.SetItem("authority.name", authority.Name(T)).SetItem("today", InWords.Day(T, clock.Today()));
        string Fill(string written) => LetterTemplate.Read(written, LetterFields.Names, "").Template?.Fill(all) ?? written;
        return new DraftLetter(text.Kind, text.Language, text.Name, Fill(text.Subject), Fill(text.Body));
    }

    /// <summary>Letters as facts, for an act that sends them in the same work. One that cannot be sent as it is, a person has to write.</summary>
    public static ImmutableArray<Fact> AsFacts(IEnumerable<DraftLetter> drafts, ImmutableArray<Paper> papers)
    {
        var (facts, earlier) = (ImmutableArray.CreateBuilder<Fact>(), Sent(papers).Count());
        foreach (var draft in drafts)
        {
            if (SendLetter.Of(earlier, draft.Kind, draft.Language, draft.Template, draft.Subject, draft.Text) is Ruling.Yes yes)
            {
                facts.AddRange(yes.Facts);
                earlier++;
            }
        }
        return facts.ToImmutable();
    }

    /// <summary>Sends a letter as it was changed.</summary>
    public async Task<Recorded> Send(FileId id, Actor by, DraftLetter draft)
    {
        var earlier = Sent(await registry.Papers(id)).Count();
        var ruling = SendLetter.Of(earlier, draft.Kind, draft.Language, draft.Template, draft.Subject, draft.Text);
        return id.Kind switch
        {
            FileKind.Case => await registry.Decide<CaseFile>(
                id,
                null,
                by,
                "",
                file =>
                    file.Assessment.NamesProtected($"{draft.Subject} {draft.Text}") ? Ruling.Not(Licensing.Handling.Refusals.NamesProtected("text")) : ruling
            ),
            FileKind.Authorisation => await registry.Decide<AuthorisationFile>(id, null, by, "", _ => ruling),
            _ => new Recorded.Missing(),
        };
    }

    /// <summary>Sends a letter about goods that customs hold.</summary>
    public Task<Recorded> Send(InquiryFile file, long? seen, Actor by, DraftLetter draft) =>
        registry.Decide<InquiryFile>(
            file.Id,
            seen,
            by,
            "",
            now => TraderLetter.Write(now, by.As, draft.Kind, draft.Language, draft.Template, draft.Subject, draft.Text)
        );

    /// <summary>The letters of a file, the latest first, for whoever may read it; null when there is no such file for them.</summary>
    public async Task<ImmutableArray<KeptLetter>?> All(Desk desk, string? number)
    {
        if (FileId.Read(number) is not { } id || !await MayRead(desk, id))
        {
            return null;
        }
        return
        [
            .. (await registry.Papers(id))
                .Where(paper => paper.Says is LetterSent)
                .Select(paper => new KeptLetter(id, paper.At, (LetterSent)paper.Says))
                .Reverse(),
        ];
    }

    /// <summary>One letter; null when there is none for whoever asks.</summary>
    public async Task<KeptLetter?> One(Desk desk, string? number, string letter) =>
        await All(desk, number) is { } all ? all.FirstOrDefault(one => one.Says.Letter == letter) : null;

    /// <summary>The words that days, places and outcomes have in letters.</summary>
    public LetterTongue Tongue(Tongue T) =>
        new(
            day => InWords.Day(T, day),
            place => T[law.Book.Gazetteer.NameOf(place)],
            outcome => InWords.Outcome(T, outcome),
            quantity => InWords.Quantity(T, quantity)
        );

    async Task<bool> MayRead(Desk desk, FileId id) =>
        id.Kind switch
        {
            FileKind.Case => await registry.Read<CaseFile>(id) is { } file
                && (AuthorisationDesk.SeesAll(desk) || (desk.Is(Role.Applicant) && desk.Body.Length > 0 && file.Application.Firm == desk.Body)),
            FileKind.Authorisation => await authorisations.Of(desk, id.Text) is not null,
            FileKind.Inquiry => await inquiries.Of(desk, id.Text) is not null,
            _ => false,
        };

    static IEnumerable<LetterSent> Sent(ImmutableArray<Paper> papers) => papers.Select(paper => paper.Says).OfType<LetterSent>();
}
