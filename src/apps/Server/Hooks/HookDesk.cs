using System.Collections.Immutable;
using System.Globalization;
using Interdict.Journal.Papers;
using Interdict.Server.Doors;
using Interdict.Store.Calls;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.DataProtection;

namespace Interdict.Server.Hooks;

/// <summary>The addresses that are told what happens. Each belongs to an administration, or to the authority.</summary>
internal sealed class HookDesk(Webhooks hooks, Deliveries deliveries, IDataProtectionProvider protection, TimeProvider clock)
{
    const int most = 20;
    readonly IDataProtector seal = protection.CreateProtector("webhooks");

    /// <summary>Words of facts that may be asked for.</summary>
    public static ImmutableArray<string> Words { get; } = [.. FactWords.All.Select(one => one.Word).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The addresses of a desk: its own, or those of the authority.</summary>
    public IEnumerable<Webhook> Of(Desk desk) => hooks.All().Where(hook => hook.Owner == OwnerOf(desk));

    /// <summary>One of them; null for any other.</summary>
    public Webhook? Of(Desk desk, string id) => Of(desk).FirstOrDefault(hook => hook.Id == id);

    /// <summary>Whether somebody may have addresses at all.</summary>
    public static bool May(Desk desk) => desk.Is(Role.Customs, Role.CaseOfficer, Role.Administrator);

    /// <summary>Adds an address.</summary>
    /// <returns>It with its secret, which is shown once; or why not.</returns>
    public (Webhook? Hook, string Secret, ImmutableArray<Refusal> WhyNot) Add(Desk desk, string address, ImmutableArray<string> words)
    {
        ImmutableArray<Refusal?> wrong =
        [
            HookAddress.WhyNot(address),
            .. words.Except(Words).Select(word => Refusal.At("words", "word-unknown", "Nothing that happens is called \"{0}\".", word)),
            Of(desk).Count() >= most ? Refusal.Of("too-many", "There are {0} addresses already. Take one out first.", $"{most}") : null,
        ];
        if (wrong.OfType<Refusal>().ToImmutableArray() is { IsEmpty: false } reasons)
        {
            return (null, "", reasons);
        }
        var secret = Signature.NewSecret();
        var now = clock.GetUtcNow();
        var hook = new Webhook(
            "w" + Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture),
            OwnerOf(desk),
            address,
            seal.Protect(secret),
            string.Join(' ', words),
            now,
            desk.Account,
            0
        );
        hooks.Add(hook);
        return (hook, secret, []);
    }

    /// <summary>Takes an address out.</summary>
    public void Remove(Webhook hook) => hooks.Remove(hook.Id);

    /// <summary>The log of an address, the newest first.</summary>
    public IReadOnlyList<DeliveryRow> Log(Webhook hook, long before, int count) => deliveries.Of(hook.Id, before, count);

    /// <summary>Has a message sent again.</summary>
    public bool Resend(Webhook hook, long number) => deliveries.Resend(hook.Id, number, clock.GetUtcNow());

    /// <summary>The secret of an address.</summary>
    public string SecretOf(Webhook hook) => seal.Unprotect(hook.Secret);

    static string OwnerOf(Desk desk) => desk.Is(Role.Customs) ? desk.Body : "";
}
