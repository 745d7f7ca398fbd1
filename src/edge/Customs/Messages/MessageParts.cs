namespace Interdict.Customs;

/// <summary>Parts that were read and mean something only together, once the element around them ends.</summary>
sealed class MessageParts
{
    static readonly int cusCode = Sheet.Column("cus_code");
    static readonly int commodityCode = Sheet.Column("commodity_code");
    static readonly int procedure = Sheet.Column("procedure");
    static readonly int vessel = Sheet.Column("vessel");
    static readonly int vesselId = Sheet.Column("vessel_id");

    readonly string[] parts = [.. Enumerable.Repeat("", Enum.GetValues<Part>().Length)];

    /// <summary>Keeps a part. The code of a document may come in two.</summary>
    public void Set(Part part, string text) => parts[(int)part] = part == Part.DocumentType ? parts[(int)part] + text : text;

    /// <summary>Takes what the parts are together.</summary>
    public void End(Together together, Sheet sheet)
    {
        if (together == Together.Nothing)
        {
            return;
        }
        switch (together)
        {
            case Together.Document:
                Document(sheet);
                break;
            case Together.Means:
                Means(sheet);
                break;
            case Together.Code:
                Code(sheet);
                break;
            case Together.Procedure:
                // Whatever follows the first are additional codes.
                sheet.Set(Take.Value, procedure, Of(Part.ProcedureNow) + Of(Part.ProcedureBefore));
                break;
        }
        Array.Fill(parts, "");
    }

    void Document(Sheet sheet)
    {
        var (type, reference) = (Of(Part.DocumentType), Of(Part.DocumentReference).Replace(';', ','));
        if (type.Length > 0)
        {
            sheet.AddDocument(reference.Length == 0 ? type : $"{type}:{reference}");
        }
    }

    // Codes of the Union's list of identifications: 10 and 80 are numbers of ships, 11 and 81 their names. CC315A has no such code, only
    // the mode of transport: 1 is the sea, 8 inland waters.
    void Means(Sheet sheet)
    {
        var (type, id, name) = (Of(Part.MeansType), Of(Part.MeansId), Of(Part.MeansName));
        var isName = type is "11" or "81" || (type is "1" or "8" && id.Any(char.IsLetter));
        var isShip = isName || type is "10" or "80" or "1" or "8" || (type.Length == 0 && name.Length > 0);
        if (!isShip)
        {
            return;
        }
        if (name.Length > 0 || isName)
        {
            sheet.Set(Take.Value, vessel, name.Length > 0 ? name : id);
        }
        if (id.Length > 0 && !isName)
        {
            sheet.Set(Take.Value, vesselId, id);
        }
    }

    // Codes of the WCO Data Model: TRC are the digits after the eighth, CV the customs number of a chemical, TRA and GN additional codes.
    void Code(Sheet sheet)
    {
        var id = Of(Part.CodeId);
        switch (Of(Part.CodeType).ToUpperInvariant())
        {
            case "CV":
                sheet.Set(Take.Value, cusCode, id);
                break;
            case "TRC":
                sheet.Set(Take.WrittenOn, commodityCode, id);
                break;
            case "TRA" or "GN":
                break;
            default:
                sheet.SetFirst(commodityCode, id);
                break;
        }
    }

    string Of(Part part) => parts[(int)part];
}
