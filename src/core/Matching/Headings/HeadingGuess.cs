using System.Collections.Immutable;
using System.Text;

namespace Interdict.Matching.Headings;

/// <summary>A tariff heading that a goods text may belong to.</summary>
/// <param name="Heading">The heading, four digits.</param>
/// <param name="Likelihood">How likely it is, 0 to 1, calibrated on texts that were not learnt from.</param>
/// <param name="Because">The words of the text that spoke for it, the strongest first.</param>
public sealed record HeadingGuess(string Heading, double Likelihood, ImmutableArray<string> Because);

/// <summary>Says that a declared code is unlikely for its text, and which headings are likelier. It is a remark: it holds nothing by itself.</summary>
/// <param name="Declared">The declared heading, four digits.</param>
/// <param name="Likelihood">How likely the declared heading is for this text, 0 to 1.</param>
/// <param name="Likelier">The likelier headings with the words that spoke for them, best first.</param>
/// <param name="Says">All of it as a sentence.</param>
public sealed record UnlikelyCode(string Declared, double Likelihood, ImmutableArray<HeadingGuess> Likelier, string Says)
{
    internal static string Sentence(ReadOnlySpan<char> declared, ImmutableArray<HeadingGuess> likelier)
    {
        var says = new StringBuilder(160);
        says.Append("The code declared (").Append(declared).Append(") is unlikely for this text. Likelier: ");
        for (var at = 0; at < likelier.Length; at++)
        {
            var guess = likelier[at];
            says.Append(at > 0 ? "; " : "").Append(guess.Heading);
            says.Append(guess.Because.IsEmpty ? "" : $" (because of \"{string.Join("\", \"", guess.Because)}\")");
        }
        return says.Append('.').ToString();
    }
}
