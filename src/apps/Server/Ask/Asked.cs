using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Screening;
using Interdict.Server.Hosting;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;

namespace Interdict.Server.Ask;

/// <summary>Something in the question that cannot be read.</summary>
/// <param name="Field">The field.</param>
/// <param name="Says">What is wrong and what to do.</param>
public sealed record Complaint(string Field, string Says);

/// <summary>
/// A question to the law as its address holds it: every field is a query parameter, so an answer can be kept, sent and printed
/// by its address alone.
/// </summary>
public sealed class Asked
{
    public const string Text = "text";
    public const string Code = "code";
    public const string Entry = "entry";
    public const string Resembles = "resembles";
    public const string Documents = "documents";
    public const string On = "on";
    public const string Known = "known";
    public const string Instrument = "instrument";
    const string basis = ".basis";
    const int mostLetters = 4000;

    static readonly string[] plainFields = [Text, Code, Entry, Resembles, Documents, On, Known, Instrument];

    readonly ImmutableDictionary<string, string> fields;
    readonly LawBook book;

    Asked(ImmutableDictionary<string, string> fields, LawBook book) => (this.fields, this.book) = (fields, book);

    /// <summary>Reads the fields that the law knows out of an address; all others are left out.</summary>
    public static Asked From(IQueryCollection query, LawBook book)
    {
        var known = plainFields.Concat(book.Facts.SelectMany(fact => new[] { fact.Name, fact.Name + basis }));
        var fields = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in known)
        {
            var value = query[name].ToString().Trim();
            if (value.Length > 0)
            {
                fields[name] = value.Length <= mostLetters ? value : value[..mostLetters];
            }
        }
        return new Asked(fields.ToImmutable(), book);
    }

    /// <summary>The text of a field; empty when it was not filled.</summary>
    public string this[string field] => fields.GetValueOrDefault(field, "");

    /// <summary>True when goods are described in some way.</summary>
    public bool HasGoods => this[Text].Length + this[Code].Length + this[Entry].Length + this[Resembles].Length > 0;

    /// <summary>What the statement of a fact rests on, as a word.</summary>
    public string BasisOf(string fact) => fields.GetValueOrDefault(fact + basis, Words.Of(Basis.Document));

    /// <summary>The facts that are stated, in the order of the law's own list.</summary>
    public IEnumerable<FactKind> StatedFacts => book.Facts.Where(fact => fields.ContainsKey(fact.Name));

    /// <summary>The fields as an address or a form carries them on, without some.</summary>
    public IEnumerable<KeyValuePair<string, string>> Except(params string[] without) =>
        fields.Where(field => !without.Contains(field.Key) && !without.Contains(BaseName(field.Key))).OrderBy(field => field.Key, StringComparer.Ordinal);

    /// <summary>This question with one field changed; an empty value takes it away.</summary>
    public Asked With(string field, string value) => new(value.Length == 0 ? fields.Remove(field).Remove(field + basis) : fields.SetItem(field, value), book);

    /// <summary>The address of the answer.</summary>
    public string Address(string step = "") =>
        "/ask" + QueryString.Create(Except().Select(field => KeyValuePair.Create(field.Key, (string?)field.Value)).Concat(Step(step)));

    /// <summary>The address at which a deal is asked and can be asked otherwise.</summary>
    public static string AddressOf(Deal deal)
    {
        var fields = new List<KeyValuePair<string, string?>>
        {
            new(Text, deal.Text.Length <= mostLetters ? deal.Text : deal.Text[..mostLetters]),
            new(Code, deal.CommodityCode),
            new(Documents, deal.Documents.IsDefaultOrEmpty ? "" : string.Join(' ', deal.Documents)),
            new(On, IsoDay.Write(deal.On)),
            new(Known, IsoDay.Write(deal.AsKnown)),
        };
        foreach (var (name, stated) in deal.Facts.All)
        {
            fields.Add(new(name, stated.Value.Word.Length > 0 ? stated.Value.Word : stated.Value.Number.ToString()));
            if (stated.Basis != Basis.Document)
            {
                fields.Add(new(name + basis, Words.Of(stated.Basis)));
            }
        }
        return "/ask" + QueryString.Create(fields.Where(field => field.Value!.Length > 0));
    }

    /// <summary>The question as a deal, or what cannot be read in it.</summary>
    public (Deal? Deal, ImmutableArray<Complaint> Complaints) Deal(string usualInstrument, DateOnly today, Tongue? language = null)
    {
        var T = language ?? Tongue.English;
        var complaints = ImmutableArray.CreateBuilder<Complaint>();
        var on = Day(T, On, today, complaints);
        var asKnown = Day(T, Known, on, complaints);
        var facts = Facts.None;
        foreach (var kind in StatedFacts)
        {
            if (Read(kind) is { } value)
            {
                facts = facts.With(kind.Name, value, Words.Basis(BasisOf(kind.Name)) ?? Basis.Document);
            }
            else
            {
                complaints.Add(new Complaint(kind.Name, T["\"{0}\" is no answer to \"{1}\" {2}", this[kind.Name], T[kind.Asks], Expected(T, kind)]));
            }
        }
        if (complaints.Count > 0)
        {
            return (null, complaints.ToImmutable());
        }
        var instrument = this[Instrument].Length > 0 ? this[Instrument] : usualInstrument;
        return (new Deal("", instrument, on, asKnown, facts, this[Entry], this[Resembles], this[Text], this[Code], Papers()), []);
    }

    ImmutableArray<string> Papers() =>
        [.. this[Documents].Split([' ', ',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    DateOnly Day(Tongue T, string field, DateOnly otherwise, ImmutableArray<Complaint>.Builder complaints)
    {
        if (this[field].Length == 0)
        {
            return otherwise;
        }
        if (IsoDay.Read(this[field]) is { } day)
        {
            return day;
        }
        complaints.Add(new Complaint(field, T["\"{0}\" is no day. Write year, month and day: 2025-08-20.", this[field]]));
        return otherwise;
    }

    FactValue? Read(FactKind kind)
    {
        var written = this[kind.Name];
        return kind.Form switch
        {
            FactForm.YesNo => written is "yes" or "no" ? new FactValue(written) : null,
            FactForm.Choice => kind.Choices.Contains(written) ? new FactValue(written) : null,
            FactForm.Place => book.Gazetteer.Read(written) is { } place ? new FactValue(place.Id) : null,
            _ => decimal.TryParse(written.Replace(',', '.'), System.Globalization.NumberStyles.AllowDecimalPoint, null, out var number)
                ? FactValue.Of(number)
                : null,
        };
    }

    static string Expected(Tongue T, FactKind kind) =>
        kind.Form switch
        {
            FactForm.YesNo => T["Answer yes or no, or leave it open."],
            FactForm.Choice => T["Choose one of: {0}.", string.Join(", ", kind.Choices)],
            FactForm.Place => T["Choose a country or territory of the list."],
            _ => T["Write a number in {0}.", kind.Unit],
        };

    static string BaseName(string field) => field.EndsWith(basis, StringComparison.Ordinal) ? field[..^basis.Length] : field;

    static IEnumerable<KeyValuePair<string, string?>> Step(string step) => step.Length == 0 ? [] : [KeyValuePair.Create("step", (string?)step)];
}
