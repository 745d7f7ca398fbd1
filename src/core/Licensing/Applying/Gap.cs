using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>Something that an application lacks.</summary>
/// <param name="Field">The field on the form: <c>goods-2-quantity</c>.</param>
/// <param name="Says">What is missing and what to do. Its code is the name of the gap in what was submitted.</param>
/// <param name="Article">The article that asks for it; empty when only the form does.</param>
/// <param name="IsDeemed">True when the law takes its absence for a ground to refuse: it can be handed in so, and is then refused.</param>
public sealed record Gap(string Field, Refusal Says, string Article, bool IsDeemed)
{
    /// <summary>Its name in what was submitted.</summary>
    public string Code => Says.Code;
}
