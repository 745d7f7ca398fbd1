using System.Collections.Immutable;
using System.Text;
using Interdict.Documents.Papers;
using Interdict.Journal;
using Interdict.Journal.Erasing;
using Interdict.Licensing;

namespace Interdict.Cli;

/// <summary>The papers of erased files: how many, and their destruction.</summary>
sealed class JournalPapers(Desk desk, OpenJournal journal, Registry registry)
{
    readonly PaperStore store = new(journal.Database, Path.Combine(desk.Home, PaperStore.FolderName));
    readonly ErasedPapers papers = new(registry, journal.Database);

    /// <summary>Tells what would be destroyed with these files.</summary>
    public void Tell(StringBuilder text, IReadOnlyCollection<FileId> files)
    {
        var there = papers.Left([.. files]).Count(store.Has);
        if (there > 0)
        {
            text.Append($"papers that no other file needs and that would be destroyed: {there}\n");
        }
    }

    /// <summary>Destroys those that no file needs any more, also of files that were erased before.</summary>
    /// <param name="text">Tells how many.</param>
    /// <param name="erased">The papers of the files that were erased just now.</param>
    /// <returns>True when none of them is left.</returns>
    public bool Destroy(StringBuilder text, ImmutableArray<string> erased)
    {
        var (destroyed, failed) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var unneeded = papers
            .Destroy(
                (connection, hash) =>
                {
                    try
                    {
                        if (store.Erase(connection, hash))
                        {
                            destroyed.Add(hash);
                        }
                    }
                    catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                    {
                        // The others are destroyed all the same; this one cannot be read any more, and is finished by the next run.
                        failed[hash] = fault.Message;
                    }
                }
            )
            .GetAwaiter()
            .GetResult();
        var kept = erased.Except(unneeded).Count();
        text.Append($"papers destroyed: {destroyed.Count}{(kept > 0 ? $"; kept, because other files need them: {kept}" : "")}\n");
        foreach (var (hash, why) in failed.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            desk.Error.WriteLine(
                $"The paper {hash} could not be deleted: {why.TrimEnd('.')}. Its key is destroyed; mend this and run ./interdict journal erase to finish."
            );
        }
        return failed.Count == 0;
    }
}
