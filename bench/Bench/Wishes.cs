using System.Globalization;

namespace Interdict.Bench;

/// <summary>Something that was asked for cannot be measured; the message says why and what to do.</summary>
sealed class UnusableException(string why) : Exception(why);

/// <summary>The options on the command line.</summary>
sealed class Wishes(string[] words)
{
    public bool Has(string name) => words.Contains(name);

    public string? Of(string name) => All(name).FirstOrDefault();

    public IEnumerable<string> All(string name)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == name)
            {
                yield return at + 1 < words.Length ? words[at + 1] : throw new UnusableException($"{name} needs a value.");
            }
        }
    }

    public int Number(string name, int otherwise)
    {
        if (Of(name) is not { } text)
        {
            return otherwise;
        }
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UnusableException($"{name} needs a whole number, not \"{text}\".");
    }
}
