using System.Data.Common;
using System.Text;
using Interdict.Queue;
using Interdict.Store;

namespace Interdict.Worker;

/// <summary>
/// A worker's turn at the queue. Decisions and the note that their messages were taken go into the database in one transaction, and
/// only then does the queue let go of them; whatever fails in between, they come again and are recognised.
/// </summary>
sealed class Shift(Sentry sentry, Decisions decisions, Voice voice, string worker, TimeProvider clock) : IWork
{
    const int ReturnsOfSuspect = 2;
    const int MostTries = 3;

    /// <inheritdoc/>
    public void Notice() => sentry.Notice();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Poison>> Do(IReadOnlyList<Delivery> batch, CancellationToken stop)
    {
        var poison = new List<Poison>();
        await Together([.. batch.Where(one => !IsSuspect(one))], poison, stop).ConfigureAwait(false);
        foreach (var one in batch.Where(IsSuspect))
        {
            await Alone(one, poison, stop).ConfigureAwait(false);
        }
        foreach (var one in poison)
        {
            voice.Say($"Put aside: {(one.Delivery.Message.Length == 0 ? "a message without an id" : one.Delivery.Message)}. {one.Reason}");
        }
        return poison;
    }

    static bool IsSuspect(Delivery delivery) => delivery.Returns >= ReturnsOfSuspect && delivery.Message.Length > 0;

    async Task Together(List<Delivery> batch, List<Poison> poison, CancellationToken stop)
    {
        var before = batch.Where(one => one.Again && one.Message.Length > 0).Select(one => one.Message).ToList();
        var taken = await Insist(() => decisions.Taken(before), 0, stop).ConfigureAwait(false);
        var aside = poison.Count;
        var rows = new List<DecisionRow>(batch.Count);
        var from = new Dictionary<string, Delivery>(StringComparer.Ordinal);
        foreach (var delivery in batch.Where(one => !taken.Contains(one.Message)))
        {
            var (row, why) = Decide(delivery);
            if (row is null)
            {
                poison.Add(new Poison(delivery, why));
            }
            else if (from.TryAdd(row.Message, delivery))
            {
                rows.Add(row);
            }
        }
        var recorded = await Record(rows, from, poison, stop).ConfigureAwait(false);
        voice.Count(recorded with { Again = recorded.Again + taken.Count }, rows.Select(row => row.Decision), poison.Count - aside);
    }

    // Perhaps workers end over it: that it is tried is noted first, so that it is found out and its neighbours are not put aside with it.
    async Task Alone(Delivery delivery, List<Poison> poison, CancellationToken stop)
    {
        var taken = await Insist(() => decisions.Taken([delivery.Message]), 0, stop).ConfigureAwait(false);
        if (taken.Count == 0 && await Insist(() => decisions.Try(delivery.Message), 0, stop).ConfigureAwait(false) > MostTries)
        {
            poison.Add(new Poison(delivery, $"It was tried {MostTries} times alone, and each time the worker ended over it. Report it with the message."));
            voice.Count(Recorded.None, [], 1);
            return;
        }
        await Together([delivery], poison, stop).ConfigureAwait(false);
    }

    (DecisionRow? Row, string Why) Decide(Delivery delivery)
    {
        if (delivery.Message.Length == 0)
        {
            return (null, "The message has no id, so it could not be recognised when it comes again. Send the file with ./interdict send.");
        }
        var (asked, why) = DeclaredWork.Read(delivery.Body);
        if (asked is null)
        {
            return (null, why);
        }
        // Asked anew for every message: this is where a new law takes over.
        var standing = sentry.Current;
        try
        {
            var judgement = standing.Judge(asked.Line, asked.On);
            return (Row(delivery, asked, standing, judgement), "");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return (null, $"The program failed over it: {fault.GetType().Name}: {fault.Message} Report it with the message.");
        }
    }

    DecisionRow Row(Delivery delivery, Asked asked, Standing standing, Judgement judgement) =>
        new(
            asked.Submission,
            asked.Line.Declaration,
            asked.Line.Item,
            asked.Payload,
            delivery.Message,
            asked.Line.Record.Number,
            clock.GetUtcNow(),
            judgement.Decision,
            judgement.Rank,
            judgement.Answer,
            standing.Law,
            string.Join(' ', standing.Lists),
            worker
        );

    async Task<Recorded> Record(List<DecisionRow> rows, Dictionary<string, Delivery> from, List<Poison> poison, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return Recorded.None;
        }
        var bodies = rows.ToDictionary(row => row.Message, row => Encoding.UTF8.GetString(from[row.Message].Body), StringComparer.Ordinal);
        try
        {
            return await Insist(() => decisions.Record(rows, bodies), rows.Count, stop).ConfigureAwait(false);
        }
        catch (DbException unfit) when (rows.Count == 1)
        {
            poison.Add(new Poison(from[rows[0].Message], $"The database does not take it: {unfit.Message.TrimEnd('.')}."));
            rows.Clear();
            return Recorded.None;
        }
        catch (DbException)
        {
            // One of them is unfit; the others are not kept waiting.
            var all = Recorded.None;
            foreach (var row in rows.ToList())
            {
                List<DecisionRow> one = [row];
                all = all.And(await Record(one, from, poison, stop).ConfigureAwait(false));
                rows.RemoveAll(unfit => one.Count == 0 && unfit == row);
            }
            return all;
        }
    }

    // Tries until the database answers. What it refuses for its content it would refuse again, and that goes on to the caller.
    async Task<T> Insist<T>(Func<T> ask, int inHand, CancellationToken stop)
    {
        var pause = new Pause(clock);
        var away = false;
        while (true)
        {
            try
            {
                var answer = ask();
                if (away)
                {
                    voice.Say("The database answers again.");
                }
                return answer;
            }
            catch (DbException fault) when (fault.SqlState is not { } state || !state.StartsWith("22", StringComparison.Ordinal))
            {
                if (!away)
                {
                    voice.Say($"The database cannot be used: {fault.Message.TrimEnd('.')}. {inHand} decisions are in hand and are recorded when it answers.");
                }
                away = true;
                await pause.Wait(stop).ConfigureAwait(false);
            }
        }
    }
}
