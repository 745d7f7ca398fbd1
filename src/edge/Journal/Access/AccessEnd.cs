namespace Interdict.Journal.Access;

/// <summary>How far the log of reading has come.</summary>
/// <param name="Day">The day of its latest entry.</param>
/// <param name="Number">The number of that entry on its day.</param>
/// <param name="Link">Its link.</param>
sealed record AccessEnd(string Day, long Number, byte[] Link);
