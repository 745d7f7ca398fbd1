using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.LawPack;

/// <summary>
/// A named officer's statement that one edition of one entry stands in the official text as the law folder has it.
/// It is decisive for the authority whose node signed it, and for no other.
/// </summary>
/// <param name="Entry">Slug of the entry.</param>
/// <param name="Label">Its label in the edition.</param>
/// <param name="AppliesFrom">First day of the edition.</param>
/// <param name="Fingerprint">SHA-256 of what was attested: when the law folder changes, the statement no longer fits.</param>
/// <param name="By">The officer.</param>
/// <param name="Source">Where the officer read it.</param>
/// <param name="On">The day of the statement.</param>
public sealed record Attestation(string Entry, string Label, DateOnly AppliesFrom, string Fingerprint, string By, string Source, DateOnly On)
{
    /// <summary>The statement about the edition that is in force.</summary>
    public static Attestation Of(Listed listed, string by, string source, DateOnly on) =>
        new(listed.Entry.Slug, listed.Text.Label, listed.Text.Dates.AppliesFrom, FingerprintOf(listed.Entry, listed.Text), by, source, on);

    /// <summary>What an attestation is about: label, title, dates, codes and exclusions.</summary>
    public static string FingerprintOf(Entry entry, EntryEdition text)
    {
        using var stream = new MemoryStream();
        using (var to = new Out(stream))
        {
            to.Text(entry.Slug);
            to.Text(text.Label);
            to.Text(text.Annex);
            to.Text(text.Title);
            RuleWire.Write(to, text.Dates);
            to.Texts(text.Codes);
            to.Texts(text.WholeCodes);
            to.List(entry.Exclusions, exclusion => EntryWire.Write(to, exclusion));
        }
        return Convert.ToHexStringLower(SHA256.HashData(stream.ToArray()));
    }

    // One line a field, in this order: these bytes are signed.
    internal byte[] Signed() =>
        Encoding.UTF8.GetBytes(
            string.Join('\n', "interdict attestation 1", Entry, Label, IsoDay.Write(AppliesFrom), Fingerprint, Line(By), Line(Source), IsoDay.Write(On))
        );

    static string Line(string text) => text.ReplaceLineEndings(" ");

    internal string ToJson(string signature) =>
        new JsonObject
        {
            ["entry"] = Entry,
            ["label"] = Label,
            ["applies_from"] = IsoDay.Write(AppliesFrom),
            ["fingerprint"] = Fingerprint,
            ["by"] = By,
            ["source"] = Source,
            ["on"] = IsoDay.Write(On),
            ["signature"] = signature,
        }.ToJsonString(
            new JsonSerializerOptions { WriteIndented = true, TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() }
        );

    internal static (Attestation Attestation, string Signature)? FromJson(string json)
    {
        try
        {
            var file = JsonNode.Parse(json)!.AsObject();
            string Text(string key) => (string?)file[key] ?? throw new FormatException($"\"{key}\" is missing");
            DateOnly Day(string key) => IsoDay.Read(Text(key)) ?? throw new FormatException($"\"{key}\" is not a day");
            var read = new Attestation(Text("entry"), Text("label"), Day("applies_from"), Text("fingerprint"), Text("by"), Text("source"), Day("on"));
            return (read, Text("signature"));
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }
}
