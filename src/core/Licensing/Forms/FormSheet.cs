using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Forms;

/// <summary>An authorisation as the form of its annex: box by box, in the order and under the numbers of the annex.</summary>
/// <param name="Form">The id of the form: its annex.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">The number of the authorisation.</param>
/// <param name="Before">The boxes before the goods.</param>
/// <param name="Goods">The boxes of the goods, once for each item.</param>
/// <param name="After">The boxes after the goods.</param>
/// <param name="Back">The table on the back; null when the form has none.</param>
/// <param name="Unread">True when the title of a box was not read in the annex.</param>
public sealed record FormSheet(
    string Form,
    string Title,
    string Number,
    ImmutableArray<FilledBox> Before,
    ImmutableArray<ImmutableArray<FilledBox>> Goods,
    ImmutableArray<FilledBox> After,
    FormBack? Back,
    bool Unread
);

/// <summary>A box with what stands in it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsRead">False when the title was not read in the annex: it is marked.</param>
/// <param name="Lines">What stands in it, line by line.</param>
/// <param name="Ticks">What can be ticked in it, and what is.</param>
/// <param name="IsSignature">True for the box that is signed and stamped.</param>
public sealed record FilledBox(int Number, string Title, bool IsRead, ImmutableArray<string> Lines, ImmutableArray<Tick> Ticks, bool IsSignature);

/// <summary>Something that can be ticked.</summary>
/// <param name="Word">What, as a word.</param>
/// <param name="Says">What, as people read it.</param>
/// <param name="IsOn">True when it is ticked.</param>
public sealed record Tick(string Word, string Says, bool IsOn);

/// <summary>The back of a form: what is deducted from each item.</summary>
/// <param name="Says">What the table is for.</param>
/// <param name="IsRead">False when the annex's own table was not read.</param>
/// <param name="Items">One part for each item.</param>
public sealed record FormBack(string Says, bool IsRead, ImmutableArray<BackItem> Items);

/// <summary>The deductions of one item.</summary>
/// <param name="Number">Its number on the front.</param>
/// <param name="Description">What it is.</param>
/// <param name="Authorised">How much was authorised.</param>
/// <param name="Rows">What was deducted, the oldest first.</param>
/// <param name="Left">How much is left.</param>
public sealed record BackItem(int Number, string Description, Quantity Authorised, ImmutableArray<BackRow> Rows, Quantity Left);

/// <summary>One deduction.</summary>
/// <param name="Available">How much there was before.</param>
/// <param name="Deducted">How much was deducted.</param>
/// <param name="Document">The customs document.</param>
/// <param name="On">Its day.</param>
/// <param name="Office">The customs office and its state.</param>
public sealed record BackRow(Quantity Available, Quantity Deducted, string Document, DateOnly On, string Office);

/// <summary>Who issues, as it stands on the form.</summary>
/// <param name="Name">The name of the authority.</param>
/// <param name="State">Id of its state; empty while nobody has set it.</param>
public sealed record Issuer(string Name, string State);

/// <summary>How the form's own words and places are written in its language.</summary>
/// <param name="Place">A place by its id: its name and code.</param>
/// <param name="Says">A text of the law's data.</param>
/// <param name="Text">A text of the form with values in it.</param>
public sealed record FormTongue(Func<string, string> Place, Func<string, string> Says, Func<string, ImmutableArray<string>, string> Text);
