using System.Net;
using Interdict.Server.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Accounts;

/// <summary>Whatever does not name its door is shut, and nothing has forgotten to name one.</summary>
public sealed class DoorTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public void Every_address_names_its_door_or_stands_on_the_one_list_of_those_without()
    {
        var forgotten = Endpoints().Where(one => !HasDoor(one) && StandingDoors.Of(one.RoutePattern.RawText) == Unnamed.Shut).Select(Named);
        Assert.Empty(forgotten);
    }

    [Fact]
    public void The_list_names_only_addresses_that_are_there_and_have_no_other_door()
    {
        var bare = Endpoints().Where(one => !HasDoor(one)).Select(one => "/" + one.RoutePattern.RawText!.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stale = StandingDoors.Open.Concat(StandingDoors.Screening).Where(address => !bare.Contains(address));
        Assert.DoesNotContain(stale, address => !address.Contains("/verify", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_opens_an_address_by_an_attribute_that_the_list_does_not_name()
    {
        var opened = Endpoints().Where(one => one.Metadata.GetMetadata<IAllowAnonymous>() is not null);
        Assert.Empty(opened.Where(one => StandingDoors.Of(one.RoutePattern.RawText) != Unnamed.Open).Select(Named));
    }

    [Theory]
    [InlineData("/admin", "administrator")]
    [InlineData("/admin/clients", "administrator")]
    [InlineData("/admin/settings", "administrator")]
    [InlineData("/admin/events", "administrator")]
    [InlineData("/account/firm", "exporter")]
    [InlineData("/desk/firms", "officer")]
    public async Task A_page_opens_for_its_role_and_is_not_there_for_others(string address, string who)
    {
        Assert.Equal(HttpStatusCode.OK, (await (await server.As(who)).GetAsync(address)).StatusCode);
        foreach (var other in new[] { "exporter", "customs", "adviser" }.Where(other => other != who))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await server.As(other)).GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_led_to_sign_in_and_back()
    {
        var answer = await server.Browser().GetAsync("/admin/firms?q=works");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?back=%2Fadmin%2Ffirms%3Fq%3Dworks", answer.Headers.Location!.PathAndQuery());
    }

    private static bool HasDoor(RouteEndpoint one) => one.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(door => door.Policy is { Length: > 0 });

    private static string Named(RouteEndpoint one) => $"{one.RoutePattern.RawText} ({one.DisplayName})";

    private IEnumerable<RouteEndpoint> Endpoints()
    {
        server.Browser().Dispose();
        return server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().DistinctBy(Named);
    }
}
