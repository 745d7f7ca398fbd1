using Interdict.Vocabulary;

namespace Interdict.Evidence;

/// <summary>How far a source is trusted, as the officer grades it.</summary>
public enum Reliability : byte
{
    /// <summary>Not graded.</summary>
    Ungraded,

    /// <summary>Completely reliable.</summary>
    High,

    /// <summary>Usually reliable.</summary>
    Fair,

    /// <summary>Not usually reliable.</summary>
    Low,
}

/// <summary>A quoted piece of evidence.</summary>
/// <param name="Kind">The kind of source, an id of the law's list: which kinds must be weighed and which may be, the law says.</param>
/// <param name="Source">Who says it. Of a protected source nobody outside the authority learns this.</param>
/// <param name="Quote">The words that are relied on.</param>
/// <param name="Reliability">How far the source is trusted.</param>
/// <param name="Of">The day of the source.</param>
/// <param name="Where">Where it is found.</param>
/// <param name="IsProtected">True when the identity of the source is kept from everybody but those who assess.</param>
public sealed record Quoted(string Kind, Personal Source, Personal Quote, Reliability Reliability, DateOnly Of, Personal Where, bool IsProtected);

/// <summary>A search that found nothing: that is an answer too, when it says where, when and by whom.</summary>
/// <param name="Kind">The kind of source that was looked for.</param>
/// <param name="Where">Where.</param>
/// <param name="On">When.</param>
/// <param name="By">The account that searched.</param>
/// <param name="Words">What was looked for.</param>
public sealed record NothingFound(string Kind, string Where, DateOnly On, string By, Personal Words);
