using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Interdict.Server.Sending;

/// <summary>A form with a file, or why there is none in it.</summary>
internal abstract record Sent
{
    Sent() { }

    /// <summary>The small fields of the form that came before its file.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>A small field; empty when it is not there.</summary>
    public string Field(string name) => Fields.GetValueOrDefault(name, "").Trim();

    /// <summary>The file, not read yet: it is read as it comes.</summary>
    /// <param name="Name">Its name, without folders.</param>
    /// <param name="Content">Its content.</param>
    public sealed record Whole(string Name, Stream Content) : Sent;

    /// <summary>There is no file to take.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Nothing(NotSent Why) : Sent;
}

/// <summary>Why a form holds no file that could be taken.</summary>
internal enum NotSent : byte
{
    /// <summary>No file was chosen.</summary>
    NoFile,

    /// <summary>The form was open too long, or is not of this server.</summary>
    OldForm,

    /// <summary>By its own word it is larger than may be.</summary>
    TooLarge,

    /// <summary>It broke off.</summary>
    Cut,
}

/// <summary>Reads a form part by part as it comes, so that no file is ever held in memory: the token is its first part, the file its last.</summary>
internal static class SentForm
{
    const int mostLettersOfAField = 4096;
    const int mostLettersOfAName = 120;
    const int formAround = 20_000;
    const string token = "__RequestVerificationToken";
    const string fileField = "file";

    /// <summary>Reads up to the file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="antiforgery">Keeper of the token.</param>
    /// <param name="most">The most bytes of the file.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<Sent> Read(HttpContext context, IAntiforgery antiforgery, long most, CancellationToken stop)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        // What is too large by its own word is refused before a byte of it is read.
        if (context.Request.ContentLength > most + formAround)
        {
            context.Response.Headers.Connection = "close";
            return new Sent.Nothing(NotSent.TooLarge) { Fields = fields };
        }
        if (Boundary(context.Request) is not { } boundary)
        {
            return new Sent.Nothing(NotSent.NoFile) { Fields = fields };
        }
        try
        {
            return await Parts(new MultipartReader(boundary, context.Request.Body), fields, context, antiforgery, stop);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return new Sent.Nothing(NotSent.Cut) { Fields = fields };
        }
    }

    /// <summary>The name of a file without folders and without what cannot be shown.</summary>
    public static string NameOf(string sent)
    {
        var last = new string([.. sent.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))]).Trim();
        return last.Length <= mostLettersOfAName ? last : last[..80] + last[^40..];
    }

    static async Task<Sent> Parts(
        MultipartReader parts,
        Dictionary<string, string> fields,
        HttpContext context,
        IAntiforgery antiforgery,
        CancellationToken stop
    )
    {
        while (await parts.ReadNextSectionAsync(stop) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about))
            {
                continue;
            }
            var field = about.Name.Value?.Trim('"') ?? "";
            if (field != fileField)
            {
                fields[field] = await Short(part.Body, stop);
                continue;
            }
            // The check reads the header first, so that it never reads the body, which may be a file of gigabytes.
            context.Request.Headers["RequestVerificationToken"] = fields.GetValueOrDefault(token, "");
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return new Sent.Nothing(NotSent.OldForm) { Fields = fields };
            }
            var name = NameOf((about.FileNameStar.HasValue ? about.FileNameStar.Value : about.FileName.Value?.Trim('"')) ?? "");
            return name.Length > 0 ? new Sent.Whole(name, part.Body) { Fields = fields } : new Sent.Nothing(NotSent.NoFile) { Fields = fields };
        }
        return new Sent.Nothing(NotSent.NoFile) { Fields = fields };
    }

    static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    static async Task<string> Short(Stream part, CancellationToken stop)
    {
        var bytes = new byte[mostLettersOfAField];
        var length = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
