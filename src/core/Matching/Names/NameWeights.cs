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
        -3.90,
        -0.20,
        1.51,
        -4.73,
        -0.58,
        -3.29,
        4.21,
        3.80,
        -2.06,
        0.00,
        0.00,
        0.98,
        -1.04,
        -3.16,
        1.27,
        0.64,
        -4.47,
        -3.48,
        -3.77,
    ];
    static readonly double[] ofCompanies =
    [
        -2.66,
        0.98,
        -3.99,
        -3.37,
        -0.67,
        -1.30,
        1.81,
        5.89,
        0.24,
        0.44,
        -0.96,
        2.65,
        0.14,
        0.00,
        0.37,
        -0.53,
        -3.91,
        -3.21,
        -4.99,
    ];
    static readonly double[] ofSomebody =
    [
        -5.65,
        0.28,
        -2.12,
        -5.20,
        -2.00,
        -1.15,
        11.59,
        2.85,
        -3.29,
        0.00,
        0.00,
        -1.62,
        -0.80,
        0.00,
        0.28,
        0.90,
        -7.72,
        -4.14,
        -3.07,
    ];
    static readonly double[] ofSomebodyWithAForm =
    [
        -4.24,
        -0.35,
        -4.32,
        -3.83,
        -0.49,
        0.23,
        4.04,
        6.53,
        0.32,
        -0.85,
        -0.17,
        0.03,
        0.00,
        0.00,
        0.23,
        1.10,
        -6.00,
        -3.60,
        -5.32,
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
