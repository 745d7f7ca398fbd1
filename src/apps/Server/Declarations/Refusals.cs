using Interdict.Server.Hosting;
using Interdict.Server.Tongues;

namespace Interdict.Server.Declarations;

/// <summary>Why a file was not taken.</summary>
internal enum Refusal
{
    NoFile,
    TooLarge,
    NoDay,
    OldForm,
}

/// <summary>All refusals of this feature, in words.</summary>
internal static class Refusals
{
    public static string Says(Refusal refusal, Settings settings) =>
        refusal switch
        {
            Refusal.NoFile => Tongue.Key("No file was sent. Choose a file of CSV, JSON Lines or customs messages in XML and send it with the form."),
            Refusal.TooLarge => $"The file is larger than {settings.MostMegabytes} MB, and nothing of it was kept. Split it and send the parts.",
            Refusal.NoDay => Tongue.Key("The day cannot be read. Write year, month and day: 2025-08-20."),
            _ => Tongue.Key("The form was too old or came from another site, and nothing was changed. Do it again from this page."),
        };

    public static int Status(Refusal refusal) => refusal == Refusal.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
}
