using Interdict.Journal.Heads;
using Interdict.Journal.Keeping;

namespace Interdict.Journal.Verifying;

/// <summary>Goes along the chain of facts, from the first to the last.</summary>
sealed class ChainWalk(FilesKept files, FileKeys keys, IReadOnlyList<Head> heads, Found found)
{
    readonly ILookup<long, Head> signed = heads.ToLookup(head => head.Sequence);
    byte[] before = [];
    long sequence;
    bool isRewritten;

    public long Facts { get; private set; }

    public void Next(FactRow row)
    {
        Facts++;
        var file = files.Of(row.File);
        if (row.Sequence != sequence + 1)
        {
            var gone =
                row.Sequence - 1 == sequence + 1 ? $"Fact {sequence + 1} of the journal is" : $"Facts {sequence + 1} to {row.Sequence - 1} of the journal are";
            found.Add("fact-gone", "", 0, $"{gone} gone.");
        }
        else if (!Chain.Link(before, row).AsSpan().SequenceEqual(row.Link))
        {
            found.Add("changed", row.File, row.Number, $"{row.File}: fact {row.Number} ({row.Word}) was changed.");
        }
        if (row.Number != file.Last + 1)
        {
            found.Add("fact-gone", row.File, file.Last + 1, $"{row.File}: fact {file.Last + 1} is gone.");
        }
        Words(row, file);
        Heads(row.Sequence, row.Link);
        (sequence, before) = (row.Sequence, row.Link);
        (file.Facts, file.Last) = (file.Facts + 1, row.Number);
    }

    /// <summary>Compares where the chain ends with where it should.</summary>
    public void End((long Sequence, byte[] Link) end)
    {
        if (end.Sequence > sequence)
        {
            found.Add("cut-off", "", 0, $"The journal ends at fact {sequence}, and {end.Sequence} were written: its end was cut off.");
        }
        else if (end.Sequence < sequence || !end.Link.AsSpan().SequenceEqual(before))
        {
            found.Add("changed", "", 0, "The end of the journal is not the one that was written.");
        }
        if (heads.Count > 0 && heads.MaxBy(head => head.Sequence) is var last && last!.Sequence > sequence)
        {
            found.Add(
                "rolled-back",
                "",
                0,
                $"The journal ends at fact {sequence}, and it had {last.Sequence} on {last.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, as is signed: an older database was put back, or its end was cut off."
            );
        }
    }

    void Words(FactRow row, FilesKept.Kept file)
    {
        var isErased = row.Number < file.ErasedAt;
        if (!row.HadWords && row.Apart is null && row.Salt is null)
        {
            return;
        }
        if (row.Apart is null && row.Salt is null && isErased)
        {
            return;
        }
        var plain = row.Apart is null || file.Key is null ? null : Files.Plain(row, keys.Unwrapped(row.File, file.Key));
        if (isErased)
        {
            found.Add("words-changed", row.File, row.Number, $"{row.File}: words about persons stand in fact {row.Number} although the file was erased.");
        }
        else if (plain is null || row.Salt is null || !Chain.Digest(row.Salt, plain).AsSpan().SequenceEqual(row.Digest))
        {
            found.Add(
                "words-changed",
                row.File,
                row.Number,
                $"{row.File}: the words about persons in fact {row.Number} ({row.Word}) were changed or taken out."
            );
        }
    }

    // Whoever can write links can write all of them anew; what was signed stays.
    void Heads(long at, byte[] link)
    {
        foreach (var head in isRewritten ? [] : signed[at])
        {
            if (head.Link != Convert.ToHexStringLower(link))
            {
                isRewritten = true;
                found.Add(
                    "rewritten",
                    "",
                    0,
                    $"The journal up to fact {at} is not the one that was signed on {head.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: it was written anew."
                );
            }
        }
    }
}
