namespace Interdict.Server.Api.V1;

/// <summary>Marks an act that may be sent again under the same Idempotency-Key: the first answer is then given again.</summary>
internal sealed class TakesKey;
