using System.Collections.Immutable;

namespace Interdict.LawPack;

/// <summary>The law as one node applies it: the compiled pack with what its authority has attested.</summary>
/// <param name="Pack">The law; null when it could not be read.</param>
/// <param name="Why">Why it could not be read; empty when it could.</param>
/// <param name="Notices">What a person should know: attestations that are not counted.</param>
public sealed record NodeLaw(Pack? Pack, string Why, ImmutableArray<string> Notices)
{
    /// <summary>Opens the law of a node.</summary>
    /// <param name="path">The compiled pack.</param>
    /// <param name="home">The home of the node.</param>
    public static NodeLaw Open(string path, string home)
    {
        var reading = Pack.Open(path);
        if (reading.Pack is not { } pack)
        {
            return new NodeLaw(null, reading.Why, []);
        }
        var (over, notices) = new Overlay(home).Over(pack);
        return new NodeLaw(over, "", notices);
    }

    /// <summary>
    /// Keeps the pack and the attestations under their hash, so that a decision taken with them can be taken again.
    /// </summary>
    /// <param name="path">The compiled pack.</param>
    /// <param name="home">The home of the node.</param>
    public void Keep(string path, string home)
    {
        if (Pack is null)
        {
            return;
        }
        var folder = Path.Combine(home, "packs", Pack.Hash);
        var kept = Path.Combine(folder, "law.pack");
        if (File.Exists(kept))
        {
            return;
        }
        Directory.CreateDirectory(Path.Combine(folder, "attestations"));
        var attestations = Path.Combine(home, "attestations");
        if (Directory.Exists(attestations))
        {
            foreach (var file in Directory.EnumerateFiles(attestations, "*.json"))
            {
                File.Copy(file, Path.Combine(folder, "attestations", Path.GetFileName(file)), overwrite: true);
            }
        }
        // The public key alone: whoever takes the decision again checks the signatures and signs nothing.
        var key = Overlay.PublicKeyOf(home);
        if (File.Exists(key))
        {
            Directory.CreateDirectory(Path.Combine(folder, "keys"));
            File.Copy(key, Overlay.PublicKeyOf(folder), overwrite: true);
        }
        File.Copy(path, kept + ".new", overwrite: true);
        File.Move(kept + ".new", kept, overwrite: true);
    }

    /// <summary>Opens the law of an earlier decision by the hash that the decision names.</summary>
    /// <param name="hash">The hash, with or without <c>sha256:</c>.</param>
    /// <param name="home">The home of the node.</param>
    public static NodeLaw Kept(string hash, string home)
    {
        var name = hash.StartsWith("sha256:", StringComparison.Ordinal) ? hash["sha256:".Length..] : hash;
        if (!name.All(letter => char.IsAsciiHexDigitLower(letter) || letter == '+'))
        {
            return new NodeLaw(null, $"\"{hash}\" is no hash of a law. Use the \"law\" of an answer.", []);
        }
        var folder = Path.Combine(home, "packs", name);
        if (!Directory.Exists(folder))
        {
            return new NodeLaw(null, $"This node keeps no law under {hash}. It keeps those it has decided with, in {Path.Combine(home, "packs")}.", []);
        }
        return Open(Path.Combine(folder, "law.pack"), folder);
    }
}
