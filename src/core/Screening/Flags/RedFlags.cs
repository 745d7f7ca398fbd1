using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Matching.Headings;
using Interdict.Vocabulary;

namespace Interdict.Screening;

/// <summary>The red flags of a node, ready to be raised. Shared by threads. They rank and decide nothing.</summary>
public sealed class RedFlags
{
    readonly ImmutableArray<(FlagRule Rule, int At)> forAny;
    readonly ImmutableArray<(FlagRule Rule, int At)> forGoods;
    readonly FlagWords words;
    readonly FlagGrounds grounds;
    readonly HeadingModel? headings;
    readonly Folding folding;

    /// <summary>Lays out the flags.</summary>
    /// <param name="rules">The flags: those of the law's data, and after them the authority's own.</param>
    /// <param name="book">The law, for the names of places.</param>
    /// <param name="lexicon">How letters are folded and which words are ordinary.</param>
    /// <param name="rates">What usually moves where and for how much; null where nobody counted.</param>
    /// <param name="headings">What words say about headings; null where that was not learned.</param>
    public RedFlags(ImmutableArray<FlagRule> rules, LawBook book, Lexicon lexicon, BaseRates? rates = null, HeadingModel? headings = null)
    {
        Rules = rules;
        this.headings = headings;
        folding = new Folding(lexicon.Folding);
        words = new FlagWords(rules, lexicon);
        grounds = new FlagGrounds(words, book.Gazetteer, rates, headings is not null);
        var judged = rules.Select((rule, at) => (Rule: rule, At: at)).Where(one => grounds.CanJudge(one.Rule.When)).ToList();
        forAny = [.. judged.Where(one => one.Rule.Goods.Reach == GoodsReach.Any)];
        forGoods = [.. judged.Where(one => one.Rule.Goods.Reach != GoodsReach.Any)];
        NotJudged = Left(rules);
    }

    /// <summary>No flags.</summary>
    public static RedFlags None { get; } =
        new([], new LawBook([], new Gazetteer([]), [], [], []), new Lexicon([], [], ImmutableSortedDictionary<char, string>.Empty, [], []));

    /// <summary>The flags, in the order of the data.</summary>
    public ImmutableArray<FlagRule> Rules { get; }

    /// <summary>What was not judged because the data it needs is not loaded; empty when all was.</summary>
    public ImmutableArray<string> NotJudged { get; }

    /// <summary>Working memory for one thread.</summary>
    internal FlagScratch NewScratch() => new(headings is null ? null : new HeadingReader(headings, folding));

    /// <summary>The flags that an item raises, heaviest first, and what could not be judged of it.</summary>
    internal (ImmutableArray<RedFlag> Flags, ImmutableArray<string> Open) Of(Consignment item, Answer answer, FlagScratch scratch)
    {
        var listed = !answer.Findings.IsEmpty;
        var hinted = listed || IsHinted(answer);
        if (forAny.IsEmpty && !hinted)
        {
            return ([], []);
        }
        scratch.Read.Clear();
        var table = new FlagTable(grounds, item, answer, scratch);
        foreach (var (rule, at) in forAny)
        {
            table.Put(rule, at);
        }
        if (hinted)
        {
            foreach (var (rule, at) in forGoods)
            {
                if (Reaches(rule.Goods, answer))
                {
                    table.Put(rule, at);
                }
            }
        }
        return table.Raised();
    }

    static bool Reaches(FlagGoods goods, Answer answer) =>
        goods.Reach switch
        {
            GoodsReach.Listed => !answer.Findings.IsEmpty,
            GoodsReach.These => answer.Findings.Any(finding => goods.Entries.Contains(finding.Slug)),
            _ => true,
        };

    static bool IsHinted(Answer answer)
    {
        foreach (var question in answer.Questions)
        {
            if (question.Fact == "goods")
            {
                return true;
            }
        }
        return false;
    }

    ImmutableArray<string> Left(ImmutableArray<FlagRule> rules)
    {
        var left = rules.Where(rule => !grounds.CanJudge(rule.When)).Select(rule => FlagGrounds.Needs(rule.When)).Distinct(StringComparer.Ordinal).ToList();
        return left.Count == 0 ? [] : [$"Not judged, because the data is not loaded: {string.Join(", ", left)}."];
    }
}

/// <summary>What flags are judged by.</summary>
/// <param name="Words">The words of all flags.</param>
/// <param name="Places">The names of places.</param>
/// <param name="Rates">What is usual; null where nobody counted.</param>
/// <param name="KnowsHeadings">True when texts can be read for headings.</param>
sealed record FlagGrounds(FlagWords Words, Gazetteer Places, BaseRates? Rates, bool KnowsHeadings)
{
    /// <summary>True when the data that a circumstance needs is there.</summary>
    public bool CanJudge(FlagCondition when) =>
        when switch
        {
            FlagCondition.RouteRare => Rates is { HasRoutes: true },
            FlagCondition.FigureOut { Spreads: not null } => Rates is { HasFigures: true },
            FlagCondition.CodeUnlikely => KnowsHeadings,
            _ => true,
        };

    /// <summary>What is judged by data that a node may lack.</summary>
    public static string Needs(FlagCondition when) =>
        when switch
        {
            FlagCondition.RouteRare => "rare routes",
            FlagCondition.FigureOut => "unusual values and weights",
            FlagCondition.CodeUnlikely => "codes unlikely for their texts",
            _ => "",
        };
}
