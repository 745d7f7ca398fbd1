using System.Collections.Concurrent;
using Interdict.Journal;
using Interdict.Journal.Heads;
using Interdict.Journal.Keys;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Journal_Tests.Faults;

/// <summary>
/// Customs in a process of its own, to be killed: writes off the lines that are not written off yet and says each one that is kept.
/// <c>write-offs HOME FILE LINES STORE</c>; an empty STORE is the SQLite file in HOME.
/// </summary>
internal static class Child
{
    public const string Verb = "write-offs";

    private const int clients = 16;

    public static async Task<int> Run(string[] args)
    {
        var (home, id, lines) = (args[1], FileId.Read(args[2])!.Value, int.Parse(args[3]));
        using var database = args[4].Length == 0 ? Database.InFile(Path.Combine(home, "interdict.db")) : Database.OnServer(args[4]);
        using var keys = NodeKeys.In(Path.Combine(home, "keys"));
        using var registry = new Registry(database, TimeProvider.System, keys, new HeadsFile(Path.Combine(home, "heads.jsonl")));
        var before = (await registry.Read<AuthorisationFile>(id))!.Ledger;
        var left = new ConcurrentQueue<int>(Enumerable.Range(0, lines).Where(line => !before.Lines.ContainsKey(Deals.WrittenOff(line).Line)));
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => Client(registry, id, left, output))));
        return 0;
    }

    private static async Task Client(Registry registry, FileId id, ConcurrentQueue<int> left, TextWriter output)
    {
        var customs = new Actor("k1", Role.Customs, "qm-customs");
        while (left.TryDequeue(out var line))
        {
            if (await registry.Decide<AuthorisationFile>(id, null, customs, "", file => Deals.WriteOff(file, line)) is Journal.Recorded.Kept)
            {
                output.WriteLine(line);
            }
        }
    }
}
