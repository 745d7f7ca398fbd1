using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Cases;

/// <summary>In which part somebody takes part in a deal.</summary>
public enum PartyRole : byte
{
    /// <summary>Who applies: exporter, broker, supplier of assistance, museum, transporter.</summary>
    Applicant,

    /// <summary>Who files for the applicant.</summary>
    Agent,

    /// <summary>To whom the goods go.</summary>
    Consignee,

    /// <summary>Who uses them in the end.</summary>
    EndUser,

    /// <summary>Who sells them on.</summary>
    Distributor,

    /// <summary>Who receives technical assistance.</summary>
    Recipient,

    /// <summary>Another party of a brokered deal.</summary>
    ThirdParty,

    /// <summary>A museum in the country of destination.</summary>
    Museum,
}

/// <summary>Somebody who takes part in a deal.</summary>
/// <param name="Id">Its name within the file: <c>p1</c>.</param>
/// <param name="Role">In which part.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its address, several lines.</param>
/// <param name="Country">Id of the place.</param>
/// <param name="Kind">What it is: a word of the law's list of end-user kinds; empty when not said.</param>
/// <param name="Number">Customs or register number; empty when not said.</param>
/// <param name="Contact">How to reach it; empty when not said.</param>
public sealed record DealParty(string Id, PartyRole Role, Personal Name, Personal Address, string Country, string Kind, Personal Number, Personal Contact);

/// <summary>Goods, or the goods that a service is about.</summary>
/// <param name="Number">Its number in the application, from 1; it never changes.</param>
/// <param name="Description">What it is, in the applicant's words.</param>
/// <param name="Entry">Slug of the entry that the applicant says it is; empty when not said.</param>
/// <param name="Code">The commodity code as given.</param>
/// <param name="Quantity">How much.</param>
/// <param name="Value">Its value; null when not said.</param>
/// <param name="Facts">Answers to the law's questions on these goods: name of the fact to its value.</param>
public sealed record DealItem(
    int Number,
    string Description,
    string Entry,
    string Code,
    Quantity Quantity,
    Money? Value,
    ImmutableSortedDictionary<string, string> Facts
);

/// <summary>All that an application says, whatever its kind; what a kind does not ask stays empty.</summary>
/// <param name="Parties">Who takes part.</param>
/// <param name="Items">The goods.</param>
/// <param name="From">Id of the place where the goods are, or from where the service comes.</param>
/// <param name="To">Id of the place of destination.</param>
/// <param name="Via">Id of the place of the customs procedure, or of entry in transit.</param>
/// <param name="Location">Precise location of the goods: an address, no post box.</param>
/// <param name="EndUse">What they are for, in words.</param>
/// <param name="EndUseKind">What they are for, as a word of the law's list.</param>
/// <param name="Facts">Answers to the law's questions on the whole deal.</param>
/// <param name="Boxes">What else the form of this kind asks, by the name of the field: description of the assistance, mode of supply, training, reference of a contract.</param>
public sealed record DealTold(
    ImmutableArray<DealParty> Parties,
    ImmutableArray<DealItem> Items,
    string From,
    string To,
    string Via,
    Personal Location,
    Personal EndUse,
    string EndUseKind,
    ImmutableSortedDictionary<string, string> Facts,
    ImmutableSortedDictionary<string, Personal> Boxes
)
{
    /// <summary>Nothing said yet.</summary>
    public static DealTold Nothing { get; } =
        new(
            [],
            [],
            "",
            "",
            "",
            "",
            "",
            "",
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, Personal>(StringComparer.Ordinal)
        );

    /// <summary>Whoever takes part in this part.</summary>
    public IEnumerable<DealParty> In(PartyRole role) => Parties.Where(party => party.Role == role);
}
