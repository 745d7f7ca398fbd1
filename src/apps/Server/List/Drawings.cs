using System.Collections.Concurrent;

namespace Interdict.Server.List;

/// <summary>The line drawings that were built in beside the program, by name.</summary>
internal static class Drawings
{
    static readonly ConcurrentDictionary<string, string> kept = new(StringComparer.Ordinal);

    /// <summary>The drawing as it is written into a page; empty when there is none of that name.</summary>
    public static string Of(string name) =>
        name.Length == 0 || name.Any(letter => letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) ? "" : kept.GetOrAdd(name, Read);

    static string Read(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "drawings", name + ".svg");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }
}
