using Interdict.LawPack;
using Interdict.Lists;
using Interdict.Matching;
using Interdict.Parties;
using Interdict.Store;
using Interdict.Store_Tests;
using Interdict.Tests;
using RabbitMQ.Client;

[assembly: AssemblyFixture(typeof(PrivateServer))]

namespace Interdict.Queue_Tests;

/// <summary>A border post for the length of a test: a law, a database, and the real programs, each in a process of its own.</summary>
internal sealed class Post : IDisposable
{
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("interdict-post-").FullName;
    private readonly string connection;
    private readonly BrokerCluster brokers;
    private readonly List<Guarded> programs = [];

    public Post(PrivateServer server, BrokerCluster brokers)
    {
        Assert.SkipUnless(server.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        this.brokers = brokers;
        connection = server.NewDatabase();
        Database = Database.OnServer(connection);
        Assert.Equal("", Schema.BringUpToDate(Database));
        Enact(TinyLaw.Lexicon);
    }

    public Database Database { get; }

    public Decisions Decisions => new(Database);

    /// <summary>The law as it is now.</summary>
    public Pack Law => Pack.Open(LawPath).Pack!;

    public string Home => Path.Combine(folder, "home");

    private string LawPath => Path.Combine(folder, "law.pack");

    /// <summary>Puts a law into force, as an installation does: whole, in one step.</summary>
    public void Enact(Lexicon lexicon)
    {
        File.WriteAllBytes(LawPath + ".new", Pack.Write(TinyLaw.Book, lexicon, []));
        File.WriteAllBytes(NamesPack.Beside(LawPath), NamesPack.Write(NameTables.Plain));
        File.Move(LawPath + ".new", LawPath, overwrite: true);
    }

    /// <summary>Puts a list on the shelf that binds here, with one name on it.</summary>
    /// <returns>The version, as decisions name it.</returns>
    public string Enlist(string name)
    {
        using var table = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"id,name,type\n1,{name},person\n"));
        var reading = ListFile.Read(new ListSource("wanted.csv", table), [], null, _ => null);
        var loading = new ListLoading(
            "wanted",
            reading,
            DateTimeOffset.UnixEpoch,
            "Wanted",
            "the authority of Quarmia",
            Force.BindingHere,
            Because: "An order."
        );
        var shelving = ListShelf.Open(Home).Add(loading);
        Assert.Equal("", shelving.Why);
        return shelving.List!.Head.Version;
    }

    /// <summary>A worker; it has begun to wait for work unless the broker is away.</summary>
    public async Task<Guarded> Worker(string name, string? broker = null, string says = "Waiting for declarations")
    {
        var worker = Run("worker", "--name", name, "--broker", broker ?? brokers.Address);
        await Until.True($"worker {name} says \"{says}\"; it said: {worker.Said}", Soon, () => worker.Said.Contains(says, StringComparison.Ordinal));
        return worker;
    }

    /// <summary>Starts one of the verbs.</summary>
    public Guarded Run(string verb, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Interdict.Worker.dll");
        var started = Guarded.Start(
            "dotnet",
            ["exec", program, verb, .. arguments],
            ("INTERDICT_LAW", LawPath),
            ("INTERDICT_HOME", Home),
            ("INTERDICT_BROKER", brokers.Address),
            ("INTERDICT_DATABASE", connection)
        );
        programs.Add(started);
        return started;
    }

    /// <summary>Sends a file under a name.</summary>
    public Guarded Send(string submission, IEnumerable<string> rows, params string[] options) =>
        Run("send", [Write(submission, rows), "--submission", submission, "--on", "2031-03-01", .. options]);

    /// <summary>Waits until a submission has so many decisions.</summary>
    public Task Decided(string submission, long many, TimeSpan limit) =>
        Until.True(
            () => $"{many} of {submission} are decided; it is {Decisions.Count(submission)}. The programs said:\n{Said}",
            limit,
            () => Task.FromResult(Decisions.Count(submission) >= many)
        );

    /// <summary>What waits in a queue.</summary>
    public async Task<uint> Waiting(string queue)
    {
        await using var open = await Connect();
        await using var channel = await open.CreateChannelAsync();
        return (await channel.QueueDeclarePassiveAsync(queue)).MessageCount;
    }

    public Task<IConnection> Connect() => Queue.Broker.Of(brokers.Address).Broker!.Connect("test", CancellationToken.None);

    public string Said => string.Join("\n--\n", programs.Select(program => program.Said));

    public void Dispose()
    {
        programs.ForEach(program => program.Dispose());
        Database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Write(string name, IEnumerable<string> rows)
    {
        var file = Path.Combine(folder, name + ".csv");
        File.WriteAllLines(file, rows.Prepend(Declared.Header));
        return file;
    }
}
