using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.Lawc;

/// <summary>The law as its files say, or what is wrong with them.</summary>
/// <param name="Book">The law.</param>
/// <param name="Lexicon">The words.</param>
/// <param name="Flags">The red flags.</param>
/// <param name="Names">The tables by which names are compared.</param>
/// <param name="Complaints">What is wrong; empty when all is well.</param>
public sealed record LawReading(LawBook Book, Lexicon Lexicon, ImmutableArray<FlagRule> Flags, NameTables Names, IReadOnlyList<Complaint> Complaints);

/// <summary>Reads <c>law/</c> and <c>lexicon/</c>.</summary>
public static class LawFolder
{
    /// <summary>Reads and checks everything.</summary>
    /// <param name="law">The folder of the law.</param>
    /// <param name="lexicon">The folder of the derived tables.</param>
    public static LawReading Read(string law, string lexicon)
    {
        var complaints = new Complaints();
        if (!Directory.Exists(law))
        {
            complaints.Add(law, 0, "There is no such folder.");
        }
        var things = Files(law, "things", complaints).Select(WordFile.Thing).ToList();
        var ideas = Files(law, "ideas", complaints).Select(WordFile.Idea).ToList();
        var regimes = Parts(law, "other-regimes.yaml", "regimes", complaints).Select(WordFile.Regime).ToList();
        var words = new Lexicon(
            [.. things.Concat(regimes.Select(regime => regime.Thing))],
            [.. ideas],
            LexiconFolder.Folding(lexicon, complaints),
            LexiconFolder.Lines(lexicon, "ordinary.txt", complaints),
            LexiconFolder.Lines(lexicon, "vague.txt", complaints)
        )
        {
            VagueTable = Headings.VagueFile.Read(lexicon, complaints),
        };
        var names = NamesFolder.Read(lexicon, complaints);
        var book = new LawBook(
            [.. Parts(law, "facts.yaml", "facts", complaints).Select(Fact)],
            new Gazetteer([.. Parts(law, "places/countries.yaml", "places", complaints).Select(PlaceFile.Place)]),
            [.. Parts(law, "places/groups.yaml", "groups", complaints).Select(PlaceFile.Group)],
            Instruments(law, complaints),
            [.. regimes.Select(regime => regime.Regime)]
        )
        {
            Tongues = TongueFolder.Read(law, complaints),
        };
        var flags = FlagFile.Read(law, book, complaints);
        if (complaints.All.Count == 0)
        {
            Check.All(book, words, LexiconFolder.Lines(lexicon, "headings.txt", complaints).ToHashSet(StringComparer.Ordinal), complaints);
        }
        return new LawReading(book, words, flags, names, complaints.All);
    }

    static ImmutableArray<Instrument> Instruments(string law, Complaints complaints)
    {
        if (!Directory.Exists(law))
        {
            return [];
        }
        var slots = National(law, complaints);
        return
        [
            .. Directory
                .EnumerateDirectories(law)
                .Where(folder => File.Exists(Path.Combine(folder, "instrument.yaml")))
                .Order(StringComparer.Ordinal)
                .Select((folder, at) => new InstrumentFile(law, folder, complaints).Read(at == 0 ? slots : []))
                .OfType<Instrument>(),
        ];
    }

    static ImmutableArray<NationalSlot> National(string law, Complaints complaints)
    {
        var slots = ImmutableArray.CreateBuilder<NationalSlot>();
        foreach (var sheet in Files(law, "national", complaints))
        {
            var state = sheet.Text("state");
            foreach (var measure in sheet.Parts("measures"))
            {
                slots.Add(new NationalSlot(state, measure.Text("article"), measure.Text("title"), measure.Text("status") != "not-loaded"));
                measure.Ignoring("note", "source", "file").Done();
            }
            if (sheet.Part("guidance") is { } guidance)
            {
                slots.Add(new NationalSlot(state, "", "Guidance", guidance.Text("status") != "not-loaded"));
            }
            sheet.Ignoring("note").Done();
        }
        return slots.ToImmutable();
    }

    static FactKind Fact(Sheet sheet)
    {
        var fact = new FactKind(
            sheet.Text("fact"),
            sheet.Text("form") switch
            {
                "yes-no" => FactForm.YesNo,
                "choice" => FactForm.Choice,
                "place" => FactForm.Place,
                "number" => FactForm.Number,
                var other => Unknown(sheet, other),
            },
            sheet.Texts("choices"),
            sheet.TextOr("unit", ""),
            sheet.Text("asks"),
            sheet.TextOr("help", ""),
            sheet.Yes("knowledge"),
            sheet.Yes("at_border")
        );
        sheet.Ignoring("note").Done();
        return fact;
    }

    static FactForm Unknown(Sheet sheet, string form)
    {
        sheet.Complain($"\"form: {form}\" should be yes-no, choice, place or number.");
        return FactForm.YesNo;
    }

    static List<Sheet> Files(string law, string folder, Complaints complaints)
    {
        var path = Path.Combine(law, folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal).Select(file => Sheet.Open(law, file, complaints)).OfType<Sheet>()]
            : [];
    }

    static List<Sheet> Parts(string law, string name, string key, Complaints complaints)
    {
        var path = Path.Combine(law, name);
        if (!File.Exists(path))
        {
            complaints.Add(name, 0, "The file is missing.");
            return [];
        }
        if (Sheet.Open(law, path, complaints) is not { } sheet)
        {
            return [];
        }
        var parts = sheet.Parts(key).ToList();
        sheet.Ignoring("sources", "note").Done();
        return parts;
    }
}
