using Interdict.Documents.Pdf;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Interdict.Server.Forms;

/// <summary>Documents as pages to print and as PDF: one rendering serves both.</summary>
internal sealed class Paperwork(IServiceProvider services, ILoggerFactory logs, PdfPrinter printer)
{
    /// <summary>The folder of print styles, as pages name it.</summary>
    public const string Styles = "/print/";

    /// <summary>True when PDF can be made on this machine.</summary>
    public bool PrintsPdf => printer.IsThere;

    /// <summary>The page to print.</summary>
    public async Task<IResult> Page<TDocument>(Dictionary<string, object?> parameters)
        where TDocument : IComponent => Results.Content(await Html<TDocument>(parameters, Styles), "text/html; charset=utf-8");

    /// <summary>The PDF, or a page that says why there is none and where the print view is.</summary>
    public async Task<IResult> Pdf<TDocument>(Dictionary<string, object?> parameters, string name, string printView, HttpContext context)
        where TDocument : IComponent
    {
        // The printer names its styles by the folder it may read, so the address of the folder is left out.
        var printed = await printer.Print(await Html<TDocument>(parameters, ""), context.RequestAborted);
        return printed switch
        {
            Printed.Done done => Results.File(done.Pdf, "application/pdf", name),
            Printed.Absent => Results.Redirect(printView + "?pdf=absent"),
            _ => Results.Redirect(printView + "?pdf=failed"),
        };
    }

    /// <summary>A document as text of HTML.</summary>
    public async Task<string> Html<TDocument>(Dictionary<string, object?> parameters, string styles)
        where TDocument : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var given = new Dictionary<string, object?>(parameters) { ["Styles"] = styles };
            return "<!DOCTYPE html>\n" + (await renderer.RenderComponentAsync<TDocument>(ParameterView.FromDictionary(given))).ToHtmlString();
        });
    }
}
