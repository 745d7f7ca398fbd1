using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Screening;

/// <summary>Holds the way of an item against what is usual, or against ways that somebody named.</summary>
readonly struct FlagRoutes(FlagGrounds grounds, Facts facts, CommodityCode? code)
{
    public Judged Judge(FlagCondition.RouteRare asked)
    {
        var (from, to) = (facts.Word("from"), facts.Word("to"));
        if (code is not { } declared || to is null || (asked.Whole && from is null) || grounds.Rates is not { } rates)
        {
            return new Judged.Unknown(code is null ? "a commodity code" : "the route");
        }
        var seen = asked.Whole ? rates.Going(declared.Digits, from!, to, asked.AtLeast) : rates.Arriving(declared.Digits, to, asked.AtLeast);
        if (seen is not { } counted)
        {
            return new Judged.Unknown("enough movements under this code");
        }
        if (counted.Share >= asked.Below)
        {
            return Judged.No;
        }
        var share = $"{decimal.Round((decimal)counted.Share * 100, 2)} %";
        return new Judged.Yes([
            ("from", Name(from)),
            ("to", Name(to)),
            ("heading", counted.Heading),
            ("share", share),
            ("count", $"{counted.Count}"),
            ("of", $"{counted.Of}"),
        ]);
    }

    public Judged Judge(FlagCondition.RouteNamed asked)
    {
        var (from, to, via) = (facts.Word("from"), facts.Word("to"), facts.Word("via"));
        if ((!asked.From.IsEmpty && from is null) || (!asked.To.IsEmpty && to is null))
        {
            return new Judged.Unknown("the route");
        }
        return Among(asked.From, from) && Among(asked.To, to) && Among(asked.Via, via)
            ? new Judged.Yes([("from", Name(from)), ("to", Name(to)), ("via", Name(via))])
            : Judged.No;
    }

    static bool Among(System.Collections.Immutable.ImmutableArray<string> places, string? place) =>
        places.IsEmpty || (place is not null && places.Contains(place));

    string Name(string? place) => place is null ? "an unknown place" : grounds.Places.NameOf(place);
}
