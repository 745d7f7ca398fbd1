namespace Interdict.Vocabulary;

/// <summary>An exact quantity with its unit. Thousandths of the unit as a whole number: nothing is ever rounded.</summary>
/// <param name="Thousandths">The amount in thousandths of the unit.</param>
/// <param name="Unit">The unit as a word: <c>piece</c>, <c>pair</c>, <c>kg</c>, <c>g</c>, <c>l</c>.</param>
public readonly record struct Quantity(long Thousandths, string Unit)
{
    const int scale = 1000;
    const int mostWholeDigits = 12;

    /// <summary>So many of a unit.</summary>
    public static Quantity Of(long whole, string unit) => new(whole * scale, unit);

    /// <summary>Nothing of this unit.</summary>
    public Quantity None => this with { Thousandths = 0 };

    /// <summary>True when both are counted in one unit.</summary>
    public bool IsCountedAs(Quantity other) => string.Equals(Unit, other.Unit, StringComparison.Ordinal);

    /// <summary>The sum. Only what is counted in one unit can be added; whoever adds has checked that.</summary>
    public static Quantity operator +(Quantity a, Quantity b) => a with { Thousandths = a.Thousandths + a.Alike(b) };

    /// <summary>The difference; it may be below zero. Only what is counted in one unit can be taken away.</summary>
    public static Quantity operator -(Quantity a, Quantity b) => a with { Thousandths = a.Thousandths - a.Alike(b) };

    /// <summary>Reads an amount as people write it ("12", "12.5", "12,5"), with at most three decimals; null when it is none.</summary>
    public static Quantity? Read(string? amount, string unit)
    {
        var text = (amount ?? "").Trim().Replace(',', '.');
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var part = point < 0 ? "" : text[(point + 1)..];
        if (whole.Length is 0 or > mostWholeDigits || part.Length > 3 || (point >= 0 && part.Length == 0) || !(whole + part).All(char.IsAsciiDigit))
        {
            return null;
        }
        return new Quantity(long.Parse(whole + part.PadRight(3, '0')), unit);
    }

    /// <summary>The amount without its unit: 12 or 12.5.</summary>
    public string Amount
    {
        get
        {
            var (size, sign) = Thousandths < 0 ? (-Thousandths, "-") : (Thousandths, "");
            var part = size % scale;
            return part == 0 ? $"{sign}{size / scale}" : ($"{sign}{size / scale}.{part:000}").TrimEnd('0');
        }
    }

    /// <summary>The amount with its unit: 12.5 kg.</summary>
    public override string ToString() => $"{Amount} {Unit}";

    long Alike(Quantity other) => IsCountedAs(other) ? other.Thousandths : throw new InvalidOperationException($"{other.Unit} cannot be counted as {Unit}.");
}
