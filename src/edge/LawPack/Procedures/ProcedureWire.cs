using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.LawPack;

/// <summary>The form of procedures in a pack.</summary>
static class ProcedureWire
{
    public static void Write(Out to, Procedures procedures)
    {
        to.List(procedures.Types, type => Write(to, type));
        to.List(procedures.Forms, form => FormWire.Write(to, form));
        to.List(procedures.Fields, field => FormWire.Write(to, field));
        to.List(procedures.Kinds, kind => FormWire.Write(to, kind));
        to.List(procedures.Deciders, decider => FormWire.Write(to, decider));
        to.List(procedures.Considerations, consideration => Write(to, consideration));
        to.List(procedures.SourceKinds, kind => Write(to, kind));
        to.List(procedures.Grounds, ground => Write(to, ground));
        foreach (var words in new[] { procedures.EndUserKinds, procedures.EndUses, procedures.Units, procedures.AttachmentPurposes })
        {
            to.List(words, word => Write(to, word));
        }
    }

    public static Procedures Procedures(In from) =>
        new(
            from.List(() => Type(from)),
            from.List(() => FormWire.Form(from)),
            from.List(() => FormWire.Field(from)),
            from.List(() => FormWire.Kind(from)),
            from.List(() => FormWire.Decider(from)),
            from.List(() => Consideration(from)),
            from.List(() => new SourceKind(from.Text(), from.Text(), from.Text(), from.Flag(), from.Flag(), Rests(from))),
            from.List(() => new RefusalGround(from.Text(), from.Text(), from.Text(), from.Flag(), from.Texts(), from.Texts(), Rests(from))),
            Words(from),
            Words(from),
            Words(from),
            Words(from)
        );

    public static void Write(Out to, Rests rests)
    {
        RuleWire.Write(to, rests.Dates);
        to.Number((int)rests.Verification);
        to.Text(rests.Source);
    }

    public static Rests Rests(In from) => new(RuleWire.Dated(from), (Verification)from.Number(), from.Text());

    public static void Maybe(Out to, Span? span) =>
        to.Maybe(
            span,
            present =>
            {
                to.Number(present.Years);
                to.Number(present.Months);
                to.Number(present.Weeks);
                to.Number(present.Days);
                to.Number(present.WorkingDays);
            }
        );

    public static void Pairs(Out to, ImmutableSortedDictionary<string, string> pairs) =>
        to.List(
            [.. pairs],
            pair =>
            {
                to.Text(pair.Key);
                to.Text(pair.Value);
            }
        );

    public static ImmutableSortedDictionary<string, string> Pairs(In from) =>
        from.List(() => new KeyValuePair<string, string>(from.Text(), from.Text())).ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static Span Span(In from) => new(from.Number(), from.Number(), from.Number(), from.Number(), from.Number());

    static void Write(Out to, AuthorisationType type)
    {
        to.Text(type.Type);
        to.Text(type.Article);
        to.Text(type.Says);
        Pairs(to, type.Forms);
        to.Texts(type.Annexes);
        Write(to, type.Validity);
        Write(to, type.Extension);
        to.Text(type.ValidIn);
        to.Texts(type.ForMakersOf);
        to.Text(type.AlsoAssessed);
        to.Text(type.Destinations);
        to.Text(type.Document);
        to.Texts(type.Duties);
        Write(to, type.Rests);
    }

    static AuthorisationType Type(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Text(),
            Pairs(from),
            from.Texts(),
            Limits(from),
            Limits(from),
            from.Text(),
            from.Texts(),
            from.Text(),
            from.Text(),
            from.Text(),
            from.Texts(),
            Rests(from)
        );

    static void Write(Out to, Limits? limits)
    {
        to.Flag(limits is not null);
        if (limits is not null)
        {
            Maybe(to, limits.AtLeast);
            Maybe(to, limits.AtMost);
        }
    }

    static Limits? Limits(In from) => from.Flag() ? new Limits(from.Maybe(() => Span(from)), from.Maybe(() => Span(from))) : null;

    static void Write(Out to, Consideration consideration)
    {
        to.Text(consideration.Id);
        to.Text(consideration.Article);
        to.Text(consideration.Says);
        to.Text(consideration.Help);
        to.Texts(consideration.Annexes);
        to.Flag(consideration.IsMandatory);
        to.Flag(consideration.IsLookBack);
        to.Flag(consideration.ForcesRefusal);
        to.Text(consideration.Ground);
        to.Text(consideration.Deadline);
        to.Texts(consideration.SourceKinds);
        Write(to, consideration.Rests);
    }

    static Consideration Consideration(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Text(),
            from.Text(),
            from.Texts(),
            from.Flag(),
            from.Flag(),
            from.Flag(),
            from.Text(),
            from.Text(),
            from.Texts(),
            Rests(from)
        );

    static void Write(Out to, SourceKind kind)
    {
        to.Text(kind.Id);
        to.Text(kind.Title);
        to.Text(kind.Article);
        to.Flag(kind.Mandatory);
        to.Flag(kind.IsProtected);
        Write(to, kind.Rests);
    }

    static void Write(Out to, RefusalGround ground)
    {
        to.Text(ground.Id);
        to.Text(ground.Article);
        to.Text(ground.Says);
        to.Flag(ground.IsDenial);
        to.Texts(ground.Kinds);
        to.Texts(ground.Annexes);
        Write(to, ground.Rests);
    }

    static void Write(Out to, Word word)
    {
        to.Text(word.Id);
        to.Text(word.Title);
        to.Text(word.Article);
        Write(to, word.Rests);
    }

    static ImmutableArray<Word> Words(In from) => from.List(() => new Word(from.Text(), from.Text(), from.Text(), Rests(from)));
}
