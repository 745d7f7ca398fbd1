using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Licensing.Cases;

/// <summary>A field that an application of a kind asks for.</summary>
/// <param name="Field">Its name: <c>end-user</c>, <c>items.quantity</c>, <c>boxes.supply-mode</c>.</param>
/// <param name="Article">The article that asks for it; empty when only the form does.</param>
/// <param name="IsMust">False when it may stay empty.</param>
/// <param name="IsDeemed">True when the law takes its absence for a ground to refuse, and not for a reason to wait.</param>
/// <param name="Title">What the form calls it; empty for the parts of every deal, which the pages name.</param>
/// <param name="Asks">The question at the field; may be empty.</param>
/// <param name="Hint">What belongs in it; may be empty.</param>
/// <param name="Distribution">What a sale to a distributor changes.</param>
public sealed record FieldAsked(
    string Field,
    string Article = "",
    bool IsMust = true,
    bool IsDeemed = false,
    string Title = "",
    string Asks = "",
    string Hint = "",
    Distribution Distribution = Distribution.Nothing
);

/// <summary>What it changes for a field that the goods are sold to a distributor.</summary>
public enum Distribution : byte
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The field may then stay empty.</summary>
    InsteadOfIt,

    /// <summary>Only then is the field asked for.</summary>
    OnlyThen,
}

/// <summary>What an application of a kind asks for, as the law's own data says it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Act">The act as a word of the law's fact of that name; empty when it is about none.</param>
/// <param name="Annexes">The lists of goods that it can be about; empty for all.</param>
/// <param name="Type">Kind of the authorisation that comes of it: a word of the law's list; empty for none.</param>
/// <param name="Form">The form; empty for none.</param>
/// <param name="MostItems">How many kinds of goods stand on one form; 0 for any number.</param>
/// <param name="Fields">The fields, in the order of the form.</param>
/// <param name="Article">The article that the kind rests on.</param>
public sealed record KindAsks(
    CaseKind Kind,
    string Act,
    ImmutableArray<string> Annexes,
    string Type,
    string Form,
    int MostItems,
    ImmutableArray<FieldAsked> Fields,
    string Article = ""
)
{
    static readonly string[] shown = [DealFields.Of(PartyRole.EndUser), DealFields.EndUse];

    /// <summary>What a kind asks for by the procedures of an instrument; null when they do not know the kind.</summary>
    public static KindAsks? Of(Procedures procedures, CaseKind kind)
    {
        if (procedures.Kind(Word(kind)) is not { } procedure)
        {
            return null;
        }
        var fields = procedure.RequiredFields.Select(required => Must(procedures, procedure, required)).ToList();
        if (fields.Exists(one => DealFields.IsOfItem(one.Field)) && !fields.Exists(one => one.Field == DealFields.Goods))
        {
            fields.Insert(fields.FindIndex(one => DealFields.IsOfItem(one.Field)), Named(procedures, new FieldAsked(DealFields.Goods)));
        }
        fields.AddRange(procedure.AlsoAsked.Select(asked => Named(procedures, new FieldAsked(asked, IsMust: false))));
        return new KindAsks(
            kind,
            procedure.Act,
            procedure.Annexes,
            procedure.Types.FirstOrDefault(""),
            procedure.Form,
            procedures.Form(procedure.Form)?.MostItems ?? 0,
            [.. fields],
            procedure.Article
        );
    }

    /// <summary>The word of a kind in the law's data: <c>global-export</c>.</summary>
    public static string Word(CaseKind kind) =>
        string.Concat(
            kind.ToString().Select((letter, at) => char.IsAsciiLetterUpper(letter) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}")
        );

    // Where the end-user or the end-use is not shown, the law itself says what follows; whatever else is missing keeps the application back.
    static FieldAsked Must(Procedures procedures, CaseProcedure procedure, RequiredField required) =>
        Named(
            procedures,
            new FieldAsked(
                required.Field,
                required.Article,
                IsDeemed: !procedure.InsufficientGrounds.IsEmpty && shown.Contains(required.Field),
                Distribution: required.OnlyFor.Length > 0 ? Distribution.OnlyThen
                    : required.InsteadFor.Length > 0 ? Distribution.InsteadOfIt
                    : Distribution.Nothing
            )
        );

    static FieldAsked Named(Procedures procedures, FieldAsked asked) =>
        procedures.Field(asked.Field) is { } known ? asked with { Title = known.Title, Asks = known.Asks, Hint = known.Help } : asked;

    /// <summary>True when the authorisation names one end-user or consignee.</summary>
    public bool IsForOne => Kind is CaseKind.Export or CaseKind.MuseumExport or CaseKind.MuseumImport or CaseKind.Brokering;

    /// <summary>The field with this name; null when the kind does not ask for it.</summary>
    public FieldAsked? Field(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Field == name)
            {
                return field;
            }
        }
        return null;
    }

    /// <summary>True when the kind asks for this field at all.</summary>
    public bool Asks(string name) => Field(name) is not null;

    /// <summary>The boxes of the form beyond the parts of every deal.</summary>
    public IEnumerable<FieldAsked> Boxes => Fields.Where(one => DealFields.IsBox(one.Field));

    /// <summary>The parts that somebody may take in such a deal.</summary>
    public IEnumerable<PartyRole> Roles => Fields.Select(one => DealFields.RoleOf(one.Field)).OfType<PartyRole>().Distinct().Order();
}
