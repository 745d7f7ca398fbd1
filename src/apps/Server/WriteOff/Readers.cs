using Interdict.Server.Doors;
using Interdict.Vocabulary;

namespace Interdict.Server.WriteOff;

/// <summary>Who reads, for the log of reads.</summary>
internal static class Readers
{
    /// <summary>The account in its first role.</summary>
    public static Actor Reader(this Desk desk) => new(desk.Account, desk.Roles.IsEmpty ? Role.None : desk.Roles.Min(), desk.Body);
}
