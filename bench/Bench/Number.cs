using System.Globalization;

namespace Interdict.Bench;

/// <summary>Numbers as results write them, the same on every machine.</summary>
static class Number
{
    public static string Of(double value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
