namespace Interdict.Server.Api.V1;

/// <summary>Marks an act that may be sent again under the same Idempotency-Key: the first answer is then given again.</summary>
/// <param name="IsFile">True when the body is a file of any size, which is known by its address, length and kind and not by what it holds.</param>
internal sealed record TakesKey(bool IsFile = false);
