using Interdict.Licensing.Applying;

namespace Interdict.Licensing.Cases;

/// <summary>The names of the parts of every deal, and whether an application says something there. A box of a form has a name of its own behind its beginning.</summary>
public static class DealFields
{
    /// <summary>The goods as a whole.</summary>
    public const string Goods = "items";

    /// <summary>What an item is.</summary>
    public const string Description = "items.description";

    /// <summary>The commodity code of an item.</summary>
    public const string Code = "items.code";

    /// <summary>How much of an item.</summary>
    public const string Quantity = "items.quantity";

    /// <summary>The value of an item.</summary>
    public const string Value = "items.value";

    /// <summary>Where the goods are, or from where the service comes.</summary>
    public const string From = "from";

    /// <summary>Where they go.</summary>
    public const string To = "to";

    /// <summary>Where the customs procedure is, or where they enter.</summary>
    public const string Via = "via";

    /// <summary>The precise location of the goods.</summary>
    public const string Location = "location";

    /// <summary>What they are for, in words.</summary>
    public const string EndUse = "end-use";

    /// <summary>What they are for, as a word of the law's list.</summary>
    public const string EndUseKind = "end-use-kind";

    /// <summary>What the end-user is, as a word of the law's list.</summary>
    public const string EndUserKind = "end-user.kind";

    /// <summary>Where exactly the end-user is.</summary>
    public const string EndUserLocation = "end-user.location";

    /// <summary>The entry that the applicant thinks an item is.</summary>
    public const string Entry = "items.entry";

    /// <summary>How the name of a field begins that asks for a paper of that purpose: <c>attachments.contract</c>.</summary>
    public const string Paper = "attachments.";

    /// <summary>How the name of a field begins that is a box of its form: <c>boxes.supply-mode</c>.</summary>
    public const string Box = "boxes.";

    static readonly (string Field, PartyRole Role)[] roles =
    [
        ("applicant", PartyRole.Applicant),
        ("agent", PartyRole.Agent),
        ("consignee", PartyRole.Consignee),
        ("end-user", PartyRole.EndUser),
        ("distributor", PartyRole.Distributor),
        ("recipient", PartyRole.Recipient),
        ("third-parties", PartyRole.ThirdParty),
        ("museum", PartyRole.Museum),
    ];

    static readonly string[] others =
    [
        Goods,
        Description,
        Code,
        Quantity,
        Value,
        From,
        To,
        Via,
        Location,
        EndUse,
        EndUseKind,
        EndUserKind,
        EndUserLocation,
        Entry,
    ];

    /// <summary>The field of a part that somebody takes.</summary>
    public static string Of(PartyRole role) => roles.First(one => one.Role == role).Field;

    /// <summary>The part that a field is about; null when it is about none.</summary>
    public static PartyRole? RoleOf(string field) => roles.FirstOrDefault(one => one.Field == field) is { Field: not null } found ? found.Role : null;

    /// <summary>True for a box of a form.</summary>
    public static bool IsBox(string field) => field.StartsWith(Box, StringComparison.Ordinal);

    /// <summary>True for a paper of a purpose.</summary>
    public static bool IsPaper(string field) => field.StartsWith(Paper, StringComparison.Ordinal);

    /// <summary>The name of a box without its beginning, as it stands among the boxes of a deal.</summary>
    public static string BoxOf(string field) => field[Box.Length..];

    /// <summary>True when a deal has a place for it.</summary>
    public static bool IsKnown(string field) => RoleOf(field) is not null || others.Contains(field) || IsPaper(field) || IsBox(field);

    /// <summary>True for what each item says for itself.</summary>
    public static bool IsOfItem(string field) => field is Description or Code or Quantity or Value or Entry;

    /// <summary>True when an item says something there.</summary>
    public static bool IsSaid(DealItem item, string field) =>
        field switch
        {
            Description => item.Description.Length > 0,
            Code => item.Code.Length > 0,
            Quantity => item.Quantity.Thousandths > 0,
            Value => item.Value is not null,
            Entry => item.Entry.Length > 0,
            _ => true,
        };

    /// <summary>True when an application says something there.</summary>
    public static bool IsSaid(Application application, string field)
    {
        var told = application.Told;
        if (RoleOf(field) is { } role)
        {
            return told.In(role).Any();
        }
        return field switch
        {
            Goods => !told.Items.IsEmpty,
            From => told.From.Length > 0,
            To => told.To.Length > 0,
            Via => told.Via.Length > 0,
            Location => !told.Location.IsEmpty,
            EndUse => !told.EndUse.IsEmpty,
            EndUseKind => told.EndUseKind.Length > 0,
            EndUserKind => told.In(PartyRole.EndUser).All(party => party.Kind.Length > 0),
            EndUserLocation => told.In(PartyRole.EndUser).All(party => !party.Address.IsEmpty),
            _ when IsPaper(field) => application.Attachments.Any(one => one.Paper.Purpose == field[Paper.Length..]),
            _ when IsOfItem(field) => told.Items.All(item => IsSaid(item, field)),
            _ when IsBox(field) => told.Boxes.TryGetValue(BoxOf(field), out var said) && !said.IsEmpty,
            _ => true,
        };
    }
}
