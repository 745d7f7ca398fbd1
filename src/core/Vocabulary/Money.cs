namespace Interdict.Vocabulary;

/// <summary>An amount of money, exact to the hundredth.</summary>
/// <param name="Hundredths">The amount in hundredths of the currency.</param>
/// <param name="Currency">The currency's code of ISO 4217.</param>
/// <param name="IsEstimate">True when the value is estimated: the forms write EV before it.</param>
public readonly record struct Money(long Hundredths, string Currency, bool IsEstimate = false)
{
    /// <summary>The amount with its currency.</summary>
    public override string ToString() => $"{(IsEstimate ? "EV " : "")}{Hundredths / 100}.{Hundredths % 100:00} {Currency}";
}
