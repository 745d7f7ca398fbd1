using Interdict.Parties;

namespace Interdict.Lists;

/// <summary>What happened to a list on this node.</summary>
public enum Happened : byte
{
    /// <summary>It was loaded, for the first time or again.</summary>
    Loaded,

    /// <summary>What it may do here was changed.</summary>
    Force,

    /// <summary>It was taken off; its versions are kept.</summary>
    Removed,
}

/// <summary>A line of a list's history. Nothing is ever taken out of it.</summary>
/// <param name="At">When.</param>
/// <param name="What">What happened.</param>
/// <param name="Head">The list as it stood afterwards; its hash names the version.</param>
/// <param name="SourceHash">SHA-256 of what it was read from; empty when nothing was read.</param>
/// <param name="Records">How many records it had.</param>
/// <param name="Faults">How many records or values could not be read.</param>
/// <param name="Added">How many records came.</param>
/// <param name="Removed">How many went.</param>
/// <param name="Changed">How many changed.</param>
/// <param name="Because">The reason that was given; may be empty.</param>
public sealed record ListEvent(
    DateTimeOffset At,
    Happened What,
    ListHead Head,
    string SourceHash,
    int Records,
    int Faults,
    int Added,
    int Removed,
    int Changed,
    string Because
);
