namespace Interdict.Lawc;

/// <summary>Something wrong in a file of the law.</summary>
/// <param name="File">The file, from the folder of the law.</param>
/// <param name="Line">The line; 0 for the file as a whole.</param>
/// <param name="Says">What is wrong and what to do.</param>
public sealed record Complaint(string File, long Line, string Says)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Says}" : $"{File}: {Says}";
}

/// <summary>Collects complaints, so that one run names them all.</summary>
public sealed class Complaints
{
    readonly List<Complaint> all = [];

    /// <summary>The complaints, in the order of the files.</summary>
    public IReadOnlyList<Complaint> All => all;

    /// <summary>Adds one.</summary>
    public void Add(string file, long line, string says) => all.Add(new Complaint(file, line, says));
}
