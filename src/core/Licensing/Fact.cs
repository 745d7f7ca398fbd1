using Interdict.Vocabulary;

namespace Interdict.Licensing;

/// <summary>Something that happened to a file. Facts are only ever added; what a file is, follows from them.</summary>
public abstract record Fact;

/// <summary>A fact as it stands in its file: who, when, why.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="At">When, to the microsecond, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Why">Why, in the words of whoever acted; empty when the fact says it.</param>
/// <param name="Says">What happened.</param>
public sealed record Paper(FileId File, long Number, DateTimeOffset At, Actor By, Personal Why, Fact Says);

/// <summary>What a file is about; its numbers begin with this letter.</summary>
public enum FileKind : byte
{
    /// <summary>A case: an application, a bar, a disclosure.</summary>
    Case,

    /// <summary>An authorisation with its ledger.</summary>
    Authorisation,

    /// <summary>A question that customs puts to the authority.</summary>
    Inquiry,

    /// <summary>A firm, museum or other applicant with its registration.</summary>
    Firm,
}

/// <summary>The number of a file: <c>C-2026-000123</c>. The letter tells the kind.</summary>
public readonly record struct FileId
{
    const string letters = "CAQF";

    FileId(string text) => Text = text;

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>What the file is about.</summary>
    public FileKind Kind => (FileKind)letters.IndexOf(Text[0], StringComparison.Ordinal);

    /// <summary>The number of a year's n-th file of a kind.</summary>
    public static FileId Of(FileKind kind, int year, long number) => new($"{letters[(int)kind]}-{year:0000}-{number:000000}");

    /// <summary>Reads a number as it is written; null when it is none.</summary>
    public static FileId? Read(string? text) =>
        text is { Length: >= 13 and <= 20 }
        && letters.Contains(text[0])
        && text[1] == '-'
        && text[6] == '-'
        && text[2..6].All(char.IsAsciiDigit)
        && text[7..].All(char.IsAsciiDigit)
            ? new FileId(text)
            : null;

    /// <summary>As it is written.</summary>
    public override string ToString() => Text;
}
