using Interdict.Law;

namespace Interdict.Customs;

/// <summary>What the declarant says of user and use, as facts that are claimed: such a fact never makes an outcome lighter.</summary>
static class DeclaredUse
{
    // Word, end-user kind. Only words that leave no doubt; everything else stays unknown.
    static readonly (string Word, string Kind)[] users =
    [
        ("police", "law-enforcement"),
        ("polizei", "law-enforcement"),
        ("policia", "law-enforcement"),
        ("gendarmerie", "law-enforcement"),
        ("prison", "law-enforcement"),
        ("correctional", "law-enforcement"),
        ("army", "military"),
        ("ministry of defence", "military"),
        ("hospital", "medical"),
        ("clinic", "medical"),
        ("museum", "museum"),
        ("distributor", "distributor"),
        ("security services", "private-security"),
    ];

    static readonly (string Word, string Use)[] uses =
    [
        ("execution", "execution"),
        ("lethal injection", "execution"),
        ("torture", "torture"),
        ("museum", "museum-display"),
        ("veterinary", "veterinary"),
        ("medical", "medical"),
        ("law enforcement", "law-enforcement"),
        ("resale", "resale"),
    ];

    /// <summary>These facts, with what the words for user and use claim.</summary>
    public static Facts Add(Facts facts, LawBook book, string user, string use)
    {
        facts = Add(facts, book, "end_user_kind", user, users);
        return Add(facts, book, "end_use", use, uses);
    }

    static Facts Add(Facts facts, LawBook book, string fact, string text, (string Word, string Value)[] words)
    {
        if (text.Length == 0 || book.Fact(fact) is not { } kind)
        {
            return facts;
        }
        var value = Exact(kind, text);
        foreach (var (word, named) in words)
        {
            value ??= text.Contains(word, StringComparison.OrdinalIgnoreCase) && kind.Choices.Contains(named) ? named : null;
        }
        return value is null ? facts : facts.With(fact, new FactValue(value), Basis.Claimed);
    }

    static string? Exact(FactKind kind, string text)
    {
        foreach (var choice in kind.Choices)
        {
            if (text.Replace(' ', '-').Replace('_', '-').Equals(choice, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }
        return null;
    }
}
