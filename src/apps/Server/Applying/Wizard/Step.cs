using System.Collections.Immutable;
using Interdict.Licensing.Cases;
using Interdict.Server.Tongues;

namespace Interdict.Server.Applying.Wizard;

/// <summary>The steps of an application: in any order, forth and back.</summary>
internal static class Step
{
    public const string Goods = "goods";
    public const string Parties = "parties";
    public const string Places = "places";
    public const string More = "more";
    public const string Papers = "papers";
    public const string Check = "check";

    public static ImmutableArray<string> All { get; } = [Goods, Parties, Places, More, Papers, Check];

    public static string Name(Tongue t, string step) =>
        step switch
        {
            Goods => t["Goods"],
            Parties => t["Parties"],
            Places => t["Places and use"],
            More => t["Further questions"],
            Papers => t["Papers"],
            _ => t["Check and hand in"],
        };

    public static string Title(Tongue t, string step) =>
        step switch
        {
            Goods => t["What are the goods?"],
            Parties => t["Who takes part?"],
            Places => t["Where, and what for?"],
            More => t["What else is asked"],
            Papers => t["Which papers belong to it?"],
            _ => t["Check and hand in"],
        };

    public static string Next(string step) => All[Math.Min(All.IndexOf(step) + 1, All.Length - 1)];

    public static string Before(string step) => All[Math.Max(All.IndexOf(step) - 1, 0)];

    /// <summary>The step on which a field of a gap stands.</summary>
    public static string Of(string field) =>
        field.StartsWith("goods-", StringComparison.Ordinal) || field.StartsWith(DealFields.Goods, StringComparison.Ordinal) ? Goods
        : field is DealFields.From or DealFields.To or DealFields.Via or DealFields.Location or DealFields.EndUse or DealFields.EndUseKind ? Places
        : DealFields.IsPaper(field) ? Papers
        : DealFields.IsBox(field) || field.StartsWith(Typed.Fact, StringComparison.Ordinal) ? More
        : Parties;

    public static string Address(string id, string step) => $"/my/cases/{id}/{step}";
}
