using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Lawc;

/// <summary>Reads how an authority works under an instrument: <c>authorisations.yaml</c>, <c>applications.yaml</c>, <c>assessment.yaml</c>.</summary>
sealed class ProcedureFile(string law, string folder, Complaints complaints)
{
    static readonly string[] units = ["years", "months", "weeks", "days", "working_days"];

    public Procedures Read()
    {
        var (types, forms, deciders) = Authorisations();
        if (Open("applications.yaml") is not { } applications || Open("assessment.yaml") is not { } assessment)
        {
            return Procedures.None with { Types = types, Forms = forms, Deciders = deciders };
        }
        var read = new Procedures(
            types,
            forms,
            [.. applications.Parts("fields").Select(Field)],
            [.. applications.Parts("kinds").Select(kind => KindFile.Read(kind, applications))],
            deciders,
            [.. assessment.Parts("considerations").Select(one => Consideration(one, assessment))],
            [.. assessment.Parts("source_kinds").Select(one => SourceKind(one, assessment))],
            [.. assessment.Parts("grounds").Select(one => Ground(one, assessment))],
            Words(applications, "end_user_kinds"),
            Words(applications, "end_uses"),
            Words(applications, "units"),
            Words(applications, "attachment_purposes")
        );
        Headed(applications);
        Headed(assessment);
        return read;
    }

    /// <summary>A length in its units; null where the text gives no number.</summary>
    public static Span? Span(Sheet? sheet)
    {
        if (sheet is null || units.All(unit => !sheet.Has(unit)))
        {
            sheet?.Ignoring("immediately", "before_event").Done();
            return null;
        }
        var span = new Span(Number(sheet, "years"), Number(sheet, "months"), Number(sheet, "weeks"), Number(sheet, "days"), Number(sheet, "working_days"));
        sheet.Done();
        return span;
    }

    public static int Number(Sheet sheet, string key)
    {
        var text = sheet.TextOr(key, "0");
        if (int.TryParse(text, out var number) && number >= 0)
        {
            return number;
        }
        sheet.Complain($"\"{key}: {text}\" should be a whole number.");
        return 0;
    }

    public static Rests Rests(Sheet sheet) => new(EntryFile.Dates(sheet), EntryFile.Verified(sheet), sheet.Text("source"));

    /// <summary>What an item rests on: its own dates, source and verification, and those of the head of the file where it has none.</summary>
    public static Rests Rests(Sheet sheet, Sheet head)
    {
        var dated = sheet.Has("applies_from") || sheet.Has("known_from") || sheet.Has("applies_to");
        var rests = new Rests(
            EntryFile.Dates(dated ? sheet : head),
            EntryFile.Verified(sheet.Has("verification") ? sheet : head),
            (sheet.Has("source") ? sheet : head).Text("source")
        );
        sheet.Ignoring("note");
        return rests;
    }

    (ImmutableArray<AuthorisationType> Types, ImmutableArray<Form> Forms, ImmutableArray<Decider> Deciders) Authorisations()
    {
        if (Open("authorisations.yaml") is not { } sheet)
        {
            return ([], [], []);
        }
        var read = (
            sheet.Parts("types").Select(type => FormFile.Type(type, sheet)).ToImmutableArray(),
            sheet.Parts("forms").Select(form => FormFile.Form(form, sheet)).ToImmutableArray(),
            sheet.Parts("decides").Select(decider => FormFile.Decider(decider, sheet)).ToImmutableArray()
        );
        Headed(sheet.Ignoring("minimum_content", "after_grant"));
        return read;
    }

    Sheet? Open(string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? Sheet.Open(law, path, complaints) : null;
    }

    static void Headed(Sheet sheet) => sheet.Ignoring("applies_from", "applies_to", "known_from", "source", "verification", "note").Done();

    static T Done<T>(Sheet sheet, T read)
    {
        sheet.Done();
        return read;
    }

    static Field Field(Sheet sheet) => Done(sheet, new Field(sheet.Text("id"), sheet.Text("title"), sheet.TextOr("asks", ""), sheet.TextOr("help", "")));

    static ImmutableArray<Word> Words(Sheet head, string key) =>
        [.. head.Parts(key).Select(sheet => Done(sheet, new Word(sheet.Text("id"), sheet.Text("title"), sheet.TextOr("article", ""), Rests(sheet, head))))];

    static Consideration Consideration(Sheet sheet, Sheet head) =>
        Done(
            sheet,
            new Consideration(
                sheet.Text("id"),
                sheet.Text("article"),
                sheet.Text("says"),
                sheet.TextOr("help", ""),
                sheet.Texts("annexes"),
                sheet.Yes("mandatory"),
                sheet.Yes("look_back"),
                sheet.Yes("forces_refusal"),
                sheet.TextOr("ground", ""),
                sheet.TextOr("deadline", ""),
                sheet.Texts("sources"),
                Rests(sheet, head)
            )
        );

    static SourceKind SourceKind(Sheet sheet, Sheet head) =>
        Done(
            sheet,
            new SourceKind(
                sheet.Text("id"),
                sheet.Text("title"),
                sheet.TextOr("article", ""),
                sheet.Yes("mandatory"),
                sheet.Yes("protected"),
                Rests(sheet, head)
            )
        );

    static RefusalGround Ground(Sheet sheet, Sheet head) =>
        Done(
            sheet,
            new RefusalGround(
                sheet.Text("id"),
                sheet.TextOr("article", ""),
                sheet.Text("says"),
                sheet.Yes("denial", otherwise: true),
                sheet.Texts("kinds"),
                sheet.Texts("annexes"),
                Rests(sheet, head)
            )
        );
}
