using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Interdict.Licensing_Tests.Authorising;

/// <summary>Compares with a file of the folder beside this one. UPDATE_GOLDEN=1 accepts what is there now; the difference is then in the review.</summary>
static partial class Golden
{
    public static void Holds(string name, string found)
    {
        // The hash of the test's own law changes with the form of a pack, which is none of these files' business.
        found = Hash().Replace(found, "sha256:(hash)");
        var path = Path.Combine(Folder(), "expected", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, found);
            return;
        }
        Assert.True(File.Exists(path), $"There is no {name} beside the test. UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path), found);
    }

    static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Hash();
}
