using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Forms;

/// <summary>Fills the form of an authorisation. What belongs in a box, the law's data says by the names of fields.</summary>
public static class Filling
{
    const string ofGoods = "items.";

    /// <summary>The form of an authorisation as it stands; null when nothing was issued or the law has no such form.</summary>
    /// <param name="file">The authorisation.</param>
    /// <param name="procedures">The forms.</param>
    /// <param name="issuer">Who issues.</param>
    /// <param name="tongue">The language.</param>
    public static FormSheet? Of(AuthorisationFile file, Procedures procedures, Issuer issuer, FormTongue tongue)
    {
        if (file.Issued is not { } issued || procedures.Form(issued.Form) is not { } form)
        {
            return null;
        }
        var fields = new FieldsOfForm(file, issued, procedures, issuer, tongue);
        FilledBox Fill(Box box, AuthorisedItem? item) =>
            new(
                box.Number,
                tongue.Says(box.Title),
                box.Verified.IsConfirmed(),
                [.. box.Fields.SelectMany(field => fields.Lines(field, item)).Where(line => line.Length > 0)],
                [.. box.Fields.SelectMany(fields.Ticks)],
                box.Fields.Contains(FieldsOfForm.Signature)
            );
        var first = form.Boxes.FirstOrDefault(IsOfGoods)?.Number ?? int.MaxValue;
        return new FormSheet(
            form.Id,
            tongue.Says(form.Title),
            file.Id.Text,
            [.. form.Boxes.Where(box => box.Number < first).Select(box => Fill(box, null))],
            [.. file.Items.Select(item => form.Boxes.Where(IsOfGoods).Select(box => Fill(box, item)).ToImmutableArray())],
            [.. form.Boxes.Where(box => box.Number > first && !IsOfGoods(box)).Select(box => Fill(box, null))],
            form.BackSays.Length > 0 ? Back(file, form, tongue) : null,
            form.Boxes.Any(box => !box.Verified.IsConfirmed())
        );
    }

    static bool IsOfGoods(Box box) => !box.Fields.IsEmpty && box.Fields.All(field => field.StartsWith(ofGoods, StringComparison.Ordinal));

    static FormBack Back(AuthorisationFile file, Form form, FormTongue tongue) =>
        new(tongue.Says(form.BackSays), form.BackVerified.IsConfirmed(), [.. file.Items.Select(item => Back(file, item))]);

    static BackItem Back(AuthorisationFile file, AuthorisedItem item)
    {
        var left = item.Quantity;
        var rows = ImmutableArray.CreateBuilder<BackRow>();
        var lines = file.Ledger.Lines.Where(line => line.Value.Item == item.Number && line.Value.WrittenOff.Thousandths > 0);
        foreach (
            var (key, line) in lines
                .OrderBy(line => line.Value.Accepted)
                .ThenBy(line => line.Value.At)
                .ThenBy(line => line.Key.ToString(), StringComparer.Ordinal)
        )
        {
            rows.Add(new BackRow(left, line.WrittenOff, key.ToString(), line.Accepted, line.Office));
            left -= line.WrittenOff;
        }
        return new BackItem(item.Number, item.Description, item.Quantity, rows.ToImmutable(), left);
    }
}
