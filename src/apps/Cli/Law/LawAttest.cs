using System.CommandLine;

namespace Interdict.Cli;

/// <summary>A named officer confirms an entry for their authority.</summary>
static class LawAttest
{
    public static Command Verb(Desk desk)
    {
        var entry = new Argument<string>("ENTRY") { Description = "slug or label of the entry" };
        var by = new Option<string>("--by") { Description = "the officer who confirms it", HelpName = "NAME", Required = true };
        var source = new Option<string>("--source") { Description = "where the officer read it", HelpName = "REF", Required = true };
        var verb = new Command("attest", "Confirm an entry by name, so that it decides for your authority.") { entry, by, source };
        verb.SetAction(parsed => Attest(desk, parsed.GetRequiredValue(entry), parsed.GetRequiredValue(by), parsed.GetRequiredValue(source)));
        return verb;
    }

    static int Attest(Desk desk, string entry, string by, string source) =>
        desk.Refuse($"{entry} was not attested for {by} with {source}: this edition cannot store attestations yet.");
}
