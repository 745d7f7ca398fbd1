namespace Interdict.Store.Calls;

/// <summary>An answer that is given again when the same request comes again under the same key.</summary>
/// <param name="Request">SHA-256 of the request, in hexadecimal.</param>
/// <param name="Status">The status; 0 while the request is still being answered.</param>
/// <param name="Type">The content's type.</param>
/// <param name="Tag">The entity tag; empty for none.</param>
/// <param name="Body">The content.</param>
public sealed record KeptAnswer(string Request, int Status, string Type, string Tag, string Body);

/// <summary>Answers by the key under which a client sent its request.</summary>
public sealed class KeptAnswers(Database database)
{
    // Nothing is answered for so long: whoever began to answer it was ended.
    static readonly TimeSpan longest = TimeSpan.FromMinutes(1);

    /// <summary>Takes a key for a request; when somebody has it, what is kept under it. A request that nobody will answer any more gives its key back.</summary>
    /// <returns>Null when the key is now this request's.</returns>
    public KeptAnswer? Take(string client, string key, string request, DateTimeOffset now, TimeSpan keeps)
    {
        using var connection = database.Open();
        connection.Run(
            "DELETE FROM kept_answer WHERE until < @now OR (status = 0 AND until < @begun)",
            ("now", now.ToUnixTimeMilliseconds()),
            ("begun", (now + keeps - longest).ToUnixTimeMilliseconds())
        );
        var taken = connection.Run(
            "INSERT INTO kept_answer (client, key, request, status, type, tag, body, until) VALUES (@client, @key, @request, 0, '', '', '', @until) "
                + "ON CONFLICT DO NOTHING",
            ("client", client),
            ("key", key),
            ("request", request),
            ("until", (now + keeps).ToUnixTimeMilliseconds())
        );
        return taken == 1
            ? null
            : connection
                .Rows(
                    row => new KeptAnswer(row.GetString(0), (int)row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4)),
                    "SELECT request, status, type, tag, body FROM kept_answer WHERE client = @client AND key = @key",
                    ("client", client),
                    ("key", key)
                )
                .FirstOrDefault();
    }

    /// <summary>Keeps what was answered.</summary>
    public void Keep(string client, string key, KeptAnswer answer)
    {
        using var connection = database.Open();
        connection.Run(
            "UPDATE kept_answer SET status = @status, type = @type, tag = @tag, body = @body WHERE client = @client AND key = @key",
            ("client", client),
            ("key", key),
            ("status", answer.Status),
            ("type", answer.Type),
            ("tag", answer.Tag),
            ("body", answer.Body)
        );
    }

    /// <summary>Gives a key back, because nothing came of the request that another try could repeat.</summary>
    public void GiveBack(string client, string key)
    {
        using var connection = database.Open();
        connection.Run("DELETE FROM kept_answer WHERE client = @client AND key = @key", ("client", client), ("key", key));
    }
}
