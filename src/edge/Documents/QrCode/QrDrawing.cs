using System.Text;
using QRCoder;

namespace Interdict.Documents.QrCode;

/// <summary>The QR code of a short text, as a drawing of one path: nothing inline, nothing from elsewhere, sharp on paper.</summary>
public static class QrDrawing
{
    // Four modules of white on each side: fewer and some readers fail (ISO/IEC 18004).
    const int margin = 4;

    /// <summary>The drawing as SVG, to stand inside a page.</summary>
    /// <param name="text">What a reader finds.</param>
    /// <param name="title">What it is, for whoever does not see it.</param>
    public static string Svg(string text, string title)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        // The matrix of the package brings its own white border, which is left out and drawn by the view box.
        var quiet = Quiet(modules);
        var size = modules.Count - (quiet * 2);
        var path = new StringBuilder();
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                var run = 0;
                while (column + run < size && modules[row + quiet][column + quiet + run])
                {
                    run++;
                }
                if (run > 0)
                {
                    path.Append($"M{column + margin} {row + margin}h{run}v1h-{run}z");
                    column += run;
                }
            }
        }
        var side = size + (margin * 2);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" shape-rendering=\"crispEdges\">"
            + $"<title>{Escaped(title)}</title><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>";
    }

    static int Quiet(List<System.Collections.BitArray> modules)
    {
        var at = 0;
        while (at < modules.Count / 2 && !modules[at].Cast<bool>().Any(dark => dark))
        {
            at++;
        }
        return at;
    }

    static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
