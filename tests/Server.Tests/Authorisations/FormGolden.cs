using System.Runtime.CompilerServices;

namespace Interdict.Server_Tests.Authorisations;

/// <summary>Compares with a file of the folder beside this one. UPDATE_GOLDEN=1 accepts what is there now; the difference is then in the review.</summary>
static class FormGolden
{
    public static void Holds(string name, string found)
    {
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
}
