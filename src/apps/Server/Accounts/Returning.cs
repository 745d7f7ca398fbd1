namespace Interdict.Server.Accounts;

/// <summary>Where somebody goes after signing in: to a page of this server and nowhere else.</summary>
internal static class Returning
{
    /// <summary>The address when it is one of ours; else the home page.</summary>
    public static string To(string? wanted) =>
        wanted is ['/', ..]
        && wanted is not (['/', '/', ..] or ['/', '\\', ..])
        && !wanted.Any(char.IsControl)
        && !wanted.Contains('\\', StringComparison.Ordinal)
            ? wanted
            : "/";
}
