namespace Interdict.Queue_Tests;

/// <summary>Declarations that were never made.</summary>
internal static class Declared
{
    public const string Header = "declaration,item,date,act,commodity_code,description,dispatch,destination,consignee";

    private static readonly string[] goods = ["Thumb cuffs of steel", "Pepper spray 400 ml", "Cotton shirts", "Toy thumb cuffs", "Leg irons"];

    /// <summary>So many items, three to a declaration; every hundredth has a day that is none.</summary>
    public static IEnumerable<string> Rows(int many) =>
        Enumerable
            .Range(0, many)
            .Select(number =>
                $"D{number / 3},{(number % 3) + 1},{(number % 100 == 99 ? "2031-02-30" : "2031-03-01")},export,,\"{goods[number % goods.Length]}, lot {number}\",QM,QN,Lot {number % 40} Trading"
            );
}
