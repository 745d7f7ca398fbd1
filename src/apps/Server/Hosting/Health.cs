using Interdict.Store;

namespace Interdict.Server.Hosting;

/// <summary>The state of this server, for whoever watches it.</summary>
internal static class Health
{
    /// <summary>What is said about it.</summary>
    public sealed record State(string Status, string Law, bool Demonstration, string Store);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health", Tell).WithSummary("State of this server").Produces<State>().ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        // A watchdog starts a dead process again; a balancer waits for one whose database is away. The two must not be one.
        app.MapGet("/health/live", () => Results.Text("alive")).ExcludeFromDescription();
        app.MapGet("/health/ready", Tell).ExcludeFromDescription();
    }

    static IResult Tell(LawDesk desk, Settings settings, Database database, Jobs jobs)
    {
        try
        {
            jobs.Knows("");
            return Results.Json(new State("well", desk.Pack.Name, settings.Demonstration, database.IsServer ? "postgresql" : "sqlite"));
        }
        catch (System.Data.Common.DbException)
        {
            return Results.Problem("The database does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
