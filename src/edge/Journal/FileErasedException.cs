using Interdict.Licensing;

namespace Interdict.Journal;

/// <summary>Nothing can be added to a file whose words about persons were erased: it has no key any more.</summary>
public sealed class FileErasedException(FileId file) : Exception($"{file} was erased: nothing can be added to it any more.")
{
    /// <summary>The file.</summary>
    public FileId File { get; } = file;
}
