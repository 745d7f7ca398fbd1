using Interdict.Parties;

namespace Interdict.Lists;

/// <summary>What is said of the shelf: each sentence says what, and what to do.</summary>
static class ShelfSays
{
    public const string NeedsReason = "Say why, in a few words: --because TEXT. It is kept in the list's history.";

    public static string BadId(string id) =>
        $"\"{id}\" cannot be the name of a list. Use small letters, digits and hyphens, at most 40, such as \"un\" or \"own-refusals\".";

    public static string Busy(string folder) => $"Somebody else is writing to {folder}. Try again when they have finished.";

    public static string DamagedHistory(string id, string path) =>
        $"The history of the list \"{id}\" ({path}) cannot be read, so the list is not used. Put it back from a backup, or move its folder away and add the list again.";

    public static string DamagedVersion(string id, string path) =>
        $"The list \"{id}\" is on the shelf, but {path} is missing or damaged, so the list is not used. Put the file back from a backup, or remove the list and add it again.";

    public static string DamagedBefore(string id) =>
        $"The list \"{id}\" cannot be replaced, because what is kept of it is damaged and the change could not be told. ./interdict lists remove {id} --because TEXT, then add it.";

    public static string WouldShorten(string id, string broken) =>
        $"{broken} The list \"{id}\" is left as it is, because the records that are missing would be taken off it. --accept-broken replaces it nevertheless.";

    public static string ForceNeedsReason(string id, Force from, Force to) =>
        $"The list \"{id}\" is {Words.Of(from)} here and would become {Words.Of(to)}. Say why: --because TEXT.";

    public static string Unknown(string id, IEnumerable<string> known)
    {
        var names = string.Join(", ", known);
        return $"There is no list \"{id}\" here. {(names.Length == 0 ? "No list has been added yet: ./interdict lists add FILE." : $"The lists are: {names}.")}";
    }
}
