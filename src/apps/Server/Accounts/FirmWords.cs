using Interdict.Server.Tongues;

namespace Interdict.Server.Accounts;

/// <summary>What a firm is, in the words of a page.</summary>
internal static class FirmWords
{
    public static string Kind(Tongue T, string word) =>
        word switch
        {
            "exporter" => T["Exporter"],
            "broker" => T["Broker"],
            "supplier" => T["Supplier of technical assistance"],
            "museum" => T["Museum"],
            _ => T["Transporter"],
        };
}
