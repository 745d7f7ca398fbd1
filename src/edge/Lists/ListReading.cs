using System.Collections.Immutable;
using Interdict.Parties;

namespace Interdict.Lists;

/// <summary>Something of a list that could not be read. It never costs another record.</summary>
/// <param name="File">The file, when there are several; else empty.</param>
/// <param name="Line">The line on which the record begins, from 1.</param>
/// <param name="Record">Its number among the records, from 1.</param>
/// <param name="Field">The field that is wrong; empty when it is the record as a whole.</param>
/// <param name="Reason">What is wrong, and what to do.</param>
/// <param name="Lost">True when the record is not on the list because of it; false when it is, without that value.</param>
public sealed record Fault(string File, long Line, long Record, string Field, string Reason, bool Lost);

/// <summary>A list as it was read from its files, or why there is none.</summary>
/// <param name="Format">The format; null when it was not recognised.</param>
/// <param name="Published">The day that the file gives itself; null when it does not say.</param>
/// <param name="SourceHash">SHA-256 of the content, unpacked, in lower-case hexadecimal digits.</param>
/// <param name="Parties">The records.</param>
/// <param name="Faults">What could not be read.</param>
/// <param name="Notices">What a person should know about the whole.</param>
/// <param name="Broken">How the file breaks off, when it does: what lay behind the break was not read; else empty.</param>
/// <param name="Why">Why there is no list; empty when there is one.</param>
public sealed record ListReading(
    ListFormat? Format,
    DateOnly? Published,
    string SourceHash,
    ImmutableArray<ListedParty> Parties,
    ImmutableArray<Fault> Faults,
    ImmutableArray<string> Notices,
    string Broken,
    string Why
)
{
    internal static ListReading None(string why) => new(null, null, "", [], [], [], "", why);
}
