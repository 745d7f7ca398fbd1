using Interdict.Server.Tongues;

namespace Interdict.Server.Desks;

/// <summary>The queues in the words of a page.</summary>
internal static class QueueWords
{
    public static string Name(Tongue T, string queue) =>
        queue switch
        {
            "mine" => T["My cases"],
            "unassigned" => T["Not taken yet"],
            "answered" => T["The applicant answered"],
            "countersign" => T["To countersign"],
            "overdue" => T["Overdue"],
            "unanswered" => T["Unanswered by the applicant"],
            "silent" => T["Advisers who are silent"],
            "soon" => T["Due within a week"],
            "held" => T["Held by a change of the law"],
            "changed" => T["Changed since I looked"],
            "mentions" => T["I am mentioned"],
            "open" => T["All open cases"],
            _ => T["All cases"],
        };

    /// <summary>The rule of a queue, so that nobody has to guess why a case is in it.</summary>
    public static string Rule(Tongue T, string queue) =>
        queue switch
        {
            "mine" => T["Open cases that you have taken."],
            "unassigned" => T["Handed in, and no officer has taken them."],
            "answered" => T["The answer of the applicant is the latest thing that happened."],
            "countersign" => T["A colleague proposed a decision; a second officer has to look."],
            "overdue" => T["An answer was expected on a day that has passed."],
            "unanswered" => T["The applicant has not answered a question, or not spoken in a hearing, by its day. A reminder was sent before that day."],
            "silent" => T["Another body has not given its advice by its day."],
            "soon" => T["An answer is expected within seven days."],
            "held" => T["The law changed after they were handed in, and says something else now."],
            "changed" => T["Cases that you have opened before and in which something happened since."],
            "mentions" => T["Cases with a note that names you."],
            "open" => T["Handed in and not decided."],
            _ => T["Everything that was handed in, decided or not."],
        };
}
