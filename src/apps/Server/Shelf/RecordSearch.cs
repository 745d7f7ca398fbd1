using System.Collections.Immutable;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Server.Shelf;

/// <summary>Which records of a list are asked for; the same on the page and in its export.</summary>
/// <param name="Text">A text that stands in any field; empty for all.</param>
/// <param name="Kind">A kind of party as it is written; empty for all.</param>
internal sealed record RecordSearch(string Text, string Kind)
{
    /// <summary>The kinds, as they are written.</summary>
    public static ImmutableArray<PartyKind> Kinds { get; } = [PartyKind.Person, PartyKind.Organisation, PartyKind.Vessel, PartyKind.Unknown];

    public static RecordSearch Of(IQueryCollection query) => new(query["q"].ToString().Trim(), query["kind"].ToString());

    /// <summary>The records that pass, in the order of the list.</summary>
    public IEnumerable<ListedParty> Of(PartyList list) =>
        list.Parties.Where(party => (Kind.Length == 0 || ChangedParty.Word(party.Kind) == Kind) && (Text.Length == 0 || Texts(party).Any(Has)));

    public QueryString Query(int page = 1) =>
        QueryString.Create(
            new (string Name, string Value)[] { ("q", Text), ("kind", Kind), ("page", page > 1 ? page.ToString() : "") }
                .Where(field => field.Value.Length > 0)
                .Select(field => KeyValuePair.Create(field.Name, (string?)field.Value))
        );

    bool Has(string text) => text.Contains(Text, StringComparison.OrdinalIgnoreCase);

    static IEnumerable<string> Texts(ListedParty party) =>
        [
            party.Id,
            .. party.Names.Select(name => name.Text),
            .. party.Countries,
            .. party.BirthDates,
            .. party.Addresses,
            .. party.Identifiers,
            party.Programme,
            party.Remarks,
        ];
}
