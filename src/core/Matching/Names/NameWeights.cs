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

    static readonly double[] ofPeople = [-3.83, -0.27, 1.40, -4.88, -0.68, -3.28, 4.23, 3.19, -2.08, 0.00, 0.00, 1.03, -1.08, -3.14, 1.32, 0.60, -4.42, -3.80, -3.16];
    static readonly double[] ofCompanies = [-2.69, 1.03, -3.95, -3.49, -0.49, -1.20, 1.90, 5.75, 0.14, 0.46, -0.73, 2.38, 0.20, 0.00, 0.47, -0.35, -3.80, -3.50, -5.15];
    static readonly double[] ofSomebody = [-5.50, 0.44, -2.25, -5.21, -1.91, -1.16, 11.29, 2.62, -3.35, 0.00, 0.00, -1.58, -0.80, 0.00, 0.25, 0.90, -7.68, -4.82, -4.38];
    static readonly double[] ofSomebodyWithAForm = [-4.20, -0.31, -4.23, -4.05, -0.37, 0.18, 4.10, 6.37, 0.20, -0.85, 0.29, 0.01, 0.05, 0.00, 0.41, 1.13, -5.78, -4.23, -6.89];

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
