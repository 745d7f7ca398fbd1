using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Forms;

/// <summary>What an authorisation says under each name by which a form's boxes ask for it.</summary>
sealed class FieldsOfForm(AuthorisationFile file, Issued issued, Procedures procedures, Issuer issuer, FormTongue tongue)
{
    /// <summary>The box that is signed.</summary>
    public const string Signature = "authorisation.signature";

    const string kind = ".kind";
    const string location = ".location";

    /// <summary>The lines of a field; of an item for the fields of goods.</summary>
    public IEnumerable<string> Lines(string field, AuthorisedItem? item) =>
        item is not null ? OfItem(field, item)
        : DealFields.RoleOf(field) is { } role ? issued.Told.In(role).SelectMany(Party)
        : DealFields.IsBox(field) ? Box(DealFields.BoxOf(field))
        : OfDeal(field);

    /// <summary>What can be ticked in a field.</summary>
    public IEnumerable<Tick> Ticks(string field) =>
        field switch
        {
            "authorisation.direction" => procedures.Form(issued.Form)!.UsedFor.Select(act => new Tick(act, Said(act), act == issued.Act)),
            "authorisation.type" => procedures
                .Types.Where(type => type.Forms.ContainsValue(issued.Form))
                .Select(type => new Tick(type.Type, Said(type.Type), type.Type == issued.Type)),
            _ => [],
        };

    IEnumerable<string> OfItem(string field, AuthorisedItem item) =>
        field switch
        {
            "items.number" => [$"{item.Number}"],
            DealFields.Description => [item.Description],
            DealFields.Entry => item.Label.Length > 0 ? [tongue.Text("Listed under {0}", [item.Label])] : [],
            DealFields.Code => [item.Code],
            DealFields.Quantity => item.Quantity.Thousandths > 0 ? [$"{item.Quantity.Amount} {Unit(item.Quantity)}"] : [],
            DealFields.Value => item.Value is { } value ? [value.ToString()] : [],
            _ => [],
        };

    IEnumerable<string> OfDeal(string field) =>
        field switch
        {
            "authorisation.number" => [file.Id.Text],
            "authorisation.expiry" =>
            [
                Day(file.ValidTo),
                .. issued.ValidFrom > DateOnly.FromDateTime(file.IssuedAt.UtcDateTime)
                    ? [tongue.Text("Valid from {0}", [Day(issued.ValidFrom)])]
                    : Array.Empty<string>(),
            ],
            "authorisation.state" => issuer.State.Length > 0 ? [tongue.Place(issuer.State)] : [],
            "authorisation.conditions" => Conditions(),
            Signature => [issuer.Name, tongue.Text("Issued on {0}", [Day(DateOnly.FromDateTime(file.IssuedAt.UtcDateTime))])],
            "attachments" => ["0"],
            DealFields.From => Place(issued.Told.From),
            DealFields.To => Place(issued.Told.To),
            DealFields.Via => Place(issued.Told.Via),
            DealFields.Location => issued.Told.Location.Text.Split('\n'),
            DealFields.EndUse => [issued.Told.EndUse.Text],
            DealFields.EndUseKind => Word(procedures.EndUses, issued.Told.EndUseKind),
            _ when field.EndsWith(kind, StringComparison.Ordinal) => Parties(field, kind).SelectMany(party => Word(procedures.EndUserKinds, party.Kind)),
            // The address stands with the name already; it is not said twice.
            _ when field.EndsWith(location, StringComparison.Ordinal) => [],
            _ => [],
        };

    IEnumerable<DealParty> Parties(string field, string ending) => DealFields.RoleOf(field[..^ending.Length]) is { } role ? issued.Told.In(role) : [];

    IEnumerable<string> Party(DealParty party) =>
        [
            party.Name.Text,
            .. party.Address.Text.Split('\n').Select(line => line.Trim()),
            .. Place(party.Country),
            .. party.Number.IsEmpty ? Array.Empty<string>() : [tongue.Text("No. {0}", [party.Number.Text])],
        ];

    IEnumerable<string> Conditions() =>
        file.Conditions.Select(condition =>
        {
            var items = condition.Items.IsEmpty ? "" : tongue.Text("Item {0}: ", [string.Join(", ", condition.Items)]);
            var due = condition.Due is { } day && condition.FollowUp.Length > 0 ? " " + tongue.Text("To be shown by {0}.", [Day(day)]) : "";
            return $"{condition.Id}. {items}{condition.Text}{due}";
        });

    IEnumerable<string> Box(string name) => issued.Told.Boxes.GetValueOrDefault(name).Text.Split('\n');

    IEnumerable<string> Place(string id) => id.Length > 0 ? [tongue.Place(id)] : [];

    IEnumerable<string> Word(ImmutableArray<Word> words, string id) => words.FirstOrDefault(word => word.Id == id) is { } word ? [tongue.Says(word.Title)] : [];

    string Unit(Quantity quantity) => procedures.Units.FirstOrDefault(unit => unit.Id == quantity.Unit) is { } unit ? tongue.Says(unit.Title) : quantity.Unit;

    string Said(string word) =>
        word switch
        {
            "export" => tongue.Text("Export", []),
            "import" => tongue.Text("Import", []),
            "transit" => tongue.Text("Transit", []),
            "individual" => tongue.Text("Individual", []),
            "global" => tongue.Text("Global", []),
            _ => tongue.Text(word, []),
        };

    // As the notes of the forms want it: dd mm yyyy.
    static string Day(DateOnly day) => $"{day.Day:00} {day.Month:00} {day.Year:0000}";
}
