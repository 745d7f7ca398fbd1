using System.Collections.Immutable;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>Somebody began to write an application, or the authority opened a case of its own.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Firm">The applicant's firm as the accounts know it.</param>
/// <param name="Title">A few words by which people know the case.</param>
/// <param name="CopyOf">The case it was copied from; empty for none.</param>
/// <param name="Amends">The case it replaces when it is submitted; empty for none.</param>
/// <param name="Language">The applicant's language, as two letters.</param>
public sealed record Begun(CaseKind Kind, string Firm, Personal Title, string CopyOf, string Amends, string Language) : Fact;

/// <summary>What the application says was written anew, as a whole.</summary>
/// <param name="Told">What it says.</param>
public sealed record Written(DealTold Told) : Fact;

/// <summary>What the law says of each item, when it was asked, and at which step.</summary>
/// <param name="Step">The step: <c>written</c>, <c>submitted</c>, <c>assessed</c>, <c>decided</c>, <c>swept</c>.</param>
/// <param name="On">The day on which the law was asked.</param>
/// <param name="Law">The law that was asked, by its hash.</param>
/// <param name="Items">One for each item.</param>
public sealed record Determined(string Step, DateOnly On, string Law, ImmutableArray<ItemFinding> Items) : Fact;

/// <summary>What the law says of one item.</summary>
/// <param name="Item">Its number.</param>
/// <param name="Effect">The effect as a word.</param>
/// <param name="Slug">The entry; empty when none was found.</param>
/// <param name="Label">The entry's label in the edition.</param>
/// <param name="Citation">The article and the entry.</param>
/// <param name="Confirmed">False when the deciding text is unverified.</param>
/// <param name="Questions">Names of the facts that are missing and would change the effect.</param>
public sealed record ItemFinding(int Item, string Effect, string Slug, string Label, string Citation, bool Confirmed, ImmutableArray<string> Questions);

/// <summary>The application was handed in.</summary>
/// <param name="Gaps">What was missing and was handed in all the same, by the codes of the gaps: what the law deems insufficient is a ground to refuse.</param>
public sealed record Submitted(ImmutableArray<string> Gaps) : Fact;

/// <summary>The applicant took the application back.</summary>
public sealed record Withdrawn : Fact;

/// <summary>An amended application took the place of this one.</summary>
/// <param name="By">The case that did.</param>
public sealed record Superseded(string By) : Fact;

/// <summary>A paper was attached.</summary>
/// <param name="Paper">The paper.</param>
public sealed record Attached(Attachment Paper) : Fact;

/// <summary>What the scan of an attachment said.</summary>
/// <param name="Attachment">Its name within the file.</param>
/// <param name="Verdict"><c>clean</c>, <c>infected</c>, <c>unscanned</c>.</param>
/// <param name="By">The scanner and its signatures' version.</param>
public sealed record Scanned(string Attachment, string Verdict, string By) : Fact;

/// <summary>An attachment was taken off.</summary>
/// <param name="Attachment">Its name within the file.</param>
public sealed record Detached(string Attachment) : Fact;

/// <summary>A paper in a file; its bytes lie in the store of papers under their hash.</summary>
/// <param name="Id">Its name within the file: <c>a1</c>.</param>
/// <param name="Name">The name of the file as it was sent.</param>
/// <param name="Purpose">What it is: <c>end-use-statement</c>, <c>contract</c>, <c>technical</c>, <c>photo</c>, <c>other</c>.</param>
/// <param name="MediaType">What its content is, found by its content.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Hash">SHA-256 of its content, in hexadecimal.</param>
public sealed record Attachment(string Id, Personal Name, string Purpose, string MediaType, long Bytes, string Hash);
