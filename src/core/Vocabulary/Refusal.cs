using System.Collections.Immutable;

namespace Interdict.Vocabulary;

/// <summary>Why something is not done. A value, never an exception: it is shown, translated and recorded.</summary>
/// <param name="Code">A stable word for programs: <c>quantity-short</c>.</param>
/// <param name="Field">The field it is about; empty for the whole.</param>
/// <param name="Says">What is wrong and what to do, with {0}, {1} where the values stand: pages translate this text as it is.</param>
/// <param name="With">The values.</param>
public sealed record Refusal(string Code, string Field, string Says, ImmutableArray<string> With)
{
    /// <summary>A refusal about the whole.</summary>
    public static Refusal Of(string code, string says, params ImmutableArray<string> with) => new(code, "", says, with);

    /// <summary>A refusal about a field.</summary>
    public static Refusal At(string field, string code, string says, params ImmutableArray<string> with) => new(code, field, says, with);

    /// <summary>The sentence in English.</summary>
    public override string ToString()
    {
        var text = Says;
        for (var at = 0; at < With.Length; at++)
        {
            text = text.Replace($"{{{at}}}", With[at], StringComparison.Ordinal);
        }
        return text;
    }
}
