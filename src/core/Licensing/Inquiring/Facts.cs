using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Inquiring;

/// <summary>Customs asks the authority about goods that are held.</summary>
/// <param name="Asker">The customs administration.</param>
/// <param name="Office">The customs office.</param>
/// <param name="Line">Declaration and item, as text; empty when there is none.</param>
/// <param name="Goods">The goods as described.</param>
/// <param name="Code">The commodity code as declared.</param>
/// <param name="Trader">The exporter or importer.</param>
/// <param name="Facts">What was measured and found: name of the fact to its value.</param>
/// <param name="Asks">The question.</param>
/// <param name="Due">The day by which an answer is expected.</param>
/// <param name="Authorisation">The authorisation it is about; empty for none.</param>
public sealed record InquiryOpened(
    string Asker,
    string Office,
    string Line,
    string Goods,
    string Code,
    Personal Trader,
    ImmutableSortedDictionary<string, string> Facts,
    Personal Asks,
    DateOnly Due,
    string Authorisation
) : Fact;

/// <summary>Customs found out more about the goods.</summary>
/// <param name="Facts">What was measured and found besides; a fact that was told before has this value now.</param>
/// <param name="Text">What else there is to say.</param>
public sealed record MoreFound(ImmutableSortedDictionary<string, string> Facts, Personal Text) : Fact;

/// <summary>The authority answered, and the law was asked anew with the answer.</summary>
/// <param name="Facts">The facts as the authority takes them.</param>
/// <param name="Slug">The entry; empty when the goods are on no list.</param>
/// <param name="Label">The entry's label in the edition of that day.</param>
/// <param name="Effect">The effect as a word.</param>
/// <param name="Citation">The article and the entry.</param>
/// <param name="On">The day on which the law was asked.</param>
/// <param name="Law">The law that was asked, by its hash.</param>
/// <param name="MayMove">True when nothing under this law keeps the goods any longer.</param>
/// <param name="Says">The answer in words.</param>
public sealed record InquiryAnswered(
    ImmutableSortedDictionary<string, string> Facts,
    string Slug,
    string Label,
    string Effect,
    string Citation,
    DateOnly On,
    string Law,
    bool MayMove,
    Personal Says
) : Fact;

/// <summary>The trader was told that an application is possible: as it was kept before it became a letter of the file.</summary>
/// <param name="Text">The letter.</param>
/// <param name="Language">Its language, as two letters.</param>
public sealed record TraderTold(Personal Text, string Language) : Fact;

/// <summary>The goods are detained: from that day runs the time in which an application may be made.</summary>
/// <param name="On">The day.</param>
/// <param name="Office">The customs office that keeps them.</param>
/// <param name="Power">The article that allows it.</param>
/// <param name="ApplyBy">The last day for an application.</param>
public sealed record Detained(DateOnly On, string Office, string Power, DateOnly ApplyBy) : Fact;

/// <summary>An application was made for the detained goods.</summary>
/// <param name="Case">The case.</param>
/// <param name="On">The day on which it was handed in.</param>
public sealed record ApplicationJoined(string Case, DateOnly On) : Fact;

/// <summary>The detention ended.</summary>
/// <param name="On">The day.</param>
/// <param name="How">How: <c>released</c>, <c>authorised</c>, <c>disposed</c>, <c>seized</c>.</param>
/// <param name="Text">What there is to say about it.</param>
public sealed record DetentionEnded(DateOnly On, string How, Personal Text) : Fact;

/// <summary>Customs announces that its programs cannot reach the registry: what is released meanwhile is deducted on paper.</summary>
/// <param name="Asker">The customs administration.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when, as far as is known; null when nobody knows.</param>
/// <param name="Text">What is out, and whom to call.</param>
public sealed record OutageAnnounced(string Asker, DateTimeOffset From, DateTimeOffset? Until, Personal Text) : Fact;

/// <summary>The outage is over: from here on what was deducted on paper is entered by hand with its days.</summary>
/// <param name="At">When.</param>
public sealed record OutageEnded(DateTimeOffset At) : Fact;
