using Interdict.Evidence.Countries;
using Interdict.Server.Hosting;

namespace Interdict.Server.Countries;

/// <summary>
/// What is known of countries: files that the authority lays into the folder "countries" of its home. They are read again when one of them
/// changes. Nothing is shipped but an invented sample, which the demonstration shows.
/// </summary>
internal sealed class CountryShelf(Settings settings, LawDesk desk)
{
    static readonly string[] names = [CountryFiles.Treaties, CountryFiles.Penalty, CountryFiles.Indicators, CountryFiles.Values];

    readonly Lock gate = new();
    CountryFiles files = CountryFiles.None;
    string stamp = "";

    /// <summary>The folder of the authority.</summary>
    public string Folder => Path.Combine(settings.Home, "countries");

    /// <summary>True when the sample of the demonstration is shown.</summary>
    public bool IsSample => Source() != Folder;

    /// <summary>The files as they are now.</summary>
    public CountryFiles Now()
    {
        var folder = Source();
        var now = string.Join('|', names.Select(name => File.GetLastWriteTimeUtc(Path.Combine(folder, name)).Ticks)) + folder;
        lock (gate)
        {
            if (now != stamp)
            {
                files = CountryFiles.Read(name => Text(Path.Combine(folder, name)), writing => desk.Book.Gazetteer.Read(writing)?.Id);
                stamp = now;
            }
            return files;
        }
    }

    string Source()
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "samples", "countries");
        return settings.Demonstration && !Directory.Exists(Folder) && Directory.Exists(sample) ? sample : Folder;
    }

    static string Text(string path) => File.Exists(path) ? File.ReadAllText(path) : "";
}
