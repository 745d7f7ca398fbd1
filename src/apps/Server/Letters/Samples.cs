using System.Collections.Immutable;
using Interdict.Licensing.Letters;

namespace Interdict.Server.Letters;

/// <summary>An invented case, by which an authority sees what its texts become.</summary>
internal static class LetterSample
{
    public static ImmutableDictionary<string, string> Values { get; } =
        LetterFields.All.ToImmutableDictionary(
            field => field.Name,
            field =>
                field.Name switch
                {
                    "applicant.name" => "Example Works",
                    "applicant.address" => "1 Sample Street\nExample Town",
                    "case.number" => "C-2026-0000…",
                    "case.title" => "Spray for Example Police",
                    "case.submitted" or "decision.day" or "detention.day" => "2026-03-02",
                    "goods" or "detention.goods" => "1. Sample spray, 100 piece",
                    "destination" => "Quarmia",
                    "end-user" => "Example Police",
                    "question.text" or "reminder.text" => "Who keeps the keys of the store?",
                    "question.due" or "reminder.due" or "hearing.due" or "condition.due" or "detention.apply-by" => "2026-11-30",
                    "decision.items" => "1. Sample spray: granted",
                    "decision.text" => "(The text of the decision stands here.)",
                    "hearing.text" => "(What is intended, and why, stands here.)",
                    "authorisation.numbers" => "A-2026-0000…",
                    "authorisation.valid-to" => "2027-03-02",
                    "condition.text" => "Send the delivery papers of every consignment.",
                    "change.text" => "1: III:1.1 → II:2.3",
                    "detention.office" => "QM000001",
                    "detention.power" => "…",
                    "inquiry.number" => "Q-2026-0000…",
                    "inquiry.declaration" => "26QMABC/1",
                    "inquiry.entry" => "III:0.0",
                    "inquiry.article" => "…",
                    "trader.name" => "Example Works",
                    _ => "",
                },
            StringComparer.Ordinal
        );
}
