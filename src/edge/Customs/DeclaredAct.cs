using Interdict.Law;

namespace Interdict.Customs;

/// <summary>
/// What a declaration asks for, in the words of the fact <c>act</c>. Customs systems send types and procedures, so these are read here
/// and nowhere else (Annex D of Delegated Regulation (EU) 2015/2446: type of declaration, requested procedure).
/// </summary>
static class DeclaredAct
{
    public const string Export = "export";
    public const string Import = "import";
    public const string Transit = "transit";

    /// <summary>The type of an entry summary declaration. Whether the goods enter or pass through, their destination tells.</summary>
    public const string Entry = "ENS";

    /// <summary>The act that type and procedure name; null when they name none.</summary>
    public static string? Of(string type, string procedure) =>
        type.ToUpperInvariant() switch
        {
            "EX" or "EU" or "B1" or "B2" or "B3" or "B4" => Export,
            "IM" or "H1" or "H2" or "H3" or "H4" or "H5" or "H6" or "H7" => Import,
            "T" or "T1" or "T2" or "T2F" or "T2SM" or "TIR" or "D1" or "D2" or "D3" => Transit,
            // CO is written for both directions; the procedure tells which.
            "CO" => OfProcedure(procedure) ?? Export,
            _ => OfProcedure(procedure),
        };

    /// <summary>
    /// The act of a declaration that names none: export, unless the route contradicts what export means in this law and
    /// fits another act. Goods that arrive are not let go as an export that cannot be.
    /// </summary>
    public static string Assumed(LawBook book, Instrument instrument, Route route, DateOnly on)
    {
        if (route.From.Length == 0 && route.To.Length == 0)
        {
            return Export;
        }
        foreach (var act in new[] { Export, Import, Transit })
        {
            foreach (var entailment in instrument.Entailments)
            {
                if (entailment.Act == act && entailment.Conditions.All(condition => Fits(book, condition, route, on)))
                {
                    return act;
                }
            }
        }
        return Export;
    }

    /// <summary>
    /// The act of an entry summary declaration: transit when the goods go on to where nothing is imported in this law, else import.
    /// </summary>
    public static string Entering(LawBook book, Instrument instrument, Route route, DateOnly on)
    {
        if (route.To.Length == 0)
        {
            return Import;
        }
        var arriving = instrument.Entailments.Where(entailment => entailment.Act == Import).SelectMany(entailment => entailment.Conditions);
        return arriving.All(condition => condition.Fact != "to" || Fits(book, condition, route, on)) ? Import : Transit;
    }

    /// <summary>True when goods that pass through a place pass through the territory of this law.</summary>
    public static bool IsWithin(LawBook book, Instrument instrument, string place, DateOnly on) =>
        instrument.Entailments.Any(entailment =>
            entailment.Conditions.Any(condition =>
                condition is Condition.In inside && inside.Fact == "via" && inside.Groups.Any(group => Has(book, group, place, on))
            )
        );

    static string? OfProcedure(string procedure)
    {
        var code = procedure.AsSpan().Trim();
        if (code.StartsWith("T", StringComparison.OrdinalIgnoreCase))
        {
            return Transit;
        }
        return code.Length < 2
            ? null
            : code[..2] switch
            {
                "10" or "11" or "21" or "22" or "23" or "31" => Export,
                "01" or "07" or "40" or "42" or "43" or "45" or "46" or "48" or "51" or "53" or "61" or "63" or "68" or "71" or "78" or "91" => Import,
                ['8', _] => Transit,
                _ => null,
            };
    }

    static bool Fits(LawBook book, Condition condition, Route route, DateOnly on)
    {
        var place = condition.Fact switch
        {
            "from" => route.From,
            "to" => route.To,
            _ => "",
        };
        return place.Length == 0
            || condition switch
            {
                Condition.In inside => inside.Groups.Any(group => Has(book, group, place, on)),
                Condition.Outside outside => !outside.Groups.Any(group => Has(book, group, place, on)),
                _ => true,
            };
    }

    static bool Has(LawBook book, string group, string place, DateOnly on) =>
        book.Groups.Any(one =>
            one.Id == group && Dated.Prevailing(one.Members.Where(member => member.Place == place), member => member.Dates, on, on) is not null
        );
}

/// <summary>The places of a declaration, as ids of the gazetteer; empty where nothing readable is declared.</summary>
/// <param name="From">Where the goods leave.</param>
/// <param name="To">Where they go.</param>
/// <param name="Via">Where they pass.</param>
readonly record struct Route(string From, string To, string Via);
