using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Interdict.Cli.Parts;

/// <summary>The bill of materials of the server, in CycloneDX.</summary>
static class SbomVerb
{
    public static Command Verb(Desk desk)
    {
        var root = new Option<string?>("--root") { Description = "the checkout; without it the one that the launcher runs in", HelpName = "FOLDER" };
        var verb = new Command("sbom", "Write the bill of materials of the server in CycloneDX: packages, versions, digests, licences, who needs whom.")
        {
            root,
        };
        verb.SetAction(parsed => Write(desk, parsed.GetValue(root) ?? Environment.GetEnvironmentVariable("INTERDICT_ROOT") ?? "."));
        return verb;
    }

    static int Write(Desk desk, string root)
    {
        var (program, pages) = (Path.Combine(root, "src/apps/Server/packages.lock.json"), Path.Combine(root, "src/apps/Server/package-lock.json"));
        if (!File.Exists(program) || !File.Exists(pages))
        {
            return desk.Refuse($"\"{root}\" is no checkout of Interdict: it has no src/apps/Server with its lock files. Name one with --root.");
        }
        List<Part> parts = [.. PartsOf.Program(program), .. PartsOf.Pages(pages)];
        Paper.Json(desk, json => Write(json, parts, desk.Clock.GetUtcNow()));
        return Desk.Read;
    }

    static void Write(Utf8JsonWriter json, List<Part> parts, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", "1.6");
        json.WriteString("serialNumber", "urn:uuid:" + NameOf(parts));
        json.WriteNumber("version", 1);
        json.WriteStartObject("metadata");
        json.WriteString("timestamp", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteStartObject("component");
        json.WriteString("type", "application");
        json.WriteString("bom-ref", "interdict");
        json.WriteString("name", "interdict");
        Licence(json, "EUPL-1.2");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("components");
        parts.ForEach(part => Component(json, part));
        json.WriteEndArray();
        json.WriteStartArray("dependencies");
        Needs(json, "interdict", parts.Where(part => part.IsDirect).Select(part => part.Purl));
        parts.ForEach(part => Needs(json, part.Purl, part.Needs));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Component(Utf8JsonWriter json, Part part)
    {
        json.WriteStartObject();
        json.WriteString("type", "library");
        json.WriteString("bom-ref", part.Purl);
        json.WriteString("name", part.Name);
        json.WriteString("version", part.Version);
        json.WriteString("purl", part.Purl);
        if (part.Sha512.Length > 0)
        {
            json.WriteStartArray("hashes");
            json.WriteStartObject();
            json.WriteString("alg", "SHA-512");
            json.WriteString("content", part.Sha512);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        Licence(json, part.Licence);
        json.WriteEndObject();
    }

    // One id is a licence; a choice of several is an expression.
    static void Licence(Utf8JsonWriter json, string licence)
    {
        if (licence.Length == 0)
        {
            return;
        }
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (licence.Contains(' ', StringComparison.Ordinal))
        {
            json.WriteString("expression", licence);
        }
        else
        {
            json.WriteStartObject("license");
            json.WriteString("id", licence);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void Needs(Utf8JsonWriter json, string who, IEnumerable<string> whom)
    {
        json.WriteStartObject();
        json.WriteString("ref", who);
        json.Texts("dependsOn", whom.Distinct().Order(StringComparer.Ordinal));
        json.WriteEndObject();
    }

    // The same parts have the same number, so that two bills can be compared.
    static Guid NameOf(List<Part> parts)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => part.Purl + part.Sha512))));
        var bytes = digest.AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
