namespace Interdict.Bench.Ordinary;

/// <summary>Descriptions that name goods of the list or of other law by their own words: they are no ordinary trade.</summary>
static class NotOrdinary
{
    // Subheading 2933.53 names barbiturates one by one, listed ones among them.
    static readonly string[] subheadings = ["293353"];

    /// <summary>True when the description itself names listed goods.</summary>
    public static bool Names(GoodsText goods) => subheadings.Any(code => goods.Code.StartsWith(code, StringComparison.Ordinal));

    /// <summary>True for goods that a size or a part makes listed: they are written without any.</summary>
    // The tariff term "shackles" shares the handcuffs' code 7326 90 92 00: it means the restraint, and a long one is listed.
    public static bool ChangesWithParts(GoodsText goods) =>
        goods.Text.Contains("handcuff", StringComparison.OrdinalIgnoreCase) || goods.Text.StartsWith("shackles", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the regime to which goods were referred has goods in this heading, so that the referral is none of ours to count.</summary>
    public static bool BelongsTo(string regime, string heading) =>
        regime switch
        {
            "firearms" or "military-list" => heading[..2] is "93" || heading is "3601" or "3602" or "3603" or "3604" or "8710" or "8906",
            "narcotics" => heading[..2] is "29" or "30" || heading is "1211" or "1207" or "1301" or "1302",
            "dual-use" => heading[..2] is "28" or "84" or "85" or "88" or "90",
            _ => false,
        };
}
