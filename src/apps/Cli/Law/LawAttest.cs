using System.CommandLine;
using Interdict.Law;
using Interdict.LawPack;

namespace Interdict.Cli;

/// <summary>A named officer confirms an entry for their authority.</summary>
static class LawAttest
{
    public static Command Verb(Desk desk)
    {
        var entry = new Argument<string>("ENTRY") { Description = "slug or label of the entry" };
        var by = new Option<string>("--by")
        {
            Description = "the officer who confirms it",
            HelpName = "NAME",
            Required = true,
        };
        var source = new Option<string>("--source")
        {
            Description = "where the officer read it",
            HelpName = "REF",
            Required = true,
        };
        var on = Options.On("the day of the edition that was read (default: today)");
        var verb = new Command("attest", "Confirm an entry by name, so that it decides for your authority.") { entry, by, source, on };
        verb.SetAction(parsed =>
            Attest(desk, parsed.GetRequiredValue(entry), parsed.GetRequiredValue(by), parsed.GetRequiredValue(source), parsed.GetValue(on))
        );
        return verb;
    }

    static int Attest(Desk desk, string entry, string by, string source, string? onText)
    {
        if (desk.Day(onText, "--on", desk.Today) is not { } on)
        {
            return Desk.Unreadable;
        }
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(source))
        {
            return desk.Refuse("An attestation needs the name of the officer (--by) and where the text was read (--source).");
        }
        if (desk.Law() is not { } pack)
        {
            return Desk.OurFault;
        }
        var edition = Edition.Of(pack.Book, pack.Book.Instruments[0].Id, on, desk.Today > on ? desk.Today : on);
        if (edition?.Entry(entry) is not { } listed)
        {
            return desk.Refuse($"There is no entry \"{entry}\" on that day. ./interdict law list shows them.");
        }
        if (listed.Text.Verification == Verification.Verified)
        {
            return desk.Refuse($"{listed.Text.Label} ({listed.Entry.Slug}) is verified already; nothing has to be attested.");
        }
        var path = new Overlay(desk.Home).Keep(Attestation.Of(listed, by.Trim(), source.Trim(), desk.Today));
        desk.Error.WriteLine(
            $"{listed.Text.Label} ({listed.Entry.Slug}) is attested by {by.Trim()} with {source.Trim()}. It decides for this node from now on. Kept in {path}; delete that file to take it back."
        );
        return Desk.Read;
    }
}
