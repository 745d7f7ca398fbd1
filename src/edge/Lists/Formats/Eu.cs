using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>The European Union's consolidated list of financial sanctions, XML 1.1: nearly every value is an attribute.</summary>
static class Eu
{
    /// <summary>The root of the file.</summary>
    public const string Root = "export";

    /// <summary>Its records.</summary>
    public static string[] Records { get; } = ["sanctionEntity"];

    /// <summary>The day that the file gives itself, as written.</summary>
    public static string Published(Element root) => root["generationDate"];

    /// <summary>Reads a record.</summary>
    public static PartyDraft Read(Element record, long number, Gathering into)
    {
        var id = record["euReferenceNumber"] is { Length: > 0 } reference ? reference : record["logicalId"];
        var draft = new PartyDraft(id, Kind(record)) { Record = number };
        foreach (var alias in record.All("nameAlias"))
        {
            Name(alias, draft);
        }
        foreach (var birth in record.All("birthdate"))
        {
            Birth(birth, draft, into);
        }
        foreach (var nation in record.All("citizenship"))
        {
            Country(nation, draft, into);
        }
        foreach (var address in record.All("address"))
        {
            draft.Address(
                address["street"],
                address["poBox"].Length > 0 ? $"PO box {address["poBox"]}" : "",
                address["place"],
                address["city"],
                address["region"],
                address["zipCode"],
                Known(address["countryDescription"])
            );
            Country(address, draft, into);
            Remarks(address, draft);
        }
        foreach (var identification in record.All("identification"))
        {
            Identification(identification, draft, into);
        }
        Rest(record, draft);
        return draft;
    }

    static PartyKind Kind(Element record)
    {
        var subject = record.All("subjectType").FirstOrDefault();
        return (subject?["code"], subject?["classificationCode"]) switch
        {
            ("person", _) or (_, "P") => PartyKind.Person,
            ("enterprise", _) or (_, "E") => PartyKind.Organisation,
            ("vessel" or "ship" or "aircraft", _) => PartyKind.Vessel,
            _ => PartyKind.Unknown,
        };
    }

    // The list marks no main name: the first is taken, so that a name in Latin letters wins when it stands first.
    static void Name(Element alias, PartyDraft draft)
    {
        var whole = alias["wholeName"];
        var text =
            whole.Length > 0 ? whole : string.Join(' ', new[] { alias["firstName"], alias["middleName"], alias["lastName"] }.Where(part => part.Length > 0));
        draft.Name(
            text,
            alias["strong"] == "false" ? NameKind.WeakAlias
                : Letters.HasOtherScript(text) ? NameKind.OriginalScript
                : NameKind.Alias
        );
        draft.Remark(alias["title"] is { Length: > 0 } title ? $"Title: {title}" : "");
        draft.Remark(alias["function"] is { Length: > 0 } function ? $"Function: {function}" : "");
    }

    static void Birth(Element birth, PartyDraft draft, Gathering into)
    {
        var exact =
            Dates.Iso(birth["birthdate"])
            ?? Dates.Parts(birth["year"], birth["monthOfYear"], birth["dayOfMonth"])
            ?? Dates.Span(Dates.Iso(birth["yearRangeFrom"]), Dates.Iso(birth["yearRangeTo"]))
            ?? "";
        draft.BirthDate(birth["circa"] == "true" && exact.Length == 10 ? exact[..4] : exact);
        var place = PartyDraft.Line(birth["place"], birth["city"], birth["region"], Known(birth["countryDescription"]));
        draft.Remark(place.Length > 0 ? $"Born in {place}" : "");
        Country(birth, draft, into);
    }

    static void Identification(Element identification, PartyDraft draft, Gathering into)
    {
        var number = identification["number"] is { Length: > 0 } written ? written : identification["latinNumber"];
        var kind = identification["identificationTypeCode"];
        draft.Identifier(
            kind switch
            {
                "passport" or "diplpass" or "electpass" => "passport",
                "id" => "national-id",
                "regnumber" => "registration",
                "fiscalcode" or "tax" => "tax",
                "imo" => "imo",
                "swiftbic" => "bic",
                _ => "document",
            },
            number
        );
        Country(identification, draft, into);
        Remarks(identification, draft);
    }

    static void Rest(Element record, PartyDraft draft)
    {
        foreach (var regulation in record.All("regulation"))
        {
            draft.Programme(regulation["programme"]);
            draft.Remark(regulation["numberTitle"] is { Length: > 0 } title ? $"Regulation {title}" : "");
        }
        draft.ListedOn =
            Dates.Iso(record["designationDate"])
            ?? record
                .All("regulation")
                .Select(regulation => Dates.Iso(regulation["entryIntoForceDate"]) ?? "")
                .Where(day => day.Length > 0)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault("");
        draft.Identifier("un", record["unitedNationId"]);
        draft.Remark(record["designationDetails"]);
        Remarks(record, draft);
    }

    static void Remarks(Element element, PartyDraft draft)
    {
        foreach (var remark in element.All("remark"))
        {
            draft.Remark(remark.Text);
        }
    }

    // "00" and "UNKNOWN" stand for a country that is not known.
    static void Country(Element element, PartyDraft draft, Gathering into)
    {
        var code = element["countryIso2Code"];
        var name = Known(element["countryDescription"]);
        if (code.Length == 2 && code.All(char.IsAsciiLetter))
        {
            draft.Country(into.CountryOf(code) ?? code);
        }
        else if (name.Length > 0)
        {
            into.Country(draft, name);
        }
    }

    static string Known(string name) => name.Equals("UNKNOWN", StringComparison.OrdinalIgnoreCase) ? "" : name;
}
