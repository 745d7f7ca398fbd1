using Interdict.Law;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.WritingOff;
using Interdict.Screening;
using Interdict.Server.Hosting;

namespace Interdict.Server.WriteOff;

/// <summary>Asks the law anew about an authorised item, as it is on the day on which a declaration was accepted and as it is known today.</summary>
internal sealed class LawOfTheDay(LawDesk desk, TimeProvider clock)
{
    /// <summary>What the law says; undetermined when it cannot be asked.</summary>
    public LawSays Of(AuthorisationFile file, int item, DateOnly accepted)
    {
        if (AskedItem.Of(desk.Book, file).FirstOrDefault(one => one.Item == item) is not { } asked)
        {
            return Open(accepted, "item");
        }
        var deal = new Deal("", desk.Usual.Id, accepted, clock.Today(), asked.Facts, Entry: asked.Slug);
        return desk.Examine(deal) is Outcome.Answered { Answer: var answer } ? Said(answer) : Open(accepted, "instrument");
    }

    LawSays Open(DateOnly on, string question) => new(on, desk.Pack.Name, Effect.Undetermined, "", "", "", "", false, [question]);

    static LawSays Said(Answer answer)
    {
        var finding = answer.Findings.FirstOrDefault(one => one.Effect == answer.Effect) ?? answer.Findings.FirstOrDefault();
        return new LawSays(
            answer.On,
            answer.Law,
            Heaviest(answer.Effect, finding),
            finding?.Slug ?? "",
            finding?.Entry ?? "",
            finding?.Goods ?? "",
            finding?.Citation ?? "",
            finding?.Verification.IsConfirmed() ?? false,
            [.. answer.Questions.Select(question => question.Fact)]
        );
    }

    // Facts that nobody told may make it lighter, never heavier: then the authorisation is what the law asks for at most, and it is there.
    static Effect Heaviest(Effect effect, Finding? finding) =>
        effect == Effect.Undetermined && finding is { Possible: { IsEmpty: false } possible } && possible.Max() == Effect.AuthorisationRequired
            ? Effect.AuthorisationRequired
            : effect;
}
