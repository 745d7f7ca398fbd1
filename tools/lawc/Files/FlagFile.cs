using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.Lawc;

/// <summary>Reads <c>red-flags.yaml</c>: sources, lists of words, and the flags that use them.</summary>
sealed class FlagFile
{
    const string Name = "red-flags.yaml";

    readonly Dictionary<string, string> sources = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImmutableArray<Term>> words = new(StringComparer.Ordinal);
    readonly LawBook book;

    FlagFile(LawBook book) => this.book = book;

    /// <summary>The flags of a folder of law.</summary>
    public static ImmutableArray<FlagRule> Read(string law, LawBook book, Complaints complaints)
    {
        var path = Path.Combine(law, Name);
        if (!File.Exists(path))
        {
            complaints.Add(Name, 0, "The file is missing.");
            return [];
        }
        if (Sheet.Open(law, path, complaints) is not { } sheet)
        {
            return [];
        }
        var rules = new FlagFile(book).Read(sheet);
        Check.Unique(Name, "flag", rules.Select(rule => rule.Id), complaints);
        return rules;
    }

    ImmutableArray<FlagRule> Read(Sheet sheet)
    {
        foreach (var source in sheet.Parts("sources"))
        {
            var address = source.TextOr("address", "");
            sources[source.Text("source")] = address.Length == 0 ? source.Text("title") : $"{source.Text("title")}: {address}";
            source.Ignoring("note").Done();
        }
        foreach (var list in sheet.Parts("word_lists"))
        {
            words[list.Text("words")] = Terms(list);
            list.Ignoring("note").Done();
        }
        ImmutableArray<FlagRule> rules = [.. sheet.Parts("flags").Select(Rule)];
        sheet.Ignoring("note").Done();
        return rules;
    }

    static ImmutableArray<Term> Terms(Sheet list) =>
        list.Part("in") is { } languages
            ? [.. languages.Keys.ToList().SelectMany(language => languages.Texts(language).Distinct().Select(word => new Term(language, word)))]
            : [];

    FlagRule Rule(Sheet sheet)
    {
        var source = sheet.Text("source");
        if (source.Length > 0 && !sources.ContainsKey(source))
        {
            sheet.Complain($"The source \"{source}\" is not among the sources of this file.");
        }
        var rule = new Fields(sheet, words).Of(book, sources.GetValueOrDefault(source, source));
        sheet.Ignoring("note").Done();
        return rule;
    }

    sealed class Fields(Sheet sheet, Dictionary<string, ImmutableArray<Term>> words) : FlagFields
    {
        public FlagRule Of(LawBook book, string source) => Read(book, source);

        protected override string Text(string field) => sheet.TextOr(field, "");

        protected override ImmutableArray<string> Texts(string field) => sheet.Texts(field);

        protected override ImmutableArray<Term> Words(string field) => [.. sheet.Texts(field).SelectMany(name => List(name))];

        protected override void Complain(string says) => sheet.Complain(says);

        ImmutableArray<Term> List(string name)
        {
            if (words.TryGetValue(name, out var list))
            {
                return list;
            }
            sheet.Complain($"There is no list of words \"{name}\" among the word_lists of this file.");
            return [];
        }
    }
}
