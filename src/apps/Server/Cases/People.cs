using Interdict.Accounts;
using Interdict.Vocabulary;

namespace Interdict.Server.Cases;

/// <summary>Colleagues by their names and their accounts.</summary>
internal sealed class People(IServiceProvider services)
{
    const string demonstration = "demo-";

    /// <summary>The name of an account; its number where nobody knows it.</summary>
    public string Name(string account)
    {
        if (services.GetService<Firms>() is { } firms && firms.Person(account) is { Length: > 0 } name && name != account)
        {
            return name;
        }
        return account.StartsWith(demonstration, StringComparison.Ordinal) ? account[demonstration.Length..] : account;
    }

    /// <summary>The name of a firm; its number where nobody knows it.</summary>
    public string Firm(string firm) => services.GetService<Firms>()?.Name(firm) is { Length: > 0 } name ? name : firm;

    /// <summary>Colleagues in one of these roles.</summary>
    public async Task<IReadOnlyList<(string Account, string Name)>> In(params Role[] roles)
    {
        await using var scope = services.CreateAsyncScope();
        return scope.ServiceProvider.GetService<AccountDesk>() is { } desk
            ? [.. (await desk.Find("")).Where(one => !one.Closed && one.Holds().Any(roles.Contains)).Select(one => (one.Id, one.Name))]
            : [];
    }

    /// <summary>The bodies for which advisers have accounts here.</summary>
    public async Task<IReadOnlyList<string>> Bodies()
    {
        await using var scope = services.CreateAsyncScope();
        return scope.ServiceProvider.GetService<AccountDesk>() is { } desk
            ?
            [
                .. (await desk.Find(""))
                    .Where(one => !one.Closed && one.Body.Length > 0 && one.Holds().Contains(Role.Adviser))
                    .Select(one => one.Body)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }

    /// <summary>Finds the account behind a name that is mentioned; spaces in names are written as points.</summary>
    public async Task<Func<string, string?>> Mentioned()
    {
        var all = await In(Role.CaseOfficer, Role.Countersigner, Role.Auditor);
        return name => all.FirstOrDefault(one => one.Name.Replace(' ', '.').Equals(name, StringComparison.OrdinalIgnoreCase)).Account;
    }
}
