using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching.Headings;
using Interdict.Vocabulary;

namespace Interdict.Screening;

/// <summary>One item on the table: each flag is held against it.</summary>
sealed class FlagTable(FlagGrounds grounds, Consignment item, Answer answer, FlagScratch scratch)
{
    const string EndUser = "end-user";

    readonly CommodityCode? code = CommodityCode.Read(item.Deal.CommodityCode);
    List<RedFlag>? raised;
    List<string>? open;

    /// <summary>Judges one flag.</summary>
    public void Put(FlagRule rule, int at)
    {
        if (item.Deal.On < rule.AppliesFrom || item.Deal.On > (rule.AppliesTo ?? DateOnly.MaxValue))
        {
            return;
        }
        switch (Judge(rule.When, at))
        {
            case Judged.Yes yes:
                (raised ??= []).Add(new RedFlag(rule.Id, rule.Title, rule.Weight, rule.Source, Because(rule, yes)));
                break;
            // What is missing matters where there are goods of a list; elsewhere it would be said of every parcel.
            case Judged.Unknown(var what) when !answer.Findings.IsEmpty:
                (open ??= []).Add($"Not judged for want of {what}: {rule.Title}.");
                break;
        }
    }

    /// <summary>What was raised, heaviest first, and what could not be judged.</summary>
    public (ImmutableArray<RedFlag> Flags, ImmutableArray<string> Open) Raised() =>
        (
            raised is null ? [] : [.. raised.OrderByDescending(flag => flag.Weight).ThenBy(flag => flag.Id, StringComparer.Ordinal)],
            open is null ? [] : [.. open.Distinct(StringComparer.Ordinal)]
        );

    ImmutableArray<Reason> Because(FlagRule rule, Judged.Yes yes)
    {
        var goods = answer.Findings.IsEmpty ? "listed goods" : string.Join("; ", answer.Findings.Select(Short));
        return [new Reason("fact", FlagSentence.Fill(rule.Says, [.. yes.Values, ("goods", goods)]))];
    }

    Judged Judge(FlagCondition when, int at) =>
        when switch
        {
            FlagCondition.PartySays party => PartySays(party, at),
            FlagCondition.PartyMissing missing => Missing(missing.Role),
            FlagCondition.Bulk bulk => Bulk(bulk, at),
            FlagCondition.CodeUnder under => Under(under),
            FlagCondition.FigureOut figure => new FlagFigures(grounds.Rates, item.Figures, code).Judge(figure),
            FlagCondition.RouteRare rare => new FlagRoutes(grounds, item.Deal.Facts, code).Judge(rare),
            FlagCondition.RouteNamed named => new FlagRoutes(grounds, item.Deal.Facts, code).Judge(named),
            FlagCondition.CodeUnlikely => Unlikely(),
            FlagCondition.TextWeak => Weak(),
            _ => Judged.No,
        };

    static string Short(Finding finding)
    {
        var end = finding.Goods.IndexOfAny([',', ';', '(']);
        return $"{finding.Entry} {(end > 0 ? finding.Goods[..end].TrimEnd() : finding.Goods)}";
    }

    Judged Missing(string role) => Has(role) ? Judged.No : new Judged.Yes([("role", Plain(role))]);

    Judged PartySays(FlagCondition.PartySays asked, int at)
    {
        if (asked.Without.Length > 0 && Has(asked.Without))
        {
            return Judged.No;
        }
        var looked = 0;
        foreach (var party in item.Parties)
        {
            if (!asked.Roles.IsEmpty && !asked.Roles.Contains(party.Role))
            {
                continue;
            }
            looked++;
            var words = grounds.Words.In(party.Name, at, scratch);
            words = words.Length > 0 ? words : grounds.Words.In(party.Address, at, scratch);
            if (words.Length > 0)
            {
                return new Judged.Yes([("role", Plain(party.Role)), ("party", party.Name), ("words", words)]);
            }
        }
        if (item.Deal.Facts.Word("end_user_kind") is { } kind && asked.UserKinds.Contains(kind))
        {
            return new Judged.Yes([("role", EndUser), ("party", NameOf(EndUser)), ("words", Plain(kind))]);
        }
        return looked == 0 && !asked.Roles.IsEmpty ? new Judged.Unknown($"a declared {string.Join(" or ", asked.Roles.Select(Plain))}") : Judged.No;
    }

    Judged Bulk(FlagCondition.Bulk asked, int at)
    {
        var words = asked.Words.IsEmpty ? "" : grounds.Words.In(item.Deal.Text, at, scratch);
        if (!asked.Words.IsEmpty && words.Length == 0)
        {
            return Judged.No;
        }
        var (quantity, mass) = (item.Figures.Quantity, item.Figures.NetMassKg);
        if (!(quantity >= asked.Quantity || mass >= asked.Mass))
        {
            return quantity is null && mass is null ? new Judged.Unknown("a quantity or mass") : Judged.No;
        }
        var user = item.Deal.Facts.Word("end_user_kind");
        if (!asked.UserKinds.IsEmpty && (user is null || !asked.UserKinds.Contains(user)))
        {
            return user is null ? new Judged.Unknown("the kind of end-user") : Judged.No;
        }
        var much = quantity >= asked.Quantity ? $"{quantity} {(item.Figures.Unit.Length > 0 ? item.Figures.Unit : "units")}" : $"{mass} kg";
        return new Judged.Yes([("words", words), ("user", Plain(user ?? "")), ("quantity", much)]);
    }

    Judged Under(FlagCondition.CodeUnder asked)
    {
        if (code is not { } declared)
        {
            return new Judged.Unknown("a commodity code");
        }
        foreach (var prefix in asked.Codes)
        {
            if (declared.Digits.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new Judged.Yes([("code", declared.ToString())]);
            }
        }
        return Judged.No;
    }

    Judged Unlikely()
    {
        if (code is not { } declared || item.Deal.Text.Length == 0)
        {
            return new Judged.Unknown(code is null ? "a commodity code" : "a description");
        }
        return scratch.Unlikely(item.Deal.Text, declared.Digits) is { } unlikely
            ? new Judged.Yes([("code", declared.ToString()), ("likely", string.Join(", ", unlikely.Likelier.Select(Likelier)))])
            : Judged.No;
    }

    static string Likelier(HeadingGuess guess) => guess.Because.IsEmpty ? guess.Heading : $"{guess.Heading} (\"{string.Join("\", \"", guess.Because)}\")";

    Judged Weak()
    {
        foreach (var question in answer.Questions)
        {
            if (question.Fact == "text")
            {
                return new Judged.Yes([("text", item.Deal.Text)]);
            }
        }
        return Judged.No;
    }

    bool Has(string role)
    {
        // Somebody who says what kind of end-user it is has not left it open, though nobody is named.
        if (role == EndUser && item.Deal.Facts.Word("end_user_kind") is not null)
        {
            return true;
        }
        foreach (var party in item.Parties)
        {
            if (party.Role == role && party.Name.Length > 0)
            {
                return true;
            }
        }
        return false;
    }

    string NameOf(string role) => item.Parties.FirstOrDefault(party => party.Role == role)?.Name ?? "the end-user";

    static string Plain(string word) => word == EndUser ? word : word.Replace('-', ' ');
}

/// <summary>What came of holding a flag against an item.</summary>
abstract record Judged
{
    Judged() { }

    /// <summary>It is not raised.</summary>
    public static Judged No { get; } = new Not();

    sealed record Not : Judged;

    /// <summary>It is raised, with the declared values it rests on.</summary>
    public sealed record Yes((string Name, string Value)[] Values) : Judged;

    /// <summary>It cannot be judged.</summary>
    public sealed record Unknown(string What) : Judged;
}
