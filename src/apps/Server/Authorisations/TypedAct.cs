using System.Collections.Immutable;
using Interdict.Licensing.Authorising;
using Interdict.Vocabulary;
using Condition = Interdict.Licensing.Deciding.Condition;

namespace Interdict.Server.Authorisations;

/// <summary>What somebody typed into a form of an act.</summary>
/// <param name="Act">The act, or what is done with a condition: <c>show</c>, <c>accept</c>, <c>send-back</c>, <c>chase</c>.</param>
/// <param name="Condition">The condition it is about; empty for none.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Why">Why.</param>
/// <param name="Fields">Everything else.</param>
public sealed record TypedAct(string Act, string Condition, long? Seen, string Why, ImmutableSortedDictionary<string, string> Fields)
{
    const int mostConditions = 50;

    /// <summary>Nothing typed yet.</summary>
    public static TypedAct Nothing { get; } = new("", "", null, "", ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>What a form holds.</summary>
    public static TypedAct Of(IFormCollection form) =>
        new(
            form["act"].ToString(),
            form["condition"].ToString(),
            long.TryParse(form["seen"], out var seen) ? seen : null,
            form["why"].ToString().Trim(),
            form.Where(field => !field.Key.StartsWith('_'))
                .ToImmutableSortedDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.Ordinal)
        );

    /// <summary>A field as it was typed into this form; what is offered otherwise.</summary>
    public string Field(string act, string name, string offered = "") => Act == act ? Fields.GetValueOrDefault(name, offered) : offered;

    /// <summary>A day that was typed; null when it is none.</summary>
    public DateOnly? Day(string name) => IsoDay.Read(Fields.GetValueOrDefault(name, ""));

    /// <summary>The quantities as typed, and what is wrong with them.</summary>
    public (ImmutableSortedDictionary<int, Quantity> Quantities, ImmutableArray<Refusal> Wrong) Quantities(AuthorisationFile file)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<int, Quantity>();
        var wrong = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var item in file.Items.Where(item => item.Quantity.Thousandths > 0))
        {
            var name = $"quantity-{item.Number}";
            if (Quantity.Read(Fields.GetValueOrDefault(name, item.Quantity.Amount), item.Quantity.Unit) is { } quantity)
            {
                read[item.Number] = quantity;
            }
            else
            {
                wrong.Add(Refusal.At(name, "no-quantity", "Write the quantity of item {0} as a number, with at most three decimals.", $"{item.Number}"));
            }
        }
        return (read.ToImmutable(), wrong.ToImmutable());
    }

    /// <summary>The conditions as typed: an emptied one is gone, a new one gets the next name.</summary>
    public (ImmutableArray<Condition> Conditions, ImmutableArray<Refusal> Wrong) Conditions(AuthorisationFile file)
    {
        var kept = ImmutableArray.CreateBuilder<Condition>();
        var wrong = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var before in file.Conditions.Append(New(file)).Take(mostConditions))
        {
            var (text, due) = (Fields.GetValueOrDefault($"text-{before.Id}", before.Text.Text), Fields.GetValueOrDefault($"due-{before.Id}", ""));
            if (text.Length == 0)
            {
                continue;
            }
            if (due.Length > 0 && IsoDay.Read(due) is null)
            {
                wrong.Add(Refusal.At($"due-{before.Id}", "no-day", "Write the day as year-month-day, for example 2026-11-30."));
            }
            kept.Add(before with { Text = text, FollowUp = Fields.GetValueOrDefault($"shows-{before.Id}", before.FollowUp), Due = IsoDay.Read(due) });
        }
        return (kept.ToImmutable(), wrong.ToImmutable());
    }

    /// <summary>An empty condition under the next name.</summary>
    public static Condition New(AuthorisationFile file)
    {
        var next = 1;
        while (file.Conditions.Any(one => one.Id == $"c{next}"))
        {
            next++;
        }
        return new Condition($"c{next}", "", "", null, []);
    }
}
