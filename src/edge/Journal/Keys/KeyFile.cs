namespace Interdict.Journal.Keys;

/// <summary>A file that holds a secret: nobody but the program's user may read it.</summary>
static class KeyFile
{
    const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        Directory.CreateDirectory(folder, own | UnixFileMode.UserExecute);
    }

    /// <summary>The bytes of the file. When it is not there it is made whole or not at all; of two that make it at once one wins.</summary>
    public static byte[] ReadOrMake(string path, Func<byte[]> make)
    {
        if (!File.Exists(path))
        {
            var half = $"{path}.{Guid.NewGuid():N}";
            using (var file = new FileStream(half, Options()))
            {
                file.Write(make());
                file.Flush(flushToDisk: true);
            }
            try
            {
                File.Move(half, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(half);
            }
        }
        return File.ReadAllBytes(path);
    }

    static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = own;
        }
        return options;
    }
}
