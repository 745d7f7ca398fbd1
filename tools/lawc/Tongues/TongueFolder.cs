using System.Collections.Immutable;

namespace Interdict.Lawc;

/// <summary>Reads <c>law/tongues/*.yaml</c>: what the English words of the law's data are in other languages.</summary>
static class TongueFolder
{
    public static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Read(string law, Complaints complaints)
    {
        var folder = Path.Combine(law, "tongues");
        var tongues = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            if (Sheet.Open(law, path, complaints) is { } sheet)
            {
                tongues[Path.GetFileNameWithoutExtension(path)] = Words(sheet);
            }
        }
        return tongues.ToImmutable();
    }

    static ImmutableSortedDictionary<string, string> Words(Sheet sheet)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var word in sheet.Parts("words"))
        {
            var english = word.Text("says");
            if (!words.TryAdd(english, word.Text("means")))
            {
                word.Complain($"\"{english}\" is translated twice.");
            }
            word.Done();
        }
        sheet.Ignoring("note").Done();
        return words.ToImmutable();
    }
}
