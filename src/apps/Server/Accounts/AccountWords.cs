using System.Collections.Immutable;
using Interdict.Server.Tongues;

namespace Interdict.Server.Accounts;

/// <summary>Sentences that come from beneath the pages and are shown on them: here they are found for translation. A test compares.</summary>
internal static class AccountWords
{
    public static ImmutableArray<string> All { get; } =
    [
        Tongue.Key("Use at least 12 letters, figures or signs; three or four words that have nothing to do with each other are good."),
        Tongue.Key("Use at most 128 letters, figures and signs."),
        Tongue.Key("This password is one that is tried first by whoever guesses. Take another."),
        Tongue.Key("Do not use your name or address in the password."),
        Tongue.Key("There is an account with this address already, or the address cannot be used."),
        Tongue.Key("Exporter, owner of the firm Example Works: applies, answers questions, sees its own cases and balances."),
        Tongue.Key("Second exporter and broker, of the firm Sample Trading: sees nothing of Example Works."),
        Tongue.Key("Case officer: takes cases, asks, assesses and proposes or takes decisions."),
        Tongue.Key("Second officer, who countersigns what the first proposes or sends it back."),
        Tongue.Key("Adviser of another body: sees only what advice was asked for."),
        Tongue.Key("Customs of QM: checks authorisations, writes off, asks the authority about held goods."),
        Tongue.Key("Customs of QN, another state: writes off from the same authorisations at its own border."),
        Tongue.Key("Auditor: reads everything, who read what, and changes nothing."),
        Tongue.Key("Administrator: keeps accounts, clients and settings; sees no case."),
    ];
}
