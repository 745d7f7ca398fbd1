namespace Interdict.Lawc;

static class AnnexImport
{
    public static int Run(LawReading law, string file, string? annex, string? on, string? output) => throw new NotSupportedException(file + annex + on + output + law);
}
