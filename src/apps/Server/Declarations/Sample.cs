using System.Text;
using Interdict.Server.Shelf;

namespace Interdict.Server.Declarations;

/// <summary>A few invented declarations to try the upload with; one line is bad on purpose.</summary>
internal static class Sample
{
    public const string Text = """
        declaration,item,date,act,description,quantity,unit
        SAMPLE-1,1,2024-03-01,export,"Thumb cuffs, nickel plated, double lock, with keys",40,pcs
        SAMPLE-1,2,2024-03-01,export,"Cotton T-shirts, printed",1200,pcs
        SAMPLE-2,1,2024-03-04,export,"Pepper spray for police, OC, 50 ml",200,pcs
        SAMPLE-3,1,2024-03-05,export,"Stun baton 500 kV with holster",15,pcs
        SAMPLE-4,1,2024-03-05,export,"Pistol 9 mm",2,pcs
        SAMPLE-5,1,2024-03-06,export,"Hospital beds, electric, with mattresses",8,pcs
        SAMPLE-6,1,the sixth of March,export,"Office chairs",30,pcs
        SAMPLE-7,1,2026-01-12,export,"Thumb cuffs, steel",10,pcs

        """;

    public static void MapSample(this WebApplication app)
    {
        app.MapGet("/declarations/sample.csv", () => Results.File(Encoding.UTF8.GetBytes(Text), "text/csv; charset=utf-8", "sample.csv"))
            .ExcludeFromDescription();
        app.MapGet("/declarations/parties.csv", Parties).ExcludeFromDescription();
    }

    static IResult Parties() => SampleLists.File("parties.csv") is { } file ? Results.File(file, "text/csv; charset=utf-8", "parties.csv") : Results.NotFound();
}
