using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.WritingOff;
using Interdict.Matching;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;

namespace Interdict.Server.WriteOff;

/// <summary>What came of an act: the authorisation as it is afterwards, and why not when it was refused.</summary>
/// <param name="File">The authorisation; null when there is none under this number.</param>
/// <param name="Reasons">Why not; none when it was done.</param>
/// <param name="IsRepeated">True when it had been done before, so that nothing was recorded.</param>
/// <param name="IsOvertaken">True when somebody wrote in the file since it was seen.</param>
/// <param name="Law">What the law of the acceptance date says; null when it was not asked.</param>
internal sealed record Acted(AuthorisationFile? File, ImmutableArray<Refusal> Reasons, bool IsRepeated = false, bool IsOvertaken = false, LawSays? Law = null)
{
    public static Acted Missing { get; } = new(null, []);

    public bool IsDone => File is not null && !IsOvertaken && Reasons.IsEmpty;
}

/// <summary>Customs' acts on authorisations. Pages and the interface both come here.</summary>
internal sealed class CustomsDesk(Registry registry, LawDesk desk, LawOfTheDay law, TimeProvider clock)
{
    readonly Folding folding = new(desk.Pack.Lexicon.Folding);

    /// <summary>Whether an act would be done now, with every reason why not. Nothing is recorded but that somebody looked.</summary>
    public async Task<Acted> Check(FileId id, Actor by, Sent sent)
    {
        if (await registry.Read<AuthorisationFile>(id) is not { } file)
        {
            return Acted.Missing;
        }
        if (sent.Unreadable(Movement.Reserve) is { IsEmpty: false } unreadable)
        {
            return new Acted(file, unreadable);
        }
        var claim = sent.Claim(desk.Book.Gazetteer);
        var says = law.Of(file, claim.Item, claim.Accepted);
        var another = by.As == Role.Customs ? Acts.OfAnother(file, claim.Line, by) : null;
        return new Acted(file, [.. another is null ? [] : new[] { another }, .. Acts.Check(file, claim, says, Fold, clock.Today())], Law: says);
    }

    /// <summary>Does an act.</summary>
    /// <param name="movement">The act.</param>
    /// <param name="id">The authorisation.</param>
    /// <param name="seen">The version that was seen; null when it does not matter.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="sent">What was sent.</param>
    public Task<Acted> Do(Movement movement, FileId id, long? seen, Actor by, Sent sent)
    {
        var unreadable = sent.Unreadable(movement);
        return registry.Write(writing =>
        {
            if (writing.Read<AuthorisationFile>(id) is not { } file)
            {
                return Acted.Missing;
            }
            if (!unreadable.IsEmpty)
            {
                return new Acted(file, unreadable);
            }
            return seen is { } version && version != file.Version ? new Acted(file, [], IsOvertaken: true) : Decide(writing, file, movement, by, sent);
        });
    }

    Acted Decide(Writing writing, AuthorisationFile file, Movement movement, Actor by, Sent sent)
    {
        var claim = sent.Claim(desk.Book.Gazetteer);
        var says = movement is Movement.Reserve or Movement.Consume ? law.Of(file, claim.Item, claim.Accepted) : null;
        var ruling = Acts.OfAnother(file, sent.Line, by) is { } another ? Ruling.Not(another) : Ruled(file, movement, sent, claim, says);
        if (ruling is Ruling.Yes yes)
        {
            var after = yes.Facts.IsEmpty ? file : writing.Add<AuthorisationFile>(file.Id, by, sent.Why, yes.Facts);
            return new Acted(after, [], IsRepeated: yes.Facts.IsEmpty, Law: says);
        }
        var no = ((Ruling.No)ruling).Refusals;
        // What the law of the day forbids is not left to the next officer: the authority has to look before anybody uses it again.
        if (says is not null && Agreement.HasToLook(file, claim, says, clock.Today()) is { } held)
        {
            file = writing.Add<AuthorisationFile>(file.Id, Actor.Node, "", [held]);
        }
        return new Acted(file, no, Law: says);
    }

    Ruling Ruled(AuthorisationFile file, Movement movement, Sent sent, Claim claim, LawSays? says) =>
        movement switch
        {
            Movement.Reserve => Acts.Reserve(file, claim, says!, Fold, clock.Today()),
            Movement.Consume => Acts.Consume(file, claim, says!, Fold, clock.Today()),
            Movement.Release => Acts.Release(file, sent.Line),
            Movement.Correct => Acts.Correct(file, sent.Line, sent.Amount ?? default),
            _ => Acts.Enter(file, sent.Entry, clock.Today()),
        };

    /// <summary>A name as it is compared: folded by the table of the lexicon, its words one space apart.</summary>
    public string Fold(string name) =>
        string.Join(
            ' ',
            string.Concat(folding.Fold(name).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
