using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Server.Applying.Wizard;

/// <summary>What stands in the fields of a step: what was typed just now, and else what the application says. Nothing typed is lost on an error.</summary>
public sealed class Typed
{
    /// <summary>How the name of a field begins that answers a question of the law on the whole deal.</summary>
    public const string Fact = "fact-";

    readonly Dictionary<string, string> fields;
    readonly Dictionary<string, string> said = new(StringComparer.Ordinal);
    readonly IReadOnlyList<Refusal> wrong;

    /// <param name="told">What the application says.</param>
    /// <param name="title">Its title.</param>
    /// <param name="fields">What was typed; null when nothing was.</param>
    /// <param name="wrong">What cannot be read of it.</param>
    public Typed(DealTold told, string title, Dictionary<string, string>? fields, IReadOnlyList<Refusal> wrong)
    {
        (this.fields, this.wrong) = (fields ?? [], wrong);
        (string, string)[] plain =
        [
            ("title", title),
            (DealFields.From, told.From),
            (DealFields.To, told.To),
            (DealFields.Via, told.Via),
            (DealFields.Location, told.Location.Text),
            (DealFields.EndUse, told.EndUse.Text),
            (DealFields.EndUseKind, told.EndUseKind),
        ];
        foreach (var (name, value) in plain)
        {
            said[name] = value;
        }
        foreach (var item in told.Items)
        {
            Say(item);
        }
        foreach (var party in told.Parties)
        {
            Say(party);
        }
        foreach (var (role, item) in Destined.Roles.SelectMany(role => told.Items.Select(item => (role, item.Number))))
        {
            said[Destined.Field(role, item)] = Destined.Of(told, role, item)?.Id ?? "";
        }
        foreach (var (name, value) in told.Facts)
        {
            said[Fact + name] = value;
        }
        foreach (var (name, value) in told.Boxes)
        {
            said[DealFields.Box + name] = value.Text;
        }
    }

    /// <summary>The text of a field.</summary>
    public string this[string field] => fields.TryGetValue(field, out var typed) ? typed : said.GetValueOrDefault(field, "");

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public Refusal? Wrong(string field) => wrong.FirstOrDefault(one => one.Field == field);

    void Say(DealItem item)
    {
        var goods = $"goods-{item.Number}-";
        said[goods + "description"] = item.Description;
        said[goods + "entry"] = item.Entry;
        said[goods + "code"] = item.Code;
        said[goods + "quantity"] = item.Quantity.Thousandths == 0 ? "" : item.Quantity.Amount;
        said[goods + "unit"] = item.Quantity.Unit;
        if (item.Value is { } value)
        {
            said[goods + "value"] = $"{value.Hundredths / 100}.{value.Hundredths % 100:00}";
            said[goods + "currency"] = value.Currency;
            said[goods + "estimate"] = value.IsEstimate ? "yes" : "";
        }
        foreach (var (name, answer) in item.Facts)
        {
            said[goods + Fact + name] = answer;
        }
    }

    void Say(DealParty party)
    {
        said[party.Id + "-name"] = party.Name.Text;
        said[party.Id + "-address"] = party.Address.Text;
        said[party.Id + "-country"] = party.Country;
        said[party.Id + "-kind"] = party.Kind;
        said[party.Id + "-number"] = party.Number.Text;
        said[party.Id + "-contact"] = party.Contact.Text;
    }
}
