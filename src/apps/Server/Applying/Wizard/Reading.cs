using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Interdict.Law;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Server.Applying.Wizard;

/// <summary>Reads a step's form into what the application says. What is missing is no fault here; what cannot be read is.</summary>
internal sealed partial class Reading(Dictionary<string, string> form, LawBook book)
{
    const int mostLetters = 4000;
    const int mostOfEach = 200;

    readonly List<Refusal> wrong = [];

    /// <summary>What cannot be read.</summary>
    public IReadOnlyList<Refusal> Wrong => wrong;

    /// <summary>The fields of a form, without spaces around them and with line ends as everywhere here.</summary>
    public static Dictionary<string, string> Fields(IFormCollection form) =>
        form.Where(field => !field.Key.StartsWith('_'))
            .ToDictionary(field => field.Key, field => field.Value[^1]!.Replace("\r\n", "\n", StringComparison.Ordinal).Trim(), StringComparer.Ordinal);

    /// <summary>What the application says after this form; what the form has no field for stays.</summary>
    public DealTold Into(DealTold told)
    {
        foreach (var (field, text) in form.Where(field => field.Value.Length > mostLetters))
        {
            wrong.Add(
                Refusal.At(
                    field,
                    "too-long",
                    "This text has {0} letters; at most {1} can be kept. Attach a paper for more.",
                    $"{text.Length}",
                    $"{mostLetters}"
                )
            );
        }
        return told with
        {
            Items = form.ContainsKey("has-goods") ? [.. Items(told)] : told.Items,
            Parties = form.ContainsKey("has-parties") ? [.. Parties()] : told.Parties,
            From = Place(DealFields.From, told.From),
            To = Place(DealFields.To, told.To),
            Via = Place(DealFields.Via, told.Via),
            Location = form.TryGetValue(DealFields.Location, out var location) ? location : told.Location,
            EndUse = form.TryGetValue(DealFields.EndUse, out var use) ? use : told.EndUse,
            EndUseKind = form.GetValueOrDefault(DealFields.EndUseKind, told.EndUseKind),
            Facts = Facts(told.Facts, Typed.Fact),
            Boxes = Boxes(told.Boxes),
        };
    }

    IEnumerable<DealItem> Items(DealTold told)
    {
        foreach (var number in ItemNumbers())
        {
            var goods = $"goods-{number}-";
            var before = told.Items.FirstOrDefault(item => item.Number == number);
            var item = new DealItem(
                number,
                Of(goods + "description"),
                Of(goods + "entry"),
                Of(goods + "code"),
                Quantity(goods + "quantity", Of(goods + "unit")),
                Value(goods),
                Facts(before?.Facts ?? DealTold.Nothing.Facts, goods + Typed.Fact)
            );
            Code(goods + "code", item.Code);
            if (item.Description.Length + item.Entry.Length + item.Code.Length + Of(goods + "quantity").Length + Of(goods + "value").Length > 0)
            {
                yield return item;
            }
        }
    }

    IEnumerable<int> ItemNumbers() =>
        form
            .Keys.Select(key => ItemField().Match(key))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value))
            .Distinct()
            .Order()
            .Take(mostOfEach);

    IEnumerable<DealParty> Parties()
    {
        foreach (var key in form.Keys.Where(key => PartyField().IsMatch(key)).Take(mostOfEach))
        {
            var id = key[..key.IndexOf('-', StringComparison.Ordinal)];
            if (!Enum.TryParse<PartyRole>(form[key], out var role) || !Enum.IsDefined(role))
            {
                continue;
            }
            var party = new DealParty(
                id,
                role,
                Of(id + "-name"),
                Of(id + "-address"),
                Place(id + "-country", ""),
                Of(id + "-kind"),
                Of(id + "-number"),
                Of(id + "-contact")
            );
            if (!(party.Name.IsEmpty && party.Address.IsEmpty && party.Country.Length == 0 && party.Number.IsEmpty && party.Contact.IsEmpty))
            {
                yield return party;
            }
        }
    }

    void Code(string field, string code)
    {
        if (code.Length > 0 && CommodityCode.Read(code) is null)
        {
            wrong.Add(Refusal.At(field, "no-code", "\"{0}\" is no commodity code. Write 4 to 10 digits, or leave it open.", code));
        }
    }

    Quantity Quantity(string field, string unit)
    {
        var amount = Of(field);
        if (amount.Length == 0)
        {
            return new Quantity(0, unit);
        }
        if (Vocabulary.Quantity.Read(amount, unit) is { } read)
        {
            return read;
        }
        wrong.Add(Refusal.At(field, "no-quantity", "\"{0}\" is no quantity. Write a number with at most three decimals, such as 12 or 12.5.", amount));
        return new Quantity(0, unit);
    }

    Money? Value(string goods)
    {
        var amount = Of(goods + "value");
        var currency = Of(goods + "currency").ToUpperInvariant();
        if (amount.Length == 0)
        {
            return null;
        }
        if (Vocabulary.Quantity.Read(amount, currency) is not { } read || read.Thousandths % 10 != 0)
        {
            wrong.Add(
                Refusal.At(goods + "value", "no-value", "\"{0}\" is no amount of money. Write a number with at most two decimals, such as 12 or 12.50.", amount)
            );
            return null;
        }
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            wrong.Add(Refusal.At(goods + "currency", "no-currency", "Write the currency as its three letters, such as EUR."));
            return null;
        }
        return new Money(read.Thousandths / 10, currency, Of(goods + "estimate") == "yes");
    }

    string Place(string field, string otherwise)
    {
        if (!form.TryGetValue(field, out var written))
        {
            return otherwise;
        }
        if (written.Length == 0)
        {
            return "";
        }
        if (book.Gazetteer.Read(written) is { } place)
        {
            return place.Id;
        }
        wrong.Add(Refusal.At(field, "no-place", "\"{0}\" is no place of the list. Choose one.", written));
        return otherwise;
    }

    ImmutableSortedDictionary<string, string> Facts(ImmutableSortedDictionary<string, string> before, string prefix)
    {
        var facts = before.ToBuilder();
        foreach (var (field, written) in form.Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var name = field[prefix.Length..];
            if (book.Fact(name) is not { } kind)
            {
                continue;
            }
            facts.Remove(name);
            if (written.Length == 0)
            {
                continue;
            }
            if (LawWords.Read(book, kind, written) is null)
            {
                wrong.Add(
                    Refusal.At(field, "no-answer-read", "\"{0}\" is no answer to this question. Choose one that is offered, or write a number.", written)
                );
                continue;
            }
            facts[name] = written;
        }
        return facts.ToImmutable();
    }

    ImmutableSortedDictionary<string, Personal> Boxes(ImmutableSortedDictionary<string, Personal> before)
    {
        var boxes = before.ToBuilder();
        foreach (var (field, written) in form.Where(one => DealFields.IsBox(one.Key)).Take(mostOfEach))
        {
            boxes.Remove(DealFields.BoxOf(field));
            if (written.Length > 0)
            {
                boxes[DealFields.BoxOf(field)] = written;
            }
        }
        foreach (var (role, item) in Destined.Roles.SelectMany(role => ItemNumbers().Select(item => (role, item))))
        {
            if (form.TryGetValue(Destined.Field(role, item), out var party))
            {
                boxes.Remove(Destined.Box(role, item));
                if (party.Length > 0)
                {
                    boxes[Destined.Box(role, item)] = party;
                }
            }
        }
        return boxes.ToImmutable();
    }

    string Of(string field) => form.GetValueOrDefault(field, "");

    [GeneratedRegex("^goods-([1-9][0-9]{0,3})-description$")]
    private static partial Regex ItemField();

    [GeneratedRegex("^p[1-9][0-9]{0,3}-role$")]
    private static partial Regex PartyField();
}
