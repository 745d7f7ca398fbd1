using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Deciding;

/// <summary>A line of a composed text: an English template that a language can replace, and the values in it.</summary>
/// <param name="Says">The template, with {0}, {1} where the values stand.</param>
/// <param name="With">The values.</param>
/// <param name="IsHeading">True when it stands above what follows.</param>
public sealed record Sentence(string Says, ImmutableArray<string> With, bool IsHeading = false)
{
    /// <summary>A heading.</summary>
    public static Sentence Heading(string says, params ImmutableArray<string> with) => new(says, with, true);

    /// <summary>A line.</summary>
    public static Sentence Of(string says, params ImmutableArray<string> with) => new(says, with);

    /// <summary>The line in English.</summary>
    public override string ToString()
    {
        var text = Says;
        for (var at = 0; at < With.Length; at++)
        {
            text = text.Replace($"{{{at}}}", With[at], StringComparison.Ordinal);
        }
        return text;
    }

    /// <summary>Lines as one text, with an empty line before each heading.</summary>
    /// <param name="sentences">The lines.</param>
    /// <param name="write">How a line is written in the language that is wanted.</param>
    public static string Text(IEnumerable<Sentence> sentences, Func<Sentence, string> write)
    {
        var text = "";
        foreach (var one in sentences)
        {
            text +=
                (
                    text.Length == 0 ? ""
                    : one.IsHeading ? "\n\n"
                    : "\n"
                ) + write(one);
        }
        return text;
    }
}

/// <summary>How the values of a composed text are written for whoever reads it.</summary>
/// <param name="Place">The name of a place.</param>
public sealed record Spelling(Func<string, string> Place)
{
    /// <summary>A day.</summary>
    public Func<DateOnly, string> Day { get; init; } = IsoDay.Write;

    /// <summary>An amount with its unit.</summary>
    public Func<Quantity, string> Quantity { get; init; } = quantity => quantity.ToString();
}
