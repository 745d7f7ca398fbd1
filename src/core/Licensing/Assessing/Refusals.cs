using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Assessing;

/// <summary>Why an act of assessing is not done, and what is missing before a grant.</summary>
public static class Refusals
{
    /// <summary>The law has no such consideration for this case.</summary>
    public static Refusal NoConsideration(string id) =>
        Refusal.At("consideration", "consideration-unknown", "The law has no consideration \"{0}\" for this case.", id);

    /// <summary>The kind of source is not one of those that may be quoted here.</summary>
    public static Refusal NoSourceKind { get; } =
        Refusal.At("kind", "source-kind-unknown", "Choose the kind of source: one of those that the law lists for this consideration.");

    /// <summary>A field of the evidence is empty.</summary>
    public static Refusal Empty(string field, string says) => Refusal.At(field, "evidence-incomplete", says);

    /// <summary>The source is not graded.</summary>
    public static Refusal Ungraded { get; } = Refusal.At("reliability", "source-ungraded", "Say how far you trust the source.");

    /// <summary>A day lies in the future.</summary>
    public static Refusal Later(string field) => Refusal.At(field, "day-to-come", "This day lies in the future. Write the day of the source or of the search.");

    /// <summary>No such piece of evidence.</summary>
    public static Refusal NoPiece { get; } = Refusal.Of("evidence-unknown", "This piece of evidence does not stand in the file any more.");

    /// <summary>No reasoning.</summary>
    public static Refusal NoReasoning { get; } = Refusal.At("reasoning", "reasoning-missing", "Write why. The decision is composed of these words.");

    /// <summary>Reasonable grounds were recorded and are taken back without a reason.</summary>
    public static Refusal LiftedWithoutReason { get; } =
        Refusal.At("why", "lifted-without-reason", "Reasonable grounds stand in the file for this consideration. Write why they do not exist any more.");

    /// <summary>No such typed ground in this kind of case.</summary>
    public static Refusal NoTypedGround { get; } =
        Refusal.Of("no-typed-ground", "In this kind of case there is no ground on which prohibited goods could be authorised.");

    /// <summary>No such finding to attest.</summary>
    public static Refusal NothingToAttest { get; } = Refusal.Of("nothing-to-attest", "There is no unverified text of this entry in this case.");

    /// <summary>The attestation names nobody or nothing.</summary>
    public static Refusal Unnamed(string field) =>
        Refusal.At(
            field,
            "attestation-incomplete",
            "An attestation needs the name of the officer and the place where the text was read: journal, number and page."
        );

    /// <summary>The value of a fact cannot be read.</summary>
    public static Refusal Unreadable { get; } =
        Refusal.At(
            "value",
            "value-unreadable",
            "Choose the fact, and write its value so that it answers the question: yes or no, a number, or one of its words."
        );

    /// <summary>It is not said how a fact was checked.</summary>
    public static Refusal NotSaidHow { get; } =
        Refusal.At("how", "how-missing", "Write how it was checked: on which paper, or whom you asked. A claim alone makes nothing lighter.");

    /// <summary>No such likeness in the latest look.</summary>
    public static Refusal NoLikeness { get; } = Refusal.Of("likeness-unknown", "This likeness is not among those of the latest look at the parties.");

    /// <summary>A likeness is settled without a reason.</summary>
    public static Refusal NotBecause { get; } = Refusal.At("because", "because-missing", "Write why, so that somebody else can follow it.");

    /// <summary>A consideration was not weighed for an item.</summary>
    public static Refusal NotWeighed(int item, Consideration asks) =>
        Refusal.At($"weigh-{asks.Id}", "not-weighed", "Item {0}: not weighed yet (Article {1}): {2}", item.ToString(), asks.Article, asks.Says);

    /// <summary>A consideration was weighed without evidence.</summary>
    public static Refusal NoEvidence(int item, Consideration asks) =>
        Refusal.At(
            $"weigh-{asks.Id}",
            "no-evidence",
            "Item {0}: weighed without any evidence (Article {1}). Quote some, or record where you searched and found nothing: {2}",
            item.ToString(),
            asks.Article,
            asks.Says
        );

    /// <summary>A source that has to be weighed is neither quoted nor searched.</summary>
    public static Refusal SourceMissing(int item, string title, Consideration asks) =>
        Refusal.At(
            $"weigh-{asks.Id}",
            "source-missing",
            "Item {0}: \"{1}\" has to be weighed. Quote it, or record where you searched, and weigh again (Article {2}): {3}",
            item.ToString(),
            title,
            asks.Article,
            asks.Says
        );

    /// <summary>Another authority refused before, and it was not consulted.</summary>
    public static Refusal NotConsulted(int item, Consideration asks) =>
        Refusal.At(
            $"weigh-{asks.Id}",
            "not-consulted",
            "Item {0}: another authority refused this before. Consult it, quote what it said or record that it did not answer, and weigh again (Article {1}): {2}",
            item.ToString(),
            asks.Article,
            asks.Says
        );

    /// <summary>Reasonable grounds were recorded: nothing but a refusal follows.</summary>
    public static Refusal Forced(int item, Consideration asks) =>
        Refusal.At(
            $"weigh-{asks.Id}",
            "forced-refusal",
            "Item {0} cannot be granted: reasonable grounds under Article {1} stand in the file, and the law then leaves nothing but a refusal.",
            item.ToString(),
            asks.Article
        );

    /// <summary>The law prohibits it and knows no ground.</summary>
    public static Refusal Prohibited(int item, string citation) =>
        Refusal.At(
            $"item-{item}",
            "prohibited",
            "Item {0} is prohibited ({1}), and in this kind of case the law lets nobody authorise it.",
            item.ToString(),
            citation
        );

    /// <summary>The typed ground was not shown.</summary>
    public static Refusal GroundNotMet(int item, string citation) =>
        Refusal.At(
            "ground",
            "ground-not-met",
            "Item {0} is prohibited ({1}). It can be granted only when the ground of this kind of case was examined and is shown.",
            item.ToString(),
            citation
        );

    /// <summary>The text is not confirmed.</summary>
    public static Refusal NotAttested(int item, string citation) =>
        Refusal.At(
            "attest",
            "not-attested",
            "Item {0}: the text of the law that decides ({1}) is not verified here. A named officer has to attest it before anything is granted.",
            item.ToString(),
            citation
        );

    /// <summary>No goods are named.</summary>
    public static Refusal NoGoods { get; } =
        Refusal.At("asked", "no-goods", "The application names no goods, so that the law cannot be asked. Ask the applicant which goods it is about.");

    /// <summary>The law asks for no authorisation.</summary>
    public static Refusal NotNeeded(int item) =>
        Refusal.At($"item-{item}", "not-needed", "Item {0} needs no authorisation by the law as it stands. Decide that none is needed.", item.ToString());

    /// <summary>An authorisation is needed.</summary>
    public static Refusal Needed(int item) =>
        Refusal.At(
            $"item-{item}",
            "needed",
            "Item {0} cannot be left without an authorisation: the law forbids it without one, or its answer is open.",
            item.ToString()
        );

    /// <summary>The law's answer is open.</summary>
    public static Refusal Undetermined(int item) =>
        Refusal.At(
            $"item-{item}",
            "undetermined",
            "Item {0}: what the law says depends on facts that nobody gave. Ask the applicant for them.",
            item.ToString()
        );

    /// <summary>Another law is about it.</summary>
    public static Refusal OtherLaw(int item) =>
        Refusal.At($"item-{item}", "other-law", "Item {0} is a matter of other law. Nothing can be granted under this one.", item.ToString());

    /// <summary>The parties were not looked at.</summary>
    public static Refusal NotScreened { get; } =
        Refusal.At("parties", "not-screened", "The parties were not compared with the lists and with earlier refusals yet.");

    /// <summary>A likeness is open.</summary>
    public static Refusal Unsettled(int count) =>
        Refusal.At("parties", "likeness-open", "{0} likenesses of parties are not settled. Say of each what it is.", count.ToString());

    /// <summary>A party is on a list that binds.</summary>
    public static Refusal Listed(string list) =>
        Refusal.At("parties", "party-listed", "A party was found to be the one on \"{0}\", a list that binds here. Nothing can be granted.", list);
}
