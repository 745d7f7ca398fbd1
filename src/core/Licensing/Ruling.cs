using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing;

/// <summary>What comes of an act: the facts to record, or the reasons why not.</summary>
public abstract record Ruling
{
    Ruling() { }

    /// <summary>It is done: these facts are recorded.</summary>
    /// <param name="Facts">The facts; none when it had been done already, so that repeating changes nothing.</param>
    public sealed record Yes(ImmutableArray<Fact> Facts) : Ruling;

    /// <summary>It is not done.</summary>
    /// <param name="Refusals">Why; at least one.</param>
    public sealed record No(ImmutableArray<Refusal> Refusals) : Ruling;

    /// <summary>It is done.</summary>
    public static Ruling Done(params ImmutableArray<Fact> facts) => new Yes(facts);

    /// <summary>It is not done.</summary>
    public static Ruling Not(params ImmutableArray<Refusal> refusals) => new No(refusals);
}

/// <summary>A file that is folded out of its facts.</summary>
/// <typeparam name="TSelf">The file.</typeparam>
public interface IFile<TSelf>
    where TSelf : IFile<TSelf>
{
    /// <summary>A file of which nothing is known yet.</summary>
    static abstract TSelf New(FileId id);

    /// <summary>How many facts were folded.</summary>
    long Version { get; }

    /// <summary>The file after one more fact. Pure: the same facts give the same file on every machine.</summary>
    TSelf After(Paper paper);
}
