using System.Collections.Immutable;
using Interdict.Customs;
using Interdict.LawPack;
using Interdict.Screening;

namespace Interdict.Cli;

/// <summary>The red flags of a run: those of the law's data, the authority's own, and what is usual.</summary>
sealed class FlagFiles(Desk desk, string? rates, string? own)
{
    /// <summary>The flags, ready to be raised; null when a file cannot be read, and then it has been said.</summary>
    public RedFlags? Of(Pack pack)
    {
        BaseRates? usual = null;
        if (rates is not null)
        {
            if (Opened(rates) is not { } stream)
            {
                return null;
            }
            var read = BaseRateFile.Read(stream, pack.Book.Gazetteer);
            if (!Said(rates, read.Why, read.Rejected))
            {
                return null;
            }
            usual = read.Rates;
        }
        var rules = pack.Flags;
        if (own is not null)
        {
            if (Opened(own) is not { } stream)
            {
                return null;
            }
            var read = OwnFlags.Read(stream, pack.Book);
            if (!Said(own, read.Why, read.Rejected))
            {
                return null;
            }
            rules = read.Over(rules);
        }
        var headings = HeadingsPack.Beside(desk.LawPath);
        if (!File.Exists(headings))
        {
            return new RedFlags(rules, pack.Book, pack.Lexicon, usual);
        }
        var model = HeadingsPack.Open(headings);
        if (model.Pack is null)
        {
            desk.Refuse(model.Why);
            return null;
        }
        return new RedFlags(rules, pack.Book, pack.Lexicon, usual, model.Pack.Model);
    }

    Stream? Opened(string path)
    {
        var (stream, why) = desk.Open(path);
        if (stream is null)
        {
            desk.Refuse(why);
        }
        return stream;
    }

    bool Said(string path, string why, ImmutableArray<Rejected> rejected)
    {
        if (why.Length > 0)
        {
            desk.Refuse($"{path}: {why}");
            return false;
        }
        foreach (var bad in rejected)
        {
            desk.Error.WriteLine($"{path}, line {bad.Line}{(bad.Field.Length == 0 ? "" : $", {bad.Field}")}: {bad.Reason}");
        }
        return true;
    }
}
