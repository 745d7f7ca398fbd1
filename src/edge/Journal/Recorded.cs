using System.Collections.Immutable;
using Interdict.Licensing;
using Interdict.Vocabulary;

namespace Interdict.Journal;

/// <summary>What became of something that was to be recorded.</summary>
public abstract record Recorded
{
    Recorded() { }

    /// <summary>It is kept, for good.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Version">The number of its latest fact.</param>
    public sealed record Kept(FileId File, long Version) : Recorded;

    /// <summary>It is not kept, and these are the reasons.</summary>
    /// <param name="Refusals">Why; at least one.</param>
    public sealed record Refused(ImmutableArray<Refusal> Refusals) : Recorded;

    /// <summary>Somebody wrote in the file in the meantime. Nothing is kept.</summary>
    /// <param name="Since">What was written since the version that was seen.</param>
    public sealed record Overtaken(ImmutableArray<Paper> Since) : Recorded;

    /// <summary>There is no such file.</summary>
    public sealed record Missing : Recorded;
}
