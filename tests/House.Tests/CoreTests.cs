using System.Text.RegularExpressions;

namespace Interdict.House_Tests;

public sealed partial class CoreTests
{
    [Fact]
    public void The_clock_chance_files_network_culture_and_threads_are_banned_from_core()
    {
        var banned = House.Read("eng/BannedSymbols.txt");
        string[] symbols =
        [
            "P:System.DateTime.UtcNow;",
            "T:System.TimeProvider;",
            "T:System.Random;",
            "N:System.IO;",
            "N:System.Net;",
            "N:System.Globalization;",
            "N:System.Threading;",
            "T:System.Environment;",
            "T:System.Console;",
            "M:System.String.Normalize;",
        ];
        House.Faultless(symbols.Where(symbol => !banned.Contains(symbol, StringComparison.Ordinal)).Select(symbol => $"{symbol} is not banned any more"));
        Assert.Contains("eng/BannedSymbols.txt", House.Read("src/core/Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_source_silences_a_ban()
    {
        House.Faultless(
            House
                .FilesUnder("src/", ".cs", ".csproj", ".props")
                .Where(file => House.Read(file).Contains("RS0030", StringComparison.Ordinal))
                .Select(file => $"{file} silences the analyser of banned symbols")
        );
    }

    [Fact]
    public void A_project_does_not_loosen_the_rules_of_the_house()
    {
        House.Faultless(
            from project in Project.Modules
            from setting in new[] { "TreatWarningsAsErrors", "<Nullable>", "CheckForOverflowUnderflow", "DisableTransitiveProjectReferences" }
            where House.Read(project.Path).Contains(setting, StringComparison.Ordinal)
            select $"{project.Path} sets {setting}; it is set once, for all"
        );
    }

    [Fact]
    public void Arithmetic_is_unchecked_only_in_named_kernels()
    {
        var found = House.FilesUnder("src/", ".cs").Where(file => Unchecked().IsMatch(House.Read(file))).ToList();
        House.Faultless(found.Except(Exceptions.UncheckedKernels).Select(file => $"{file} uses unchecked; name it and say why"));
        House.Faultless(Exceptions.UncheckedKernels.Except(found).Select(file => $"{file} does not use unchecked any more; strike it off"));
    }

    // The word as code: followed by a block or an expression.
    [GeneratedRegex(@"\bunchecked\s*[({]")]
    private static partial Regex Unchecked();
}
