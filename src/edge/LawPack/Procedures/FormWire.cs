using Interdict.Law;

namespace Interdict.LawPack;

/// <summary>The form of forms and kinds of case in a pack.</summary>
static class FormWire
{
    public static void Write(Out to, Form form)
    {
        to.Text(form.Id);
        to.Text(form.Title);
        to.Texts(form.UsedFor);
        to.Maybe(form.MostItems, to.Number);
        to.List(form.Boxes, box => Write(to, box));
        to.Text(form.BackSays);
        to.Number((int)form.BackVerified);
        to.Text(form.NotFor);
        ProcedureWire.Write(to, form.Rests);
    }

    public static Form Form(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Texts(),
            from.Maybe(from.Number),
            from.List(() => new Box(from.Number(), from.Text(), (Verification)from.Number(), from.Text(), from.Texts())),
            from.Text(),
            (Verification)from.Number(),
            from.Text(),
            ProcedureWire.Rests(from)
        );

    static void Write(Out to, Box box)
    {
        to.Number(box.Number);
        to.Text(box.Title);
        to.Number((int)box.Verified);
        to.Text(box.Hint);
        to.Texts(box.Fields);
    }

    public static void Write(Out to, Field field)
    {
        to.Text(field.Id);
        to.Text(field.Title);
        to.Text(field.Asks);
        to.Text(field.Help);
    }

    public static Field Field(In from) => new(from.Text(), from.Text(), from.Text(), from.Text());

    public static void Write(Out to, CaseProcedure kind)
    {
        to.Text(kind.Kind);
        to.Text(kind.Title);
        to.Text(kind.Says);
        to.Text(kind.Article);
        to.Text(kind.Act);
        to.Texts(kind.Annexes);
        to.Texts(kind.Types);
        to.Text(kind.Form);
        to.Text(kind.OpenedBy);
        to.Texts(kind.Applicants);
        to.List(kind.RequiredFields, field => Write(to, field));
        to.Texts(kind.AlsoAsked);
        ProcedureWire.Pairs(to, kind.InsufficientGrounds);
        to.Text(kind.Ground);
        to.Texts(kind.Deciders);
        to.Texts(kind.Considerations);
        to.Flag(kind.HearsFirst);
        to.Flag(kind.FourEyes);
        to.Texts(kind.Deadlines);
        ProcedureWire.Write(to, kind.Rests);
    }

    public static CaseProcedure Kind(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Text(),
            from.Text(),
            from.Text(),
            from.Texts(),
            from.Texts(),
            from.Text(),
            from.Text(),
            from.Texts(),
            from.List(() => new RequiredField(from.Text(), from.Text(), from.Texts(), from.Texts())),
            from.Texts(),
            ProcedureWire.Pairs(from),
            from.Text(),
            from.Texts(),
            from.Texts(),
            from.Flag(),
            from.Flag(),
            from.Texts(),
            ProcedureWire.Rests(from)
        );

    static void Write(Out to, RequiredField field)
    {
        to.Text(field.Field);
        to.Text(field.Article);
        to.Texts(field.InsteadFor);
        to.Texts(field.OnlyFor);
    }

    public static void Write(Out to, Decider decider)
    {
        to.Text(decider.Id);
        to.Text(decider.Article);
        to.Text(decider.Act);
        to.Texts(decider.Annexes);
        to.List(
            decider.Steps,
            step =>
            {
                to.Text(step.Party);
                to.Text(step.By);
            }
        );
        to.Text(decider.Note);
        ProcedureWire.Write(to, decider.Rests);
    }

    public static Decider Decider(In from) =>
        new(
            from.Text(),
            from.Text(),
            from.Text(),
            from.Texts(),
            from.List(() => new DecidingStep(from.Text(), from.Text())),
            from.Text(),
            ProcedureWire.Rests(from)
        );
}
