namespace Interdict.Licensing.Cases;

/// <summary>What a case is about.</summary>
public enum CaseKind : byte
{
    /// <summary>Individual export of controlled goods.</summary>
    Export,

    /// <summary>Global export of controlled goods.</summary>
    GlobalExport,

    /// <summary>Export of prohibited goods for display in a museum.</summary>
    MuseumExport,

    /// <summary>Import of prohibited goods for display in a museum.</summary>
    MuseumImport,

    /// <summary>Transit of prohibited goods for display in a museum.</summary>
    MuseumTransit,

    /// <summary>Brokering.</summary>
    Brokering,

    /// <summary>Technical assistance.</summary>
    TechnicalAssistance,

    /// <summary>Registration for the general authorisation, and the notice of its first use.</summary>
    GeneralRegistration,

    /// <summary>Whether an exporter is barred from the general authorisation. The authority opens it.</summary>
    Bar,

    /// <summary>Whether information goes to a national prevention body. The authority opens it.</summary>
    Disclosure,

    /// <summary>Whether goods are controlled at all; its answer is a ruling for later use.</summary>
    Classification,
}
