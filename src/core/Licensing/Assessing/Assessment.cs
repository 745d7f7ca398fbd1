using System.Collections.Immutable;
using Interdict.Evidence;

namespace Interdict.Licensing.Assessing;

/// <summary>A piece of evidence that stands in the file.</summary>
/// <param name="Id">Its name within the file.</param>
/// <param name="Consideration">The consideration it is for.</param>
/// <param name="Quoted">What is quoted; null when it is a search that found nothing.</param>
/// <param name="Searched">What was searched; null when something is quoted.</param>
public sealed record Piece(string Id, string Consideration, Quoted? Quoted, NothingFound? Searched);

/// <summary>What was weighed, on which evidence; the parties as they were looked at; the texts that were attested.</summary>
/// <param name="Pieces">The evidence that stands, in the order in which it came.</param>
/// <param name="Collected">How many pieces there ever were.</param>
/// <param name="Weighed">All weighings, the latest last.</param>
/// <param name="Grounds">What was said of the typed ground of prohibited goods, the latest last.</param>
/// <param name="Attested">The texts that were attested.</param>
/// <param name="Screened">The latest look at the parties; null before.</param>
/// <param name="Settled">What was said of likenesses, the latest for each.</param>
public sealed record Assessment(
    ImmutableArray<Piece> Pieces,
    int Collected,
    ImmutableArray<Weighed> Weighed,
    ImmutableArray<GroundExamined> Grounds,
    ImmutableArray<TextAttested> Attested,
    Screened? Screened,
    ImmutableSortedDictionary<string, Settled> Settled
)
{
    /// <summary>Nothing weighed yet.</summary>
    public static Assessment Empty { get; } = new([], 0, [], [], [], null, ImmutableSortedDictionary.Create<string, Settled>(StringComparer.Ordinal));

    /// <summary>The facts that were checked, the latest for each item.</summary>
    public ImmutableArray<FactChecked> Checked { get; init; } = [];

    /// <summary>What a consideration came to for an item; null when it was not weighed for it.</summary>
    public Weighed? Of(string consideration, int item) => Weighed.LastOrDefault(one => one.Consideration == consideration && one.Concerns(item));

    /// <summary>The evidence that stands for a consideration.</summary>
    public IEnumerable<Piece> For(string consideration) => Pieces.Where(one => one.Consideration == consideration);

    /// <summary>What was said of the typed ground for an item; null when nothing was.</summary>
    public GroundExamined? Ground(string ground, int item) =>
        Grounds.LastOrDefault(one => one.Ground == ground && (one.Items.IsEmpty || one.Items.Contains(item)));

    /// <summary>Whether a text was attested.</summary>
    public bool IsAttested(string slug, string citation) => Attested.Any(one => one.Slug == slug && one.Citation == citation);

    /// <summary>The likenesses of the latest look that nobody settled, or that stay unclear.</summary>
    public IEnumerable<string> Unsettled =>
        Screened is null
            ? []
            : Screened
                .Hits.Select(hit => hit.Key)
                .Concat(Screened.Earlier.Select(one => one.Key))
                .Where(key => Settled.GetValueOrDefault(key) is null or { Is: Likeness.Unclear });

    /// <summary>Whether a text that leaves the authority names a source whose identity is protected, struck ones that were weighed included.</summary>
    public bool NamesProtected(string text) =>
        Weighed
            .SelectMany(one => one.Quoted)
            .Concat(Pieces.Select(one => one.Quoted).OfType<Quoted>())
            .Where(one => one.IsProtected && !one.Source.IsEmpty)
            .Any(one => text.Contains(one.Source.Text.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>This part after one more fact.</summary>
    public Assessment After(Paper paper) =>
        paper.Says switch
        {
            Weighed weighed => this with { Weighed = Weighed.Add(weighed) },
            EvidenceQuoted quoted => Add(new Piece(quoted.Evidence, quoted.Consideration, quoted.What, null)),
            SearchedInVain searched => Add(new Piece(searched.Evidence, searched.Consideration, null, searched.What)),
            EvidenceStruck struck => this with { Pieces = Pieces.RemoveAll(one => one.Id == struck.Evidence) },
            GroundExamined examined => this with { Grounds = Grounds.Add(examined) },
            TextAttested attested => this with { Attested = Attested.Add(attested) },
            FactChecked one => this with { Checked = Checked.RemoveAll(before => before.Name == one.Name && before.Item == one.Item).Add(one) },
            Screened screened => this with { Screened = screened },
            Settled settled => this with { Settled = Settled.SetItem(settled.Key, settled) },
            _ => this,
        };

    Assessment Add(Piece piece) => this with { Pieces = Pieces.Add(piece), Collected = Collected + 1 };
}
