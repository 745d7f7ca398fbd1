using System.Globalization;
using Interdict.Documents.Scanning;

namespace Interdict.Server.Applying.Papers;

/// <summary>How papers are taken and scanned here.</summary>
/// <param name="MostMegabytes">The largest paper.</param>
/// <param name="Scanner">The scanner's address; empty for none.</param>
internal sealed record PaperRules(int MostMegabytes, string Scanner)
{
    const int usual = 50;

    /// <summary>The most bytes of a paper.</summary>
    public long MostBytes => MostMegabytes * 1_000_000L;

    /// <summary>Reads the rules.</summary>
    /// <returns>The rules, or a sentence that says what is wrong and what to do.</returns>
    public static (PaperRules? Rules, string Why) Of(IConfiguration from)
    {
        var most = usual;
        if (from["paper_megabytes"] is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > 2000))
        {
            return (null, $"--paper_megabytes needs a whole number from 1 to 2000; \"{text}\" is none.");
        }
        var scanner = from["scanner"] ?? "";
        return scanner.Length > 0 && Documents.Scanning.Scanner.At(scanner) is null
            ? (null, $"--scanner needs the address of a ClamAV daemon such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl; \"{scanner}\" is none.")
            : (new PaperRules(most, scanner), "");
    }
}
