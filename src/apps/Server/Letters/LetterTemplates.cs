using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Interdict.Journal.Views;
using Interdict.Server.Tongues;
using Interdict.Store;

namespace Interdict.Server.Letters;

/// <summary>A version of the text of a letter.</summary>
/// <param name="Kind">The kind of letter.</param>
/// <param name="Language">Its language.</param>
/// <param name="Version">Its version; 0 for the one that comes with the program.</param>
/// <param name="Subject">What the letter is about, with fields.</param>
/// <param name="Body">What it says, with fields.</param>
/// <param name="Account">Who wrote it; empty for the one that comes with the program.</param>
/// <param name="Made">When; null for the one that comes with the program.</param>
internal sealed record TemplateText(string Kind, string Language, long Version, string Subject, string Body, string Account, DateTimeOffset? Made)
{
    /// <summary>How a letter names the version it was made from.</summary>
    public string Name => $"{Kind}.{Language}.{Version}";
}

/// <summary>The texts of letters: those that come with the program, and the versions an authority made of them. None is ever lost.</summary>
internal sealed class LetterTemplates(Database database, TimeProvider clock, Phrasebook speech, TongueFiles added)
{
    const string prefix = "letter:";

    /// <summary>The kinds of letters.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    ["question", "hearing", "decision", "appeal", "reminder", "chaser", "ending", "held", "application", "detention"];

    /// <summary>The languages there are texts in.</summary>
    public ImmutableArray<string> Languages { get; } = [.. speech.Languages.Select(language => language.Code)];

    /// <summary>The latest version; null when there is no such letter.</summary>
    public TemplateText? Of(string kind, string language) =>
        Versions(kind, language) is [var latest, ..] ? latest : Added(kind, language) ?? Default(kind, language);

    /// <summary>The text in a language; where there is none in that, the English one, to be translated.</summary>
    public TemplateText In(string kind, string language) => Of(kind, language) ?? Of(kind, Phrasebook.English)! with { Language = language, Version = 0 };

    /// <summary>The versions an authority made, the latest first.</summary>
    public IReadOnlyList<TemplateText> Versions(string kind, string language)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new TemplateText(kind, language, row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Cells.Moment(row.GetInt64(4))),
            "SELECT version, subject, body, account, made FROM letter_template WHERE kind = @kind AND language = @language ORDER BY version DESC",
            ("kind", kind),
            ("language", language)
        );
    }

    /// <summary>Puts the text back that comes with the program, as a new version; false when somebody else made one since.</summary>
    public bool PutBack(string kind, string language, long seen, string account) =>
        Default(kind, language) is { } shipped && Keep(kind, language, seen, shipped.Subject, shipped.Body, account);

    /// <summary>Keeps a new version after the one that was seen; false when somebody else made one since.</summary>
    public bool Keep(string kind, string language, long seen, string subject, string body, string account)
    {
        if ((Of(kind, language)?.Version ?? 0) != seen)
        {
            return false;
        }
        var kept = 0;
        database.InTransaction(connection =>
            kept = connection.Run(
                "INSERT INTO letter_template (kind, language, version, subject, body, account, made) "
                    + "VALUES (@kind, @language, @version, @subject, @body, @account, @made) ON CONFLICT DO NOTHING",
                ("kind", kind),
                ("language", language),
                ("version", seen + 1),
                ("subject", subject),
                ("body", body),
                ("account", account),
                ("made", Cells.At(clock.GetUtcNow()))
            )
        );
        return kept == 1;
    }

    TemplateText? Added(string kind, string language) => added.Letter(kind, language) is { Length: > 0 } text ? Read(kind, language, text) : null;

    static TemplateText Read(string kind, string language, string written)
    {
        var text = written.ReplaceLineEndings("\n").TrimStart('\uFEFF', '\n') + "\n";
        var cut = text.IndexOf('\n', StringComparison.Ordinal);
        return new TemplateText(kind, language, 0, text[..cut].Trim(), text[cut..].Trim(), "", null);
    }

    /// <summary>The text that comes with the program; null when there is none.</summary>
    public static TemplateText? Default(string kind, string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{prefix}{kind}.{language}");
        if (stream is null)
        {
            return null;
        }
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(kind, language, reader.ReadToEnd());
    }
}
