using System.Text.Json;
using System.Text.Json.Nodes;
using Interdict.Customs;
using Interdict.Law;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
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
        if (file.Issued is not { } issued || Agreement.ItemOf(file, item) is not { } goods)
        {
            return Open(accepted, "item");
        }
        var reading = new DealJson(desk.Book).Read(JsonSerializer.SerializeToUtf8Bytes(Deal(issued, goods, accepted)), accepted);
        return reading.Deal is not { } deal ? Open(accepted, reading.Field)
            : desk.Examine(deal) is Outcome.Answered { Answer: var answer } ? Said(answer)
            : Open(accepted, "instrument");
    }

    LawSays Open(DateOnly on, string question) => new(on, desk.Pack.Name, Effect.Undetermined, "", "", "", [question]);

    static LawSays Said(Answer answer)
    {
        var finding = answer.Findings.FirstOrDefault(one => one.Effect == answer.Effect) ?? answer.Findings.FirstOrDefault();
        return new LawSays(
            answer.On,
            answer.Law,
            answer.Effect,
            finding?.Slug ?? "",
            finding?.Entry ?? "",
            finding?.Citation ?? "",
            [.. answer.Questions.Select(question => question.Fact)]
        );
    }

    // What the authority decided on, it has checked: so the facts rest on more than a claim.
    JsonObject Deal(Issued issued, AuthorisedItem goods, DateOnly accepted)
    {
        var told = issued.Told;
        var deal = new JsonObject
        {
            ["entry"] = goods.Slug,
            ["date"] = Vocabulary.IsoDay.Write(accepted),
            ["as_known"] = Vocabulary.IsoDay.Write(clock.Today()),
        };
        foreach (var (name, value) in told.Facts.Concat(goods.Facts))
        {
            Put(deal, name, value);
        }
        Put(deal, "act", issued.Act);
        Put(deal, "from", told.From);
        Put(deal, "to", told.To);
        Put(deal, "via", told.Via);
        Put(deal, "end_use", told.EndUseKind);
        Put(deal, "end_user_kind", told.In(PartyRole.EndUser).Select(party => party.Kind).FirstOrDefault(kind => kind.Length > 0) ?? "");
        return deal;
    }

    // A word that the law's own list of today does not have is left out: it is then unknown, and the law asks for it.
    void Put(JsonObject deal, string name, string value)
    {
        var known = desk.Book.Facts.FirstOrDefault(fact => fact.Name == name);
        var fits = known is not null && value.Length > 0 && (known.Form != FactForm.Choice || known.Choices.Contains(value));
        if (fits)
        {
            deal[name] = new JsonObject { ["value"] = value, ["basis"] = Words.Of(Basis.Verified) };
        }
    }
}
