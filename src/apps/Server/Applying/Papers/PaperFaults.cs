using Interdict.Documents.Papers;
using Interdict.Server.Sending;
using Interdict.Server.Tongues;

namespace Interdict.Server.Applying.Papers;

/// <summary>Why a paper was not taken.</summary>
internal enum PaperFault : byte
{
    NoFile,
    OldForm,
    TooLarge,
    Empty,
    Unknown,
    NotAsNamed,
    Program,
    Closed,
    Cut,
}

/// <summary>What is said when a paper was not taken, and what to do: the same for applicants and customs, on pages and to programs.</summary>
internal static class PaperFaults
{
    public static PaperFault Of(NotSent why) => Enum.Parse<PaperFault>(why.ToString());

    public static PaperFault Of(KindFault why) => Enum.Parse<PaperFault>(why.ToString());

    /// <summary>What an address says; null when it says nothing.</summary>
    public static PaperFault? Read(string? word) => Enum.TryParse<PaperFault>(word, out var fault) && Enum.IsDefined(fault) ? fault : null;

    public static string Say(Tongue t, PaperFault fault, PaperRules rules) =>
        fault switch
        {
            PaperFault.NoFile => t["Choose a file first."],
            PaperFault.OldForm => t["The page was open too long. Choose the file again and send it once more."],
            PaperFault.TooLarge => t["The file is larger than {0} MB. Make it smaller, or split it.", rules.MostMegabytes],
            PaperFault.Empty => t["The file is empty."],
            PaperFault.NotAsNamed => t["The content of the file is not what its name says. Name it as what it is, or save it anew."],
            PaperFault.Program => t["The file carries a program (macros). Save it without, or as PDF."],
            PaperFault.Closed => t["The case does not take this paper: it is closed, or has too many."],
            PaperFault.Cut => t["The file did not arrive whole. Send it again."],
            _ => t["Files of this kind are not taken. Save it as PDF, as a picture or as a text document."],
        };
}
