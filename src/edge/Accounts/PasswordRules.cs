using System.Reflection;
using Microsoft.AspNetCore.Identity;

namespace Interdict.Accounts;

/// <summary>A password is long and not one that everybody tries. Nothing is said of letters, figures and signs: length is what helps.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>The fewest letters.</summary>
    public const int Shortest = 12;

    /// <summary>The most letters.</summary>
    public const int Longest = 128;

    // A common word with a year or a row of figures behind it is a common word.
    const int leastBeside = 6;

    static readonly HashSet<string> common = Read();

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var why = Why(password ?? "", user.Name, user.Email ?? "");
        return Task.FromResult(
            why.Length == 0 ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "PasswordRules", Description = why })
        );
    }

    /// <summary>What is wrong with a password; empty when nothing is.</summary>
    public static string Why(string password, string name, string email)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(email);
        if (password.Length is < Shortest)
        {
            return "Use at least 12 letters, figures or signs; three or four words that have nothing to do with each other are good.";
        }
        if (password.Length > Longest)
        {
            return "Use at most 128 letters, figures and signs.";
        }
        var bare = Bare(password);
        if (password.Distinct().Count() < 4 || common.Contains(bare) || common.Any(word => IsOnly(word, bare)))
        {
            return "This password is one that is tried first by whoever guesses. Take another.";
        }
        var own = name.Split(' ').Append(email.Split('@')[0]).Select(Bare).Where(word => word.Length >= 4);
        return own.Any(word => bare.Contains(word, StringComparison.Ordinal)) ? "Do not use your name or address in the password." : "";
    }

    static bool IsOnly(string word, string bare)
    {
        var beside = bare.Replace(word, "", StringComparison.Ordinal).Length;
        return beside < bare.Length && beside < leastBeside;
    }

    static string Bare(string text) =>
        new([
            .. text.ToLowerInvariant()
                .Where(char.IsLetterOrDigit)
                .Select(letter =>
                    letter switch
                    {
                        '0' => 'o',
                        '1' => 'i',
                        '3' => 'e',
                        '4' => 'a',
                        '5' => 's',
                        '7' => 't',
                        _ => letter,
                    }
                ),
        ]);

    static HashSet<string> Read()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!);
        return [.. text.ReadToEnd().Split((char[])['\n', ' ', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(word => word.Length >= 4)];
    }
}
