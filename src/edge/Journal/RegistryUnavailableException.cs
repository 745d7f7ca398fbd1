namespace Interdict.Journal;

/// <summary>The registry cannot be used at this moment; nothing of what was tried is kept. The message is a sentence for whoever waits.</summary>
public sealed class RegistryUnavailableException : Exception
{
    /// <summary>With a sentence that says what is wrong and what to do.</summary>
    public RegistryUnavailableException(string message, Exception? because = null)
        : base(message, because) { }
}
