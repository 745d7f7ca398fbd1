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
        -2.15,
        -0.80,
        -1.30,
        -3.53,
        0.65,
        -2.61,
        1.89,
        1.88,
        -1.54,
        0.00,
        0.00,
        2.07,
        -0.96,
        -3.83,
        0.99,
        1.46,
        -5.30,
        -2.62,
        -1.32,
    ];
    static readonly double[] ofCompanies =
    [
        -2.61,
        1.38,
        -2.48,
        -3.26,
        -0.91,
        -2.55,
        0.50,
        5.83,
        0.43,
        2.61,
        -1.71,
        4.66,
        0.15,
        0.00,
        -0.46,
        -1.04,
        -1.90,
        -2.40,
        -2.49,
    ];
    static readonly double[] ofSomebody =
    [
        -3.52,
        -0.45,
        -1.63,
        -4.17,
        -1.83,
        -0.95,
        8.82,
        2.77,
        -2.77,
        0.00,
        0.00,
        -0.71,
        -1.07,
        0.00,
        0.08,
        0.78,
        -5.09,
        -3.85,
        -2.64,
    ];
    static readonly double[] ofSomebodyWithAForm =
    [
        -2.63,
        -0.44,
        -2.23,
        -3.08,
        -0.37,
        -0.36,
        3.67,
        4.75,
        0.17,
        -0.24,
        0.09,
        0.00,
        -0.59,
        0.00,
        -0.05,
        0.85,
        -4.00,
        -3.02,
        -3.54,
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
