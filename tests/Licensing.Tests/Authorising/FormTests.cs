using System.Collections.Immutable;
using System.Text;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Forms;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;
using static Interdict.Licensing_Tests.Authorising.Given;

namespace Interdict.Licensing_Tests.Authorising;

public sealed class FormTests
{
    static readonly FormTongue english = new(
        id => $"{Book.Gazetteer.NameOf(id)} ({Book.Gazetteer.Of(id)?.Iso2})",
        text => text,
        (text, with) => Refusal.Of("", text, with).ToString()
    );

    static FormSheet Sheet(AuthorisationFile file) => Filling.Of(file, Procedures, new Issuer("Sample authority", "de"), english)!;

    static AuthorisationFile Of(CaseKind kind, string type, DealTold told) =>
        FileOf(Issue.Of(Case(told, kind), Granted(told.Items.Length, type), Procedures, "sha256:old", Chance).Authorisations[0]);

    static string Text(FormSheet sheet)
    {
        var text = new StringBuilder($"{sheet.Form} {sheet.Title}\n");
        foreach (var box in sheet.Before.Concat(sheet.Goods.SelectMany(item => item)).Concat(sheet.After))
        {
            text.Append($"{box.Number, 2} {box.Title}{(box.IsRead ? "" : " (not read)")}\n");
            foreach (var tick in box.Ticks)
            {
                text.Append($"     [{(tick.IsOn ? 'x' : ' ')}] {tick.Says}\n");
            }
            foreach (var line in box.Lines)
            {
                text.Append($"     {line}\n");
            }
        }
        foreach (var item in sheet.Back?.Items ?? [])
        {
            text.Append($"back, item {item.Number}: {item.Authorised}\n");
            foreach (var row in item.Rows)
            {
                text.Append($"     {row.Available} - {row.Deducted} {row.Document} {IsoDay.Write(row.On)} {row.Office}\n");
            }
            text.Append($"     left {item.Left}\n");
        }
        return text.ToString();
    }

    [Fact]
    public void An_export_stands_on_form_VII_with_its_deductions_on_the_back()
    {
        var file = Fold(
            Of(CaseKind.Export, "individual", Told(2)),
            new WrittenOff(new DeclaredLine("26QM0001", 1), 1, Quantity.Of(30, "piece"), Today.AddDays(3), "QM001"),
            new EnteredByHand(new DeclaredLine("PAPER-7", 1), 1, Quantity.Of(20, "piece"), Today.AddDays(1), "QN009", "Officer Example"),
            new Reserved(new DeclaredLine("26QM0002", 1), 2, Quantity.Of(5, "piece"), Today.AddDays(4), "QM001")
        );
        Golden.Holds("form-vii.txt", Text(Sheet(file)));
    }

    [Fact]
    public void Brokering_stands_on_form_VIII()
    {
        var told = Told(
            1,
            Party("p1", PartyRole.Applicant),
            Party("p2", PartyRole.Consignee),
            Party("p3", PartyRole.EndUser),
            Party("p4", PartyRole.ThirdParty)
        );
        Golden.Holds("form-viii.txt", Text(Sheet(Of(CaseKind.Brokering, "individual", told with { Location = "Warehouse 5\nHarbour Road" }))));
    }

    [Fact]
    public void Technical_assistance_stands_on_form_IX()
    {
        var told = Told(1, Party("p1", PartyRole.Applicant), Party("p2", PartyRole.Recipient));
        told = told with { Boxes = told.Boxes.Add("assistance", "Yearly maintenance").Add("supply-mode", "On site").Add("training", "None") };
        Golden.Holds("form-ix.txt", Text(Sheet(Of(CaseKind.TechnicalAssistance, "assistance", told))));
    }

    [Fact]
    public void Every_box_of_every_form_stands_on_it_once_for_each_item_and_in_the_order_of_the_annex()
    {
        foreach (var form in Procedures.Forms)
        {
            var file = FileOf(Issued() with { Form = form.Id });
            var sheet = Sheet(file);
            var numbers = sheet.Before.Concat(sheet.Goods[0]).Concat(sheet.After).Select(box => box.Number);
            Assert.Equal(form.Boxes.Select(box => box.Number), numbers);
        }
    }

    [Fact]
    public void The_day_on_the_form_follows_an_extension() =>
        Assert.Equal("02 06 2027", Sheet(File(new Extended(new DateOnly(2027, 6, 2)))).Before.Single(box => box.Lines.Contains("02 06 2027")).Lines[0]);
}
