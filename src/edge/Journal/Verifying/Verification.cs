using System.Collections.Immutable;

namespace Interdict.Journal.Verifying;

/// <summary>Something in the journal that is not as it was written.</summary>
/// <param name="Kind">A word for programs: <c>changed</c>, <c>words-changed</c>, <c>fact-gone</c>, <c>file-gone</c>, <c>cut-off</c>, <c>rolled-back</c>, <c>rewritten</c>, <c>access</c>, <c>head</c>.</param>
/// <param name="File">The file; empty when it is about no file.</param>
/// <param name="Number">The number of the fact in its file; 0 for none.</param>
/// <param name="Says">What is wrong, in a sentence.</param>
public sealed record Finding(string Kind, string File, long Number, string Says);

/// <summary>What a look at the whole journal found.</summary>
/// <param name="Facts">How many facts there are.</param>
/// <param name="Files">How many files.</param>
/// <param name="Erased">How many of the files were erased.</param>
/// <param name="Accesses">How many entries the log of reading has.</param>
/// <param name="Heads">How many signed heads were compared.</param>
/// <param name="Findings">What is wrong; none when everything is as it was written.</param>
public sealed record Verification(long Facts, long Files, long Erased, long Accesses, long Heads, ImmutableArray<Finding> Findings)
{
    /// <summary>True when everything is as it was written.</summary>
    public bool IsSound => Findings.IsEmpty;
}
