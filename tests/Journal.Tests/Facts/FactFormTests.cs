using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Interdict.Journal;
using Interdict.Journal.Papers;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Inquiring;
using Interdict.Licensing.Keeping;
using Interdict.Vocabulary;

namespace Interdict.Journal_Tests.Facts;

/// <summary>
/// Every form of a fact that was ever written stays readable. The files beside this one are such facts; UPDATE_GOLDEN=1 writes those
/// that are not there yet, and never changes one that is.
/// </summary>
public sealed class FactFormTests
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true };

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder(), "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_form_has_a_file_and_every_file_a_form()
    {
        foreach (var (word, version, type) in FactWords.All)
        {
            var path = Path.Combine(Folder(), $"{word}.{version}.json");
            if (!File.Exists(path) && Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            {
                var (open, apart) = PaperJson.Write((Fact)Sample.Of(type));
                var file = new JsonObject { ["open"] = JsonNode.Parse(open), ["apart"] = JsonSerializer.SerializeToNode(apart) };
                File.WriteAllText(path, file.ToJsonString(indented) + "\n");
            }
            Assert.True(File.Exists(path), $"{word}.{version}.json is missing. UPDATE_GOLDEN=1 writes it.");
        }
        var forms = FactWords.All.Select(one => (one.Word, one.Version)).Concat(FactWords.Older.Select(one => (one.Word, one.Version))).ToHashSet();
        Assert.All(Directory.GetFiles(Folder(), "*.json"), path => Assert.Contains(Form(Path.GetFileName(path)), forms));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_fact_that_was_written_once_still_reads_and_folds(string name)
    {
        var (word, version) = Form(name);
        var (open, apart) = Kept(name);
        var fact = FactWords.Read(word, version, open, apart);
        Folds(fact);
        Folds(FactWords.Read(word, version, open, []));
        if (FactWords.Of(fact) == (word, version))
        {
            var (now, personal) = PaperJson.Write(fact);
            Assert.Equal(Canonical(open), Canonical(now));
            Assert.Equal(apart, personal);
        }
    }

    [Fact]
    public void Every_fact_of_core_has_a_word()
    {
        var facts = typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract);
        Assert.Empty(facts.Except(FactWords.All.Select(one => one.Fact)).Select(type => type.FullName));
    }

    [Fact]
    public void A_form_that_is_written_no_more_is_lifted_to_the_one_of_today()
    {
        var forms = FactWords.Forms([("erased", 0, typeof(ErasedOnce), old => new Erased(((ErasedOnce)old).Because, []))]);
        var fact = FactWords.Read(forms, "erased", 0, """{"because":"order 7"}"""u8, []);
        Assert.Equal("order 7", Assert.IsType<Erased>(fact).Ground);
    }

    [Fact]
    public void A_form_that_this_program_does_not_know_is_said_and_not_guessed() =>
        Assert.Contains("form 99", Assert.Throws<RegistryUnavailableException>(() => FactWords.Read("erased", 99, "{}"u8, [])).Message);

    private sealed record ErasedOnce(string Because) : Fact;

    private static void Folds(Fact fact)
    {
        var (file, at, by) = (FileId.Of(FileKind.Case, 2026, 1), new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), new Actor("o1", Role.CaseOfficer));
        var paper = new Paper(file, 1, at, by, "", fact);
        Assert.Equal(1, CaseFile.New(file).After(paper).Version);
        Assert.Equal(1, AuthorisationFile.New(file).After(paper).Version);
        Assert.Equal(1, InquiryFile.New(file).After(paper).Version);
    }

    private static (string Word, int Version) Form(string name) => (name.Split('.')[0], int.Parse(name.Split('.')[1]));

    private static (byte[] Open, string[] Apart) Kept(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), name)));
        var open = Encoding.UTF8.GetBytes(file.RootElement.GetProperty("open").GetRawText());
        return (open, [.. file.RootElement.GetProperty("apart").EnumerateArray().Select(word => word.GetString()!)]);
    }

    private static string Canonical(byte[] json) => JsonNode.Parse(json)!.ToJsonString();

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../golden");
}
