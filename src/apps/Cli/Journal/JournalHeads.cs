using System.CommandLine;
using System.Text;
using Interdict.Journal.Heads;

namespace Interdict.Cli;

/// <summary>The signed heads: to be kept elsewhere, and to be taken in from there.</summary>
static class JournalHeads
{
    public static Command Verb(Desk desk)
    {
        var import = new Option<string?>("--import") { Description = "take in heads that were kept elsewhere", HelpName = "FILE" };
        var key = new Option<bool>("--key") { Description = "write the public key by which anybody can check them" };
        var store = JournalFamily.Store();
        var verb = new Command("heads", "Write the signed heads of the journal, one JSON object on each line. Keep them on another machine.")
        {
            import,
            key,
            store,
        };
        verb.SetAction(parsed =>
            OpenJournal.With(desk, parsed.GetValue(store), journal => Heads(desk, journal, parsed.GetValue(import), parsed.GetValue(key)))
        );
        return verb;
    }

    static int Heads(Desk desk, OpenJournal journal, string? import, bool key)
    {
        var publicKey = journal.Keys.Signer!.PublicKey;
        if (key)
        {
            desk.Print(
                new StringBuilder(
                    $"-----BEGIN PUBLIC KEY-----\n{Convert.ToBase64String(publicKey, Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\n")}\n-----END PUBLIC KEY-----\n"
                )
            );
            return Desk.Read;
        }
        if (import is not null)
        {
            return Import(desk, journal.Heads, publicKey, import);
        }
        var text = new StringBuilder();
        foreach (var head in journal.Heads.Read().Heads)
        {
            text.Append(head.Line()).Append('\n');
        }
        desk.Print(text);
        return Desk.Read;
    }

    static int Import(Desk desk, HeadsFile kept, byte[] publicKey, string path)
    {
        if (!File.Exists(path))
        {
            return desk.Refuse($"There is no file {path}. Check the path.");
        }
        var (heads, unreadable) = HeadsFile.Read(File.ReadLines(path));
        var good = heads.Where(head => head.IsSigned(publicKey)).ToArray();
        if (good.Length < heads.Count || unreadable > 0)
        {
            return desk.Refuse($"{heads.Count - good.Length + unreadable} lines of {path} are no heads signed with the key of this node. Nothing is taken in.");
        }
        desk.Print(new StringBuilder($"{kept.Add(good)} of {good.Length} heads were new.\n"));
        return Desk.Read;
    }
}
