using System.Text;
using System.Text.Json.Nodes;
using Interdict.Server.Hosting;
using Interdict.Store_Tests;

namespace Interdict.Server_Tests;

/// <summary>What docs/serve.md promises, with its own example and the real program.</summary>
[Trait("Speed", "slow")]
public sealed class ServeTests(PrivateServer postgres) : IClassFixture<PrivateServer>, IDisposable
{
    private const int many = 20_000;
    private readonly string folder = Directory.CreateTempSubdirectory("interdict-serve-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_example_has_only_known_options_and_the_page_names_all()
    {
        Assert.Empty(Example().Select(option => option.Key).Except(ConfigFile.Known));
        Assert.All(ConfigFile.Known, option => Assert.Contains($"| `{option}` |", Page()));
    }

    [Fact]
    public async Task A_configured_server_reads_the_sample_into_PostgreSQL()
    {
        using var office = await ServedOffice.Start(OnPostgres(), folder);
        await using var sample = File.OpenRead(Path.Combine(ServerUnderTest.Root(), "samples/declarations.csv"));
        var id = await office.Send(sample, "declarations.csv");
        var status = await office.Read(id);
        Assert.Equal("read", status.GetProperty("state").GetString());
        var (good, stopped) = (status.GetProperty("good").GetInt32(), status.GetProperty("stopped").GetInt32());
        Assert.Equal(Lines(sample.Name) - 1, good + status.GetProperty("rejected").GetInt32());
        Assert.Equal(good, (await office.Results(id)).GetProperty("total").GetInt32());
        var stops = await office.Results(id, "?decision=stop");
        Assert.Equal(stopped, stops.GetProperty("results").GetArrayLength());
        Assert.All(stops.GetProperty("results").EnumerateArray(), answer => Assert.Equal("stop", answer.GetProperty("decision").GetString()));
        Assert.True(stopped > 0, "The sample holds goods that are prohibited.");
        Assert.False(File.Exists(Path.Combine(folder, "home", "interdict.db")), "The results lie in PostgreSQL and nowhere else.");
    }

    [Fact]
    public async Task The_home_is_for_its_owner_alone()
    {
        SkipWithoutNode();
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights of folders are different there.");
            return;
        }

        using var office = await ServedOffice.Start(Config(), folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder, "home")));
    }

    [Fact]
    public Task A_file_cut_off_by_a_crash_is_read_again_from_its_beginning()
    {
        SkipWithoutNode();
        return CrashAndGoOn(Config());
    }

    [Fact]
    public Task A_file_cut_off_by_a_crash_is_read_again_on_PostgreSQL() => CrashAndGoOn(OnPostgres());

    [Theory]
    [InlineData("store", "Host=127.0.0.1;Port=1;Username=x;Database=x", "The database cannot be used")]
    [InlineData("store", "secret words", "is not a connection string")]
    [InlineData("sotre", "x", "says 'sotre', which is not known")]
    [InlineData("law", "/no/such/law.pack", "law.pack")]
    public async Task A_start_in_vain_says_why_in_one_sentence(string option, string value, string says)
    {
        SkipWithoutNode();
        var config = Config();
        config[option] = value;
        var (code, said) = await ServedOffice.Fail(config, folder);
        Assert.Equal(2, code);
        Assert.Contains(says, said);
        Assert.DoesNotContain("   at ", said);
        Assert.DoesNotContain("secret", said);
    }

    private async Task CrashAndGoOn(JsonObject config)
    {
        string id;
        using (var first = await ServedOffice.Start(config, folder))
        {
            id = await first.Send(new MemoryStream(Encoding.UTF8.GetBytes(Many())), "many.csv");
            var status = await first.Until(id, far => far.GetProperty("records_read").GetInt32() > 0);
            Assert.Equal("reading", status.GetProperty("state").GetString());
        }

        using var second = await ServedOffice.Start(config, folder);
        Assert.Equal(many, (await second.Read(id)).GetProperty("good").GetInt32());
        Assert.Equal(many, (await second.Results(id, "?per=1")).GetProperty("total").GetInt32());
    }

    private JsonObject OnPostgres()
    {
        Assert.SkipUnless(postgres.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        SkipWithoutNode();
        var config = Config();
        config["store"] = postgres.NewDatabase();
        return config;
    }

    /// <summary>The example of the page, on a free port, in a folder of this test and with the law of this checkout.</summary>
    private JsonObject Config()
    {
        var config = Example();
        config["urls"] = "http://127.0.0.1:0";
        config["home"] = Path.Combine(folder, "home");
        // Without accounts of its own: what everybody may send there needs a key elsewhere.
        config["demonstration"] = true;
        config.Remove("law");
        config.Remove("store");
        return config;
    }

    private static JsonObject Example() => JsonNode.Parse(Page().Split("```json\n")[1].Split("```")[0])!.AsObject();

    private static string Page() => File.ReadAllText(Path.Combine(ServerUnderTest.Root(), "docs/serve.md"));

    private static int Lines(string file) => File.ReadAllLines(file).Count(line => line.Length > 0);

    private static string Many() =>
        "declaration,item,date,act,description\n"
        + string.Join('\n', Enumerable.Range(1, many).Select(number => $"D{number},1,2024-03-01,export,Cotton shirts {number}"));

    private static void SkipWithoutNode() =>
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, "npm"))),
            "Node is not on this machine: the pages cannot be built."
        );
}
