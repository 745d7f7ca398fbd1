namespace Interdict.Matching;

/// <summary>Whether two words can meet in the parts they play, and in what way they do.</summary>
static class WordMeeting
{
    /// <summary>How like legal forms of different classes are: they speak neither for nor against much.</summary>
    public const float OtherForm = 0.5f;

    const float initialForName = 0.85f;
    const float sameClass = 0.95f;
    const float otherParticle = 0.5f;

    /// <summary>How like two words are in the parts they play; 0 when they cannot meet.</summary>
    public static float Likeness(WordSense a, WordSense b)
    {
        if (ReferenceEquals(a, b))
        {
            return 1;
        }
        if (a.Kind == b.Kind)
        {
            return a.Kind switch
            {
                WordKind.Name => WordLikeness.Of(a, b),
                WordKind.LegalForm => a.Text == b.Text ? 1
                : a.Form == b.Form ? sameClass
                : OtherForm,
                WordKind.Particle or WordKind.Title => a.Text == b.Text ? 1 : otherParticle,
                _ => a.Text == b.Text ? 1 : 0,
            };
        }
        if (a.Kind is WordKind.Initial or WordKind.Name && b.Kind is WordKind.Initial or WordKind.Name)
        {
            return a.Text[0] == b.Text[0] ? initialForName : 0;
        }
        if ((a.Kind, b.Kind) is (WordKind.Number, WordKind.Initial) or (WordKind.Initial, WordKind.Number))
        {
            return RomanOne(a.Text, b.Text) || RomanOne(b.Text, a.Text) ? 1 : 0;
        }
        // A word can be small in one name and not in the other: "Al" in a family's name.
        return a.Text == b.Text && !a.IsMinor && !b.IsMinor ? 1 : 0;
    }

    // "Argo I" is "Argo 1"; longer Roman numerals are in the tables.
    static bool RomanOne(string letter, string digits) => (letter, digits) is ("i", "1") or ("v", "5") or ("x", "10");

    /// <summary>In what way two words met.</summary>
    public static string HowOf(WordSense a, WordSense b, float likeness, Writing writing) =>
        (a.Kind, b.Kind) switch
        {
            _ when writing == Writing.Together => "joined",
            _ when writing == Writing.Initials => "initials",
            _ when a.Text == b.Text => "same",
            (WordKind.LegalForm, _) => "legal form",
            (WordKind.Particle or WordKind.Title, _) => "small word",
            (WordKind.Initial, _) or (_, WordKind.Initial) => "initial",
            _ when a.Consonants || b.Consonants => "consonants",
            _ when likeness >= WordLikeness.Variant && WordLikeness.ShareACluster(a, b) => "variant",
            _ when a.Skeleton == b.Skeleton => "sound",
            _ => "spelling",
        };
}
