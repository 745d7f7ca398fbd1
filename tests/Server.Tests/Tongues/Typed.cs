using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Interdict.Accounts;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Inquiring;
using Interdict.Server.Letters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Tongues;

/// <summary>What people wrote, in whatever language they wrote it: the texts of the files, and those of the samples of a demonstration.</summary>
internal sealed partial class Typed
{
    // Names keep their own language.
    private static readonly string[] names =
    [
        "Bureau of Industry and Security",
        "United Against Torture",
        "Thiopental sodium for Fort Example Central Hospital",
    ];

    private readonly List<string> texts;

    private Typed(IEnumerable<string> texts) =>
        this.texts = [.. texts.Select(OnOneLine).Where(text => text.Length > 3).Distinct().OrderByDescending(text => text.Length)];

    public static async Task<Typed> In(ServerUnderTest server)
    {
        var registry = server.Services.GetRequiredService<Registry>();
        var texts = new HashSet<string>(names);
        for (var number = 1; number <= 200; number++)
        {
            Gather(await registry.Read<CaseFile>(FileId.Read($"C-2026-{number:000000}")!.Value), texts, []);
            Gather(await registry.Read<CaseFile>(FileId.Read($"C-2025-{number:000000}")!.Value), texts, []);
            Gather(await registry.Read<AuthorisationFile>(FileId.Read($"A-2026-{number:000000}")!.Value), texts, []);
            Gather(await registry.Read<InquiryFile>(FileId.Read($"Q-2026-{number:000000}")!.Value), texts, []);
        }
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ServerUnderTest.Root(), "samples"), "*.csv", SearchOption.AllDirectories))
        {
            texts.UnionWith(File.ReadAllText(file).Split([',', '\n', '\r', ';', '"']));
        }
        var firms = server.Services.GetRequiredService<Firms>();
        texts.UnionWith(Samples.All.SelectMany(sample => new[] { sample.Name, firms.Name(sample.Body) }));
        texts.UnionWith(LetterSample.Values.Values.SelectMany(value => value.Split('\n')));
        return new Typed(texts);
    }

    /// <summary>True when nothing English is left of a text without what people wrote.</summary>
    public bool Covers(string text, string address)
    {
        var rest = Quoted().Replace(text, "");
        foreach (var one in Asked(address).Concat(texts).OrderByDescending(one => one.Length))
        {
            rest = rest.Replace(one, "", StringComparison.Ordinal);
        }
        return rest.Length < text.Length && !Reader.IsEnglish(rest);
    }

    // What stands in the question of an address was typed into its form.
    private static IEnumerable<string> Asked(string address) =>
        QueryHelpers
            .ParseQuery(address.Contains('?') ? address[address.IndexOf('?')..] : "")
            .Values.Select(value => value.ToString())
            .Where(value => value.Length > 3);

    // « what stands in quotation marks was found in what somebody wrote »
    [GeneratedRegex("«[^»]*»")]
    private static partial Regex Quoted();

    // A box of a form is a pair of its name and what stands in it.
    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("Interdict", StringComparison.Ordinal) == true
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Gather(object? value, HashSet<string> texts, HashSet<object> seen)
    {
        switch (value)
        {
            case null:
                return;
            case string text:
                texts.Add(text);
                texts.UnionWith(text.Split('\n'));
                return;
            case IEnumerable several:
                foreach (var one in several)
                {
                    Gather(one, texts, seen);
                }
                return;
        }
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || !IsOurs(type) || (type.IsClass && !seen.Add(value)))
        {
            return;
        }
        foreach (
            var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(one => one.PropertyType != type && one.GetIndexParameters().Length == 0)
        )
        {
            Gather(property.GetValue(value), texts, seen);
        }
    }
}
