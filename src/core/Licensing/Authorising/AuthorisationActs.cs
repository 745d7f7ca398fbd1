using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;
using Condition = Interdict.Licensing.Deciding.Condition;

namespace Interdict.Licensing.Authorising;

/// <summary>What the authority and the holder do to an authorisation. Every act needs its reason.</summary>
public static class AuthorisationActs
{
    /// <summary>Makes it valid for longer, once, within the law's limit.</summary>
    public static Ruling Extend(AuthorisationFile file, Actor by, Personal why, DateOnly today, DateOnly to, AuthorisationType? type)
    {
        if (Not(file, Act.Extend, by, why, today) is { } no)
        {
            return no;
        }
        // The text speaks of one extension and sets no count (deadline extension-count): one it is.
        if (file.Extensions > 0)
        {
            return Ruling.Not(Refusals.ExtendedAlready);
        }
        if (to <= file.ValidTo)
        {
            return Ruling.Not(Refusals.NotLonger(file.ValidTo));
        }
        if (type?.Extension?.AtMost is not { } most)
        {
            return Ruling.Not(Refusals.NoExtension);
        }
        var latest = most.After(file.ValidTo);
        return to > latest ? Ruling.Not(Refusals.ExtensionTooLong(most.ToString(), latest)) : Ruling.Done(new Extended(to));
    }

    /// <summary>Changes goods or conditions: never more than was granted, never less than is used.</summary>
    /// <param name="file">The authorisation.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="why">Why.</param>
    /// <param name="today">The day.</param>
    /// <param name="quantities">The quantities from now on, by the number of the item; an item that is left out stays as it is.</param>
    /// <param name="conditions">The conditions from now on.</param>
    public static Ruling Modify(
        AuthorisationFile file,
        Actor by,
        Personal why,
        DateOnly today,
        ImmutableSortedDictionary<int, Quantity> quantities,
        ImmutableArray<Condition> conditions
    )
    {
        if (Not(file, Act.Modify, by, why, today) is { } no)
        {
            return no;
        }
        var items = file
            .Items.Select(item => quantities.TryGetValue(item.Number, out var quantity) ? item with { Quantity = quantity } : item)
            .ToImmutableArray();
        var wrong = items.Select(item => Quantity(file, item)).OfType<Refusal>().ToImmutableArray();
        if (!wrong.IsEmpty)
        {
            return Ruling.Not(wrong);
        }
        var same =
            items.Zip(file.Items).All(pair => pair.First.Quantity == pair.Second.Quantity) && conditions.SequenceEqual(file.Conditions, Alike.Conditions);
        return same ? Ruling.Not(Refusals.NothingChanged) : Ruling.Done(new Modified(items, conditions));
    }

    /// <summary>Lets nobody use it for the time being.</summary>
    public static Ruling Suspend(AuthorisationFile file, Actor by, Personal why, DateOnly today) => Plain(file, Act.Suspend, by, why, today, new Suspended());

    /// <summary>Lets it be used again.</summary>
    public static Ruling Resume(AuthorisationFile file, Actor by, Personal why, DateOnly today) => Plain(file, Act.Resume, by, why, today, new Resumed());

    /// <summary>Takes it back for the future. The wording of Article 23(1) names no revocation: nobody has to be told.</summary>
    public static Ruling Revoke(AuthorisationFile file, Actor by, Personal why, DateOnly today) => Plain(file, Act.Revoke, by, why, today, new Revoked());

    /// <summary>Takes it back as if it had never been; the other authorities have to be told in time (Article 23(1)).</summary>
    public static Ruling Annul(AuthorisationFile file, Actor by, Personal why, DateOnly today, Deadline? notify) =>
        Not(file, Act.Annul, by, why, today) ?? Ruling.Done([new Annulled(), .. Notices.Of("annulled", today, notify, [])]);

    /// <summary>Gives it back. Nothing may be reserved at that moment.</summary>
    public static Ruling Surrender(AuthorisationFile file, Actor by, Personal why, DateOnly today)
    {
        if (Not(file, Act.Surrender, by, why, today) is { } no)
        {
            return no;
        }
        if (file.Issued!.Firm != by.Body)
        {
            return Ruling.Not(Refusals.NotTheHolder);
        }
        var reserved = file
            .Ledger.Lines.Where(line => line.Value.State == LineState.Reserved)
            .Select(line => line.Key.ToString())
            .Order(StringComparer.Ordinal);
        return reserved.FirstOrDefault() is { } line ? Ruling.Not(Refusals.Reserved(line)) : Ruling.Done(new Surrendered());
    }

    /// <summary>Lets it be used again after the law changed.</summary>
    public static Ruling LiftHold(AuthorisationFile file, Actor by, Personal why, DateOnly today) =>
        Plain(file, Act.LiftHold, by, why, today, new HoldLifted());

    static Ruling Plain(AuthorisationFile file, Act act, Actor by, Personal why, DateOnly today, Fact fact) =>
        Not(file, act, by, why, today) ?? Ruling.Done(fact);

    /// <summary>Why an act is not open at all; null when it is.</summary>
    static Ruling? Not(AuthorisationFile file, Act act, Actor by, Personal why, DateOnly today)
    {
        if (file.Issued is null)
        {
            return Ruling.Not(Refusals.NotIssued);
        }
        var state = file.On(today);
        return !Transitions.IsOpen(act, state, by.As) ? Ruling.Not(Refusals.NotOpen(state))
            : string.IsNullOrWhiteSpace(why.Text) ? Ruling.Not(Refusals.NoReason)
            : null;
    }

    static Refusal? Quantity(AuthorisationFile file, AuthorisedItem item)
    {
        var granted = file.Issued!.Items.First(one => one.Number == item.Number).Quantity;
        var used = granted with { Thousandths = file.Ledger.Used.GetValueOrDefault(item.Number) };
        return !item.Quantity.IsCountedAs(granted) || item.Quantity.Thousandths > granted.Thousandths
                ? Refusals.MoreThanGranted(item.Number, granted.ToString())
            : item.Quantity.Thousandths < used.Thousandths ? Refusals.LessThanUsed(item.Number, used.ToString())
            : null;
    }
}

// An array inside a record is compared by its identity: conditions are compared by what they say.
file sealed class Alike : IEqualityComparer<Condition>
{
    public static Alike Conditions { get; } = new();

    public bool Equals(Condition? one, Condition? other) =>
        one is not null && other is not null && one with { Items = [] } == other with { Items = [] } && one.Items.SequenceEqual(other.Items);

    public int GetHashCode(Condition condition) => StringComparer.Ordinal.GetHashCode(condition.Id);
}
