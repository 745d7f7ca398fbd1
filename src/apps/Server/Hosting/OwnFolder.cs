namespace Interdict.Server.Hosting;

/// <summary>Folders that nobody but this program's user may read: they hold keys and what people declare.</summary>
internal static class OwnFolder
{
    /// <summary>Makes the folder; one that is there keeps the rights that its owner gave it.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
