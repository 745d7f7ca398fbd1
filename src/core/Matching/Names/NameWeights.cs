using Interdict.Vocabulary;

namespace Interdict.Matching;

/// <summary>
/// From evidence to the two figures. The weights of the score were fitted as a logistic regression on labelled pairs and on
/// aliases against strangers (bench/names/README.md says how); those of similarity are the same differences without rarity.
/// </summary>
static class NameWeights
{
    /// <summary>Likeness alone: what differs, as a share of what the names say. 1 for the same name.</summary>
    public static double Similarity(in NameEvidence evidence)
    {
        if (evidence.Total <= 0)
        {
            return 0;
        }
        var differs = (evidence.Apart + (0.5 * evidence.Far) + (1.6 * evidence.Conflict) + (0.6 * evidence.Extra)) / evidence.Total;
        return Math.Exp(-1.2 * (differs + (0.03 * evidence.Order) + (0.05 * evidence.Numbers) + (0.02 * evidence.Forms)));
    }

    /// <summary>Likeness with rarity weighed in: what would be a coincidence between common names is evidence between rare ones.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="kind">Whose names they are.</param>
    public static double Score(in NameEvidence evidence, PartyKind kind)
    {
        Span<double> signs = stackalloc double[Signs];
        Read(evidence, signs);
        var weights = kind switch
        {
            PartyKind.Person => ofPeople,
            PartyKind.Organisation or PartyKind.Vessel => ofCompanies,
            _ when evidence.Company => ofSomebodyWithAForm,
            _ => ofSomebody,
        };
        var sum = weights[Signs];
        for (var at = 0; at < Signs; at++)
        {
            sum += weights[at] * signs[at];
        }
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>How many signs there are.</summary>
    public const int Signs = 18;

    static readonly double[] ofPeople =
    [
        -4.41,
        -1.16,
        0.28,
        -5.87,
        -0.42,
        -3.96,
        3.40,
        1.57,
        -2.16,
        0.00,
        0.00,
        -0.17,
        -1.48,
        -3.40,
        1.98,
        -0.00,
        -5.19,
        -3.92,
        1.07,
    ];
    static readonly double[] ofCompanies =
    [
        -2.74,
        0.91,
        -4.40,
        -4.67,
        -0.82,
        -1.45,
        1.73,
        5.18,
        0.20,
        0.43,
        -0.64,
        2.95,
        0.10,
        0.00,
        1.30,
        -0.86,
        -4.27,
        -4.55,
        -2.45,
    ];
    static readonly double[] ofSomebody =
    [
        -4.34,
        -0.34,
        -2.88,
        -4.89,
        -0.88,
        -1.39,
        7.90,
        1.87,
        -2.85,
        0.00,
        0.00,
        -0.22,
        -1.09,
        0.00,
        0.26,
        0.65,
        -6.75,
        -4.35,
        -1.45,
    ];
    static readonly double[] ofSomebodyWithAForm =
    [
        -3.15,
        -0.20,
        -3.13,
        -4.31,
        -0.89,
        -0.06,
        2.98,
        4.43,
        0.22,
        -0.87,
        -0.12,
        0.13,
        -0.06,
        0.00,
        1.07,
        0.76,
        -4.36,
        -4.39,
        -4.03,
    ];

    /// <summary>The signs that are weighed.</summary>
    public static void Read(in NameEvidence evidence, Span<double> signs)
    {
        var total = Math.Max(evidence.Total, 1);
        var met = Math.Max(0, evidence.Met - evidence.Apart - evidence.Far);
        signs[0] = evidence.Apart / total;
        signs[1] = evidence.Far / total;
        signs[2] = evidence.Conflict / total;
        signs[3] = evidence.Extra / total;
        signs[4] = Math.Min(2, evidence.ConflictWords) / 2.0;
        signs[5] = evidence.ConflictWords > 0 ? 1 : 0;
        signs[6] = Math.Min(met, 45) / 45;
        signs[7] = Math.Min(met, 16) / 16;
        signs[8] = evidence.Order;
        signs[9] = evidence.Numbers;
        signs[10] = evidence.Forms;
        signs[11] = evidence.Initials / total;
        signs[12] = evidence.Words <= 1 ? 1 : 0;
        signs[13] = evidence.Patronymic;
        signs[14] = Math.Min(3, evidence.ExtraWords) / 3.0;
        signs[15] = evidence.Words >= evidence.Shortest ? 1 : 0;
        signs[16] = evidence.Worst;
        signs[17] = evidence.Scripts / total;
    }
}
