using System.Collections.Immutable;
using Interdict.Accounts;
using Interdict.Server.Doors;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace Interdict.Server.Accounts;

/// <summary>A page with a form: what was typed, and what is wrong with it.</summary>
public abstract class FormPage : ComponentBase
{
    [Inject]
    internal Tongue T { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [Inject]
    internal AccountEvents Events { get; set; } = null!;

    [CascadingParameter]
    internal HttpContext Context { get; set; } = null!;

    /// <summary>What is wrong, in the order of the fields.</summary>
    protected ImmutableArray<Refusal> Wrong { get; private set; } = [];

    /// <summary>Who sits before the page.</summary>
    protected Desk Who => Desk.Of(Context);

    /// <summary>What was done before the page was shown again.</summary>
    protected string Done => Context.Request.Query["done"].ToString();

    /// <summary>The word before the title of a page that refuses.</summary>
    protected string ErrorMark => Wrong.IsEmpty ? "" : T["Error: "];

    /// <summary>What was typed into a field, without spaces around it.</summary>
    protected string Typed(string field) => Context.Request.HasFormContentType ? Context.Request.Form[field].ToString().Trim() : "";

    /// <summary>What was typed into a field, as it was.</summary>
    protected string AsTyped(string field) => Context.Request.HasFormContentType ? Context.Request.Form[field].ToString() : "";

    /// <summary>All values of a field that may be there more than once.</summary>
    protected ImmutableArray<string> AllTyped(string field) =>
        Context.Request.HasFormContentType ? [.. Context.Request.Form[field].Select(value => value ?? "")] : [];

    /// <summary>Refuses the form unless something holds.</summary>
    protected bool Need(bool holds, string field, string code, string says)
    {
        if (!holds)
        {
            Wrong = Wrong.Add(Refusal.At(field, code, says));
            Context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        return holds;
    }

    /// <summary>Goes on to another page.</summary>
    protected void GoTo(string address) => Navigation.NavigateTo(Returning.To(address));

    /// <summary>The page is not there.</summary>
    protected void IsNotThere() => Context.Response.StatusCode = StatusCodes.Status404NotFound;

    /// <summary>A time as people read it.</summary>
    protected string At(DateTimeOffset at) => Look.InWords.Moment(T, at);
}
