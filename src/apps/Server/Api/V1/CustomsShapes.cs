using System.Collections.Immutable;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.WritingOff;
using Interdict.Server.WriteOff;
using Interdict.Vocabulary;

namespace Interdict.Server.Api.V1;

/// <summary>What the interface says to customs.</summary>
internal static class CustomsShapes
{
    /// <summary>The answer to an act or a check.</summary>
    public sealed record Answer(
        string Authorisation,
        long Version,
        string Act,
        bool Yes,
        string Code,
        IEnumerable<Problems.Reason> Reasons,
        Line? Line,
        IEnumerable<Item> Items,
        LawSaid? Law
    );

    /// <summary>What the law of the acceptance date says.</summary>
    public sealed record LawSaid(string On, string Effect, string Entry, string Citation, string Law);

    /// <summary>A line of the ledger.</summary>
    public sealed record Line(
        string Declaration,
        int Item,
        int AuthorisationItem,
        string State,
        string Reserved,
        string WrittenOff,
        string Unit,
        string Accepted,
        string Office,
        DateTimeOffset Changed
    );

    /// <summary>An item with what is left of it.</summary>
    public sealed record Item(int Number, string Description, string Entry, string CommodityCode, string Quantity, string Left, string Unit);

    /// <summary>A party.</summary>
    public sealed record Party(string Role, string Name, string Number, string Country);

    /// <summary>An authorisation as customs sees it.</summary>
    public sealed record Authorisation(
        string Number,
        long Version,
        string Validity,
        string ValidFrom,
        string ValidTo,
        string Type,
        string Act,
        string Destination,
        IEnumerable<Party> Parties,
        IEnumerable<Item> Items,
        IEnumerable<string> Conditions
    );

    /// <summary>A page of a list: the address of the next one, null at the end.</summary>
    public sealed record Page<T>(IEnumerable<T> Items, string? Next);

    public static string Word(Movement movement) => movement.ToString().ToLowerInvariant();

    public static string Word(LineState state) =>
        state switch
        {
            LineState.Reserved => "reserved",
            LineState.WrittenOff => "written-off",
            LineState.Released => "released",
            LineState.ByHand => "entered-by-hand",
            _ => "withdrawn",
        };

    public static string Word(Validity validity) => Kebab(validity.ToString());

    public static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    public static Answer Of(string act, string done, Acted acted, DeclaredLine line) =>
        new(
            acted.File!.Id.Text,
            acted.File.Version,
            act,
            acted.Reasons.IsEmpty,
            acted.Reasons.IsEmpty ? done : acted.Reasons[0].Code,
            Problems.Told(acted.Reasons),
            acted.File.Ledger.Of(line) is { } own ? Of(line, own) : null,
            Items(acted.File),
            acted.Law is { } law ? new LawSaid(IsoDay.Write(law.On), Law.Words.Of(law.Effect), law.Label, law.Citation, law.Law) : null
        );

    public static Line Of(DeclaredLine line, LedgerLine own) =>
        new(
            line.Declaration,
            line.Item,
            own.Item,
            Word(own.State),
            own.Reserved.Amount,
            own.WrittenOff.Amount,
            own.Reserved.Unit,
            IsoDay.Write(own.Accepted),
            own.Office,
            own.At
        );

    public static IEnumerable<Item> Items(AuthorisationFile file) =>
        file.Items.Select(item => new Item(
            item.Number,
            item.Description,
            item.Label,
            item.Code,
            item.Quantity.Amount,
            file.Ledger.Left(item).Amount,
            item.Quantity.Unit
        ));

    public static Authorisation Of(AuthorisationFile file, DateOnly today)
    {
        var issued = file.Issued!;
        return new Authorisation(
            file.Id.Text,
            file.Version,
            Word(file.On(today)),
            IsoDay.Write(issued.ValidFrom),
            IsoDay.Write(file.ValidTo),
            issued.Type,
            issued.Act,
            issued.Told.To,
            issued.Told.Parties.Select(party => new Party(Kebab(party.Role.ToString()), party.Name.Text, party.Number.Text, party.Country)),
            Items(file),
            file.Conditions.Select(condition => condition.Text.Text)
        );
    }

    /// <summary>The lines of a ledger in the order of their numbers.</summary>
    public static ImmutableArray<Line> Lines(AuthorisationFile file) =>
        [
            .. file
                .Ledger.Lines.OrderBy(line => line.Key.Declaration, StringComparer.Ordinal)
                .ThenBy(line => line.Key.Item)
                .Select(line => Of(line.Key, line.Value)),
        ];
}
