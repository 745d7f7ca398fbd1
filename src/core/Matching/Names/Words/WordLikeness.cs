namespace Interdict.Matching;

/// <summary>How like two words are in sense and letters.</summary>
static class WordLikeness
{
    /// <summary>Below this, two words have nothing to do with one another.</summary>
    public const float Least = 0.7f;

    /// <summary>How like two forms of one name are.</summary>
    public const float Variant = 0.92f;

    // The same letters where one of the words was written in another script; characters that are read alike; consonants alone.
    const float otherScript = 0.95f;
    const float homophone = 0.7f;
    const float consonants = 0.85f;
    const float fewConsonants = 0.75f;
    const float knownApart = 0.12f;

    /// <summary>From 0 to 1; 1 for the same word; the same in both directions; 0 below <see cref="Least"/>.</summary>
    public static float Of(WordSense one, WordSense other)
    {
        if (one.Script == Script.Syllables || other.Script == Script.Syllables)
        {
            return Syllables(one, other);
        }
        if (one.Text == other.Text)
        {
            return one.Script == other.Script ? 1 : otherScript;
        }
        if (one.Consonants || other.Consonants)
        {
            return WithoutVowels(one, other);
        }
        var likeness = one.Spelling.LikenessTo(other.Spelling, Least);
        if (one.Clusters.IsEmpty || other.Clusters.IsEmpty || likeness == 0)
        {
            return likeness < Variant && ShareACluster(one, other) ? Variant : likeness;
        }
        // Two names that are both well known, as forms of different names, are not a slip of the pen.
        return ShareACluster(one, other) ? Math.Max(likeness, Variant) : AtLeast(likeness - knownApart);
    }

    /// <summary>True when both are forms of one name.</summary>
    public static bool ShareACluster(WordSense one, WordSense other)
    {
        if (one.Clusters.IsEmpty || other.Clusters.IsEmpty)
        {
            return false;
        }
        foreach (var cluster in one.Clusters)
        {
            if (other.Clusters.Contains(cluster))
            {
                return true;
            }
        }
        return false;
    }

    static float AtLeast(float likeness) => likeness < Least ? 0 : likeness;

    // Characters that sound alike are other names; a character and Latin letters agree as far as the letters do.
    static float Syllables(WordSense one, WordSense other)
    {
        if (one.Script == other.Script)
        {
            return one.Written == other.Written ? 1
                : one.Text == other.Text ? homophone
                : 0;
        }
        if (one.Text == other.Text)
        {
            return otherScript;
        }
        return ShareACluster(one, other) ? Variant : 0;
    }

    // A word written without vowels agrees by its consonants alone, and never fully.
    static float WithoutVowels(WordSense one, WordSense other)
    {
        if (one.Script == other.Script)
        {
            return one.Spelling.LikenessTo(other.Spelling, Least);
        }
        if (ShareACluster(one, other))
        {
            return Variant;
        }
        if (one.Skeleton.Length < 2 || one.Skeleton != other.Skeleton)
        {
            return 0;
        }
        return one.Skeleton.Length == 2 ? fewConsonants : consonants;
    }
}
