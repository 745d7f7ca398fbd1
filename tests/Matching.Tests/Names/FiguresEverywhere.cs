using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Matching_Tests;

/// <summary>The same names give the same figures, whether the process has the tables of ICU and a culture or not.</summary>
public class FiguresEverywhere
{
    const string to = "INTERDICT_TEST_FIGURES_TO";

    static readonly string[] names =
    [
        "Ada Beispielmann",
        "BEISPİELMANN, ADA",
        "Iğdır Işık",
        "IGDIR ISIK",
        "Straße & Söhne GmbH",
        "Strasse Soehne Limited",
        "Иван Иванов",
        "Ivan Ivanov",
        "Γιάννης Παπάς",
        "محمد علي",
        "Mohammed Ali",
        "דוד לוי",
        "王小明",
        "Wang Xiaoming",
        "김영수",
        "タロウ ヤマダ",
        "ｅxａmple №４ ①",
        "e\u0301 \u1E9B\u0323 \uD800 \u202E x",
        "Example XIV",
        "Zorvimex Star 14",
    ];

    [Fact]
    public void With_and_without_invariant_globalization()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("interdict-").FullName, "figures.txt");
        var (code, said) = RunOther(path);
        Assert.SkipWhen(said.Contains("ICU package", StringComparison.Ordinal), "ICU is not installed, so there is only one setting to run under.");
        Assert.True(code == 0, said);
        var other = File.ReadAllLines(path);
        // The other process had the other setting, or this test would prove nothing.
        Assert.NotEqual(Setting(), other[0]);
        Assert.Equal(Figures(), other[1..]);
    }

    static string[] Figures()
    {
        var scratch = Named.Matcher.Scratch();
        return
        [
            .. from one in names
            from other in names
            from kind in new[] { PartyKind.Unknown, PartyKind.Person, PartyKind.Organisation }
            let figures = NameMatcher.Compare(kind, one, other, scratch)
            select string.Create(CultureInfo.InvariantCulture, $"{figures.Score:R} {figures.Similarity:R} {NameMatcher.Explain(one, other, scratch).Length}"),
        ];
    }

    // Without ICU, the invariant culture compares code points: a capital stands before every small letter.
    static string Setting() => string.Compare("a", "B", StringComparison.InvariantCulture) < 0 ? "ICU" : "invariant";

    static (int Code, string Said) RunOther(string path)
    {
        var own = Path.Combine(AppContext.BaseDirectory, "Interdict.Matching.Tests.dll");
        var config = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(own, "runtimeconfig.json")))!;
        config["runtimeOptions"]!["configProperties"]!["System.Globalization.Invariant"] = Setting() == "ICU";
        var written = Path.ChangeExtension(path, "runtimeconfig.json");
        File.WriteAllText(written, config.ToJsonString());
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        var start = new ProcessStartInfo(dotnet, ["exec", "--runtimeconfig", written, own]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment[to] = path;
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = Setting() == "ICU" ? "1" : "0";
        // A culture in which the small letter of I is another one.
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result + said);
    }

    /// <summary>In the other process nothing is tested: it writes its figures and ends.</summary>
    [ModuleInitializer]
    internal static void WriteAndEnd()
    {
        if (Environment.GetEnvironmentVariable(to) is { Length: > 0 } path)
        {
            File.WriteAllLines(path, [Setting(), .. Figures()]);
            Environment.Exit(0);
        }
    }
}
