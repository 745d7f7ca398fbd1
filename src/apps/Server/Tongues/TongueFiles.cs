using System.Text;
using System.Text.Json;

namespace Interdict.Server.Tongues;

/// <summary>
/// Languages that an authority adds: <c>xx.json</c> in the folder <c>tongues</c> of its home, a table from English texts to their words, of
/// pages and of the law alike; and <c>letters/KIND.xx.txt</c> beside it. Without the folder there are none.
/// </summary>
internal sealed class TongueFiles
{
    /// <summary>The name of the folder in the home.</summary>
    public const string Folder = "tongues";

    const int longestCode = 3;

    readonly string folder;

    /// <summary>Reads the tables of a folder. A file that is no table is left out and told of.</summary>
    public TongueFiles(string folder, Action<string> complain)
    {
        this.folder = folder;
        var tables = new SortedDictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [])
        {
            var code = Path.GetFileNameWithoutExtension(file);
            if (code.Length is < 2 or > longestCode || !code.All(char.IsAsciiLetterLower))
            {
                complain($"{file}: the name of a language's file is its code of two or three small letters, such as nl.json. It was left out.");
                continue;
            }
            if (Read(file) is { } words)
            {
                tables[code] = words;
            }
            else
            {
                complain($"{file} cannot be read: it should be one JSON object of texts, {{\"English\": \"its words\"}}. It was left out.");
            }
        }
        Tables = tables;
    }

    /// <summary>The tables by the code of their language.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Tables { get; }

    /// <summary>The text of a letter in a language, its first line being the subject; null when there is no file of it.</summary>
    public string? Letter(string kind, string language)
    {
        var file = Path.Combine(folder, "letters", $"{kind}.{language}.txt");
        return File.Exists(file) ? File.ReadAllText(file, Encoding.UTF8) : null;
    }

    // An empty text is one that nobody has translated yet.
    static Dictionary<string, string>? Read(string file)
    {
        try
        {
            var words = JsonSerializer.Deserialize<Dictionary<string, string?>>(File.ReadAllBytes(file));
            return words?.Where(word => !string.IsNullOrEmpty(word.Value)).ToDictionary(word => word.Key, word => word.Value!, StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
