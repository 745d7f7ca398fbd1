namespace Interdict.Bench.Names.Errors;

/// <summary>What somebody who read an error wrote about it: a key and a sentence on a line, kept from run to run.</summary>
sealed class Explained
{
    readonly Dictionary<string, string> sentences = [];

    public Explained(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t', 2);
            if (cells.Length < 2)
            {
                throw new UnusableException($"The explanation \"{line}\" has no tab between its key and its sentence.");
            }
            sentences[cells[0]] = cells[1].Trim();
        }
    }

    /// <summary>The explanations in the checkout.</summary>
    public static Explained Read()
    {
        var file = Path.Combine(Checkout.Root, "bench", "names", "explained.tsv");
        return new Explained(File.Exists(file) ? File.ReadLines(file) : []);
    }

    /// <summary>The sentence, or that there is none yet.</summary>
    public string Of(string key) => sentences.GetValueOrDefault(key, "not read yet");
}
