namespace Interdict.Lists;

/// <summary>Files that are there whole or not at all, and one writer at a time.</summary>
static class ShelfFiles
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    /// <summary>Writes a file beside its place and then puts it there, so that a crash leaves what was there before.</summary>
    public static void Put(string path, byte[] content)
    {
        var beside = path + ".new";
        Allowed(() => Directory.CreateDirectory(Path.GetDirectoryName(path)!));
        using (var file = Allowed(() => new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1)))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Waits until nobody else writes; null when somebody does for too long. The system frees it when its owner ends, however it ends.</summary>
    public static FileStream? Lock(string folder)
    {
        Allowed(() => Directory.CreateDirectory(folder));
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (UnauthorizedAccessException denied)
            {
                throw new IOException(denied.Message, denied);
            }
            catch (IOException) when (Environment.TickCount64 < until)
            {
                Thread.Sleep(20);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    // A folder that may not be written is no fault of the program.
    static T Allowed<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException(denied.Message, denied);
        }
    }
}
