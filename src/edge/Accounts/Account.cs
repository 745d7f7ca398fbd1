namespace Interdict.Accounts;

/// <summary>An account.</summary>
public sealed class Account { }
