using System.Text.RegularExpressions;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>The consolidated list of the United Nations: individuals and entities.</summary>
static partial class Un
{
    /// <summary>The root of the file.</summary>
    public const string Root = "CONSOLIDATED_LIST";

    /// <summary>Its records.</summary>
    public static string[] Records { get; } = ["INDIVIDUAL", "ENTITY"];

    /// <summary>The day that the file gives itself, as written.</summary>
    public static string Published(Element root) => root["dateGenerated"];

    /// <summary>Reads a record.</summary>
    public static PartyDraft Read(Element record, long number, Gathering into)
    {
        var id = record.Of("REFERENCE_NUMBER") is { Length: > 0 } reference ? reference : record.Of("DATAID");
        var person = record.Name == Records[0];
        var draft = new PartyDraft(id, person ? PartyKind.Person : PartyKind.Organisation)
        {
            Record = number,
            ListedOn = Dates.Iso(record.Of("LISTED_ON")) ?? record.Of("LISTED_ON"),
        };
        draft.Name(
            string.Join(' ', new[] { "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME" }.Select(record.Of).Where(part => part.Length > 0)),
            NameKind.Main
        );
        UnNames.Add(draft, record.Of("NAME_ORIGINAL_SCRIPT"), NameKind.OriginalScript);
        foreach (var alias in record.All($"{record.Name}_ALIAS"))
        {
            Alias(alias, draft);
        }
        foreach (var nation in record.All("NATIONALITY").SelectMany(one => one.All("VALUE")))
        {
            into.Country(draft, nation.Text);
        }
        foreach (var address in record.All($"{record.Name}_ADDRESS"))
        {
            Address(address, draft, into, person);
        }
        foreach (var birth in record.All("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            Birth(birth, draft);
        }
        foreach (var document in record.All("INDIVIDUAL_DOCUMENT"))
        {
            Document(document, draft, into);
        }
        Rest(record, draft);
        return draft;
    }

    static void Alias(Element alias, PartyDraft draft)
    {
        UnNames.Add(
            draft,
            alias.Of("ALIAS_NAME"),
            alias.Of("QUALITY") switch
            {
                "Low" => NameKind.WeakAlias,
                "f.k.a." => NameKind.Former,
                _ => NameKind.Alias,
            }
        );
        if (Dates.Iso(alias.Of("DATE_OF_BIRTH")) is { } born)
        {
            draft.BirthDate(born);
        }
    }

    // Where a person once lived is an address; a country alone is only a link to it.
    static void Address(Element address, PartyDraft draft, Gathering into, bool person)
    {
        var country = address.Of("COUNTRY");
        var place = PartyDraft.Line(address.Of("STREET"), address.Of("CITY"), address.Of("STATE_PROVINCE"), address.Of("ZIP_CODE"));
        if (place.Length > 0)
        {
            draft.Address(place, country);
        }
        if (country.Length > 0)
        {
            into.Country(draft, country);
        }
        if (address.Of("NOTE") is { Length: > 0 } note)
        {
            draft.Remark($"{(person ? "Address" : "Seat")}: {PartyDraft.Line(place, country)} ({note})");
        }
    }

    static void Birth(Element birth, PartyDraft draft)
    {
        var date =
            Dates.Iso(birth.Of("DATE"))
            ?? Dates.Span(Dates.Iso(birth.Of("FROM_YEAR")), Dates.Iso(birth.Of("TO_YEAR")))
            ?? Dates.Iso(birth.Of("YEAR"))
            ?? Dates.Iso(birth.Of("FROM_YEAR"))
            ?? "";
        draft.BirthDate(birth.Of("TYPE_OF_DATE") == "APPROXIMATELY" && date.Length > 4 ? date[..4] : date);
        if (birth.Of("NOTE") is { Length: > 0 } note)
        {
            draft.Remark($"Birth: {note}");
        }
    }

    static void Document(Element document, PartyDraft draft, Gathering into)
    {
        var written = document.Of("NUMBER");
        var number = Plain(written);
        draft.Identifier(DocumentKind($"{document.Of("TYPE_OF_DOCUMENT")} {document.Of("TYPE_OF_DOCUMENT2")} {written}"), number);
        // The country of a document is a link; the note says when it ran out and the like.
        foreach (var country in new[] { document.Of("ISSUING_COUNTRY"), document.Of("COUNTRY_OF_ISSUE") })
        {
            if (into.CountryOf(country) is { } code)
            {
                draft.Country(code);
            }
        }
        if (number != written || (number.Length > 0 && document.Of("NOTE").Length > 0))
        {
            draft.Remark($"Document {written}{(document.Of("NOTE") is { Length: > 0 } note ? $": {note}" : "")}");
        }
    }

    // "Diplomatic passport no. D1 (expired 2016)": the number is what stands between the words. Longer texts are no numbers.
    static string Plain(string written) => written.Length < 200 && Number().Match(written) is { Success: true } plain ? plain.Groups[1].Value : written;

    static string DocumentKind(string text)
    {
        bool Has(string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
        return Has("passport") || Has("passeport") || Has("pasaporte") ? "passport"
            : Has("national") || Has("identi") ? "national-id"
            : "document";
    }

    [GeneratedRegex("^(?:.*(?:no\\.|number|passport|:|°) ?)?([\\p{L}\\d./-]*\\d[\\p{L}\\d./-]*)(?: \\([^)]*\\))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    static void Rest(Element record, PartyDraft draft)
    {
        draft.Programme(record.Of("UN_LIST_TYPE"));
        foreach (var part in new[] { "TITLE", "DESIGNATION" })
        {
            foreach (var value in record.All(part).SelectMany(one => one.All("VALUE")).Where(value => value.Text.Length > 0))
            {
                draft.Remark($"{(part == "TITLE" ? "Title" : "Designation")}: {value.Text}");
            }
        }
        foreach (var place in record.All("INDIVIDUAL_PLACE_OF_BIRTH"))
        {
            var text = PartyDraft.Line(place.Of("STREET"), place.Of("CITY"), place.Of("STATE_PROVINCE"), place.Of("COUNTRY"), place.Of("NOTE"));
            draft.Remark(text.Length > 0 ? $"Born in {text}" : "");
        }
        draft.Remark(record.Of("GENDER") is { Length: > 0 } gender ? $"Gender: {gender}" : "");
        draft.Remark(record.Of("COMMENTS1"));
    }
}
