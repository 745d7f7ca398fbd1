using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.Customs;

/// <summary>
/// Red flags that an authority adds for itself: a CSV file or JSON Lines with one flag on each row, of the same kinds and with
/// the same fields as those of the law's data; several values in one field are separated by semicolons.
/// </summary>
/// <param name="Rules">The flags.</param>
/// <param name="Rejected">Rows that are no flag, each with what is wrong.</param>
/// <param name="Why">Why the file as a whole cannot be read; empty when it can.</param>
public sealed record OwnFlags(ImmutableArray<FlagRule> Rules, ImmutableArray<Rejected> Rejected, string Why)
{
    const string Own = "the authority's own rule";

    /// <summary>The columns of such a file.</summary>
    public static Columns Columns { get; } =
        new(
            [
                "flag",
                "title",
                "says",
                "weight",
                "source",
                "applies_from",
                "applies_to",
                "goods",
                "kind",
                "roles",
                "role",
                "words",
                "user_kinds",
                "without",
                "quantity",
                "mass",
                "codes",
                "figure",
                "least",
                "most",
                "currency",
                "spreads",
                "at_least",
                "below",
                "from",
                "to",
                "via",
            ],
            [
                ["flag"],
                ["title"],
                ["says"],
                ["weight"],
                ["applies_from"],
                ["kind"],
            ]
        );

    /// <summary>Reads such a file. A row that is wrong is named and loses nothing else.</summary>
    /// <param name="stream">The file; it is closed.</param>
    /// <param name="book">The law, for its entries, places and facts.</param>
    public static OwnFlags Read(Stream stream, LawBook book)
    {
        var opening = RecordFile.Open(stream, Columns);
        using var file = opening.File;
        if (file is null)
        {
            return new OwnFlags([], [], opening.Why);
        }
        var rules = ImmutableArray.CreateBuilder<FlagRule>();
        var rejected = ImmutableArray.CreateBuilder<Rejected>();
        while (file.Next() is { } reading)
        {
            if (reading is Reading.Bad bad)
            {
                rejected.Add(bad.Rejected);
            }
            else if (reading is Reading.Good { Record: var record })
            {
                var fields = new Fields(record);
                var rule = fields.Of(book);
                var twice = rules.Any(other => other.Id == rule.Id) ? "Another row has this flag already." : "";
                var wrong = string.Join(' ', fields.Complaints.Append(twice).Where(says => says.Length > 0));
                if (wrong.Length == 0)
                {
                    rules.Add(rule);
                }
                else
                {
                    rejected.Add(new Rejected(record.Line, record.Number, "", $"The flag \"{rule.Id}\" is not used. {wrong}"));
                }
            }
        }
        return new OwnFlags(rules.ToImmutable(), rejected.ToImmutable(), "");
    }

    /// <summary>These flags over others: one with the name of another takes its place.</summary>
    public ImmutableArray<FlagRule> Over(ImmutableArray<FlagRule> flags)
    {
        var own = Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return [.. flags.Where(rule => !own.Contains(rule.Id)), .. Rules];
    }

    sealed class Fields(Record record) : FlagFields
    {
        public List<string> Complaints { get; } = [];

        public FlagRule Of(LawBook book)
        {
            foreach (var (column, _) in record.Extra)
            {
                Complain($"Nobody knows the column \"{column}\". Known: {string.Join(", ", Columns.Names)}.");
            }
            var source = Text("source");
            return Read(book, source.Length == 0 ? Own : source);
        }

        protected override string Text(string field) => record.Values[Columns.Of(field)].Trim();

        protected override ImmutableArray<string> Texts(string field) =>
            [.. Text(field).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

        protected override ImmutableArray<Term> Words(string field) => [.. Texts(field).Select(word => new Term("any", word))];

        protected override void Complain(string says) => Complaints.Add(says);
    }
}
