namespace Interdict.House_Tests;

/// <summary>What the rules let pass, by name. These lists may only shrink: a line that nobody needs any more fails a test.</summary>
internal static class Exceptions
{
    /// <summary>Two capital letters that are a word of the program, not a state.</summary>
    public static readonly HashSet<string> TwoLetters = ["OK"];

    /// <summary>Literals that look like law and are not: the file and the literal.</summary>
    public static readonly HashSet<(string File, string Text)> Literals = [];

    /// <summary>Files of 300 lines or more, with the most lines they may have.</summary>
    public static readonly Dictionary<string, int> LongFiles = [];

    /// <summary>Folders with more than 15 source files, with the most they may have.</summary>
    public static readonly Dictionary<string, int> FullFolders = [];

    /// <summary>Texts that stand on a page in every language as they are: the program's name, and what is typed.</summary>
    public static readonly HashSet<string> TextsOfAllLanguages = ["Interdict", "./interdict lists add FILE"];

    /// <summary>Paths that a document names though a build or a user makes them.</summary>
    public static readonly HashSet<string> MadePaths = ["artifacts/"];

    /// <summary>Files with hash or bit kernels, where numbers wrap on purpose.</summary>
    public static readonly HashSet<string> UncheckedKernels =
    [
        "src/core/Matching/Headings/TextFeatures.cs",
        "src/core/Matching/Slips.cs",
        "src/core/Matching/Trie.cs",
        "src/core/Matching/Headings/TextFeatures.cs",
        "src/core/Matching/Names/Words/WordJoins.cs",
        "src/core/Matching/Names/Words/WordNeighbours.cs",
        "src/core/Screening/Inspection.cs",
    ];
}
