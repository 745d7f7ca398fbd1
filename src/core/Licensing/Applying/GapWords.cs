using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>What to do about each field that is empty, in a sentence.</summary>
static class GapWords
{
    public static string Of(string field) =>
        field switch
        {
            DealFields.Goods => "Name the goods: at least one kind.",
            DealFields.From => "Say from where it goes: where the goods are, or from where the service comes.",
            DealFields.To => "Say to which country or territory it goes.",
            DealFields.Via => "Say in which Member State the customs procedure is, or where the goods enter.",
            DealFields.Location => "Write the precise address where the goods are.",
            DealFields.EndUse => "Write what it will be used for, as precisely as you can.",
            DealFields.EndUseKind => "Choose what it will be used for.",
            DealFields.EndUserKind => "Choose what kind of end-user it is.",
            DealFields.EndUserLocation => "Write the exact address of the end-user.",
            _ when DealFields.RoleOf(field) is { } role => Of(role),
            _ when DealFields.IsPaper(field) => "Attach the paper: {0}.",
            _ => "Fill in the box \"{0}\".",
        };

    public static string OfItem(string field) =>
        field switch
        {
            DealFields.Description => "Describe item {0}: what it is, of what, for what.",
            DealFields.Code => "Write the commodity code of item {0}.",
            DealFields.Quantity => "Write how much of item {0}.",
            DealFields.Entry => "Choose the entry of the list that item {0} is.",
            _ => "Write the value of item {0}; an estimate will do.",
        };

    public static Refusal Destined(PartyRole role, string field, int item) =>
        role == PartyRole.EndUser
            ? Refusal.At(field, $"no-{field}", "Say for which end-user item {0} is. What goes to several is one item for each.", $"{item}")
            : Refusal.At(field, $"no-{field}", "Say to which consignee item {0} goes. What goes to several is one item for each.", $"{item}");

    static string Of(PartyRole role) =>
        role switch
        {
            PartyRole.Applicant => "Write your own name and address: who applies.",
            PartyRole.Agent => "Name who files for you.",
            PartyRole.Consignee => "Name the consignee: to whom the goods go.",
            PartyRole.EndUser => "Name the end-user: who uses the goods in the end.",
            PartyRole.Distributor => "Name the distributor: who sells the goods on.",
            PartyRole.Recipient => "Name who receives the assistance.",
            PartyRole.ThirdParty => "Name the other parties of the deal.",
            _ => "Name the museum where the goods are shown.",
        };
}
