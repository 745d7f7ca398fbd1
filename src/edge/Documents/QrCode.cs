namespace Interdict.Documents;

/// <summary>The QR code of a short text.</summary>
public static class QrCode { }
