using System.Collections.Immutable;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>What an application lacks. Pure: the same application gives the same list.</summary>
public static class Gaps
{
    static readonly string[] postBoxes = ["po box", "p.o. box", "post box", "postbox", "boîte postale", "postfach", "apartado"];

    /// <summary>What an application lacks, in the order of the form.</summary>
    /// <param name="application">The application.</param>
    /// <param name="asks">What its kind asks for.</param>
    public static ImmutableArray<Gap> Of(Application application, KindAsks asks)
    {
        var gaps = ImmutableArray.CreateBuilder<Gap>();
        foreach (var field in asks.Fields)
        {
            if (DealFields.IsOfItem(field.Field))
            {
                gaps.AddRange(OfItems(application.Told, field));
            }
            else if (field.IsMust && !IsMet(application, field))
            {
                gaps.Add(Missing(field));
            }
        }
        foreach (var party in application.Told.Parties.Where(party => asks.Asks(DealFields.Of(party.Role))))
        {
            gaps.AddRange(OfParty(party, asks.Field(DealFields.Of(party.Role))!));
        }
        gaps.AddRange(OfWhole(application, asks));
        return gaps.ToImmutable();
    }

    // A distributor who sells on stands for the end-user where the law says so, and then other things are asked.
    static bool IsMet(Application application, FieldAsked field) =>
        DealFields.IsSaid(application, field.Field)
        || field.Distribution switch
        {
            Distribution.InsteadOfIt => application.Told.In(PartyRole.Distributor).Any(),
            Distribution.OnlyThen => !application.Told.In(PartyRole.Distributor).Any(),
            _ => false,
        };

    static Gap Missing(FieldAsked field)
    {
        var named = DealFields.IsBox(field.Field) || DealFields.IsPaper(field.Field);
        var with = named ? ImmutableArray.Create(field.Title.Length > 0 ? field.Title : field.Field) : [];
        return new Gap(field.Field, Refusal.At(field.Field, $"no-{field.Field}", GapWords.Of(field.Field), with), field.Article, field.IsDeemed);
    }

    static IEnumerable<Gap> OfItems(DealTold told, FieldAsked field) =>
        from item in told.Items
        where field.IsMust && !DealFields.IsSaid(item, field.Field)
        let name = $"goods-{item.Number}-{field.Field[(field.Field.IndexOf('.', StringComparison.Ordinal) + 1)..]}"
        select new Gap(name, Refusal.At(name, $"no-{name}", GapWords.OfItem(field.Field), $"{item.Number}"), field.Article, field.IsDeemed);

    static IEnumerable<Gap> OfParty(DealParty party, FieldAsked field)
    {
        var who = party.Name.IsEmpty ? party.Id : party.Name.Text;
        if (party.Name.IsEmpty)
        {
            yield return Lacks("name", "Write the name of party {0}.");
        }
        if (party.Address.IsEmpty)
        {
            yield return Lacks("address", "Write the full address of {0}.");
        }
        if (party.Country.Length == 0)
        {
            yield return Lacks("country", "Choose the country of {0}.");
        }

        Gap Lacks(string what, string says) =>
            new($"{party.Id}-{what}", Refusal.At($"{party.Id}-{what}", $"no-{party.Id}-{what}", says, who), field.Article, field.IsDeemed);
    }

    static IEnumerable<Gap> OfWhole(Application application, KindAsks asks)
    {
        var told = application.Told;
        if (told.From.Length > 0 && told.From == told.To && asks.Asks(DealFields.To))
        {
            yield return Wrong(DealFields.To, "same-place", "It cannot go to the place from which it comes. Correct one of the two.");
        }
        var address = told.Location.Text;
        if (asks.Asks(DealFields.Location) && postBoxes.Any(box => address.Contains(box, StringComparison.OrdinalIgnoreCase)))
        {
            yield return Wrong(DealFields.Location, "post-box", "A post box is no place where goods are. Write the address of the building.");
        }
        foreach (var (role, item) in Unsaid(told, asks))
        {
            var field = Destined.Field(role, item);
            yield return new Gap(field, GapWords.Destined(role, field, item), "", false);
        }
        if (told.Items.Select(item => item.Quantity.Unit).Any(unit => unit.Length == 0) && asks.Asks(DealFields.Quantity))
        {
            var item = told.Items.First(one => one.Quantity.Unit.Length == 0);
            yield return Wrong(
                $"goods-{item.Number}-quantity",
                $"no-goods-{item.Number}-unit",
                "Choose in what the quantity of item {0} is counted.",
                $"{item.Number}"
            );
        }
    }

    // Several are named, the authorisation names one: each item has to say which of them it is for.
    static IEnumerable<(PartyRole Role, int Item)> Unsaid(DealTold told, KindAsks asks) =>
        from role in asks.IsForOne ? Destined.Several(told) : []
        where asks.Asks(DealFields.Of(role))
        from item in told.Items
        where Destined.Of(told, role, item.Number) is null
        select (role, item.Number);

    static Gap Wrong(string field, string code, string says, params ImmutableArray<string> with) => new(field, Refusal.At(field, code, says, with), "", false);
}
