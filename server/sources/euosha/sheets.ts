/**
 * One sheet of the barometer that is read. Heads stand on a row of their own in each, under empty ones, with `Country`
 * first; the other columns are either years or measures. Sheets that are not named here are left alone.
 */
export type BarometerSheet = { name: string; columns: "years" } | { name: string; columns: readonly string[] };

export const countryHead = "Country";

/** The sheet whose columns are years. It alone says what year the workbook has come to. */
export const dated = { name: "3.1.1 Non - Fatal work accident", columns: "years" } as const;

export const sheets: readonly BarometerSheet[] = [
  dated,
  { name: "3.1.2 Fatal work accidents", columns: ["Fatal work accidents"] },
  {
    name: "3.1.3 Estimation of non - fatal",
    columns: ["Non fatal per 100.000 estimated", "Non fatal per 100.000 workers reported"],
  },
];

/** What stands where there is no figure: Eurostat's mark, and the faults of a spreadsheet that had nothing to count with. */
export const marks: ReadonlySet<string> = new Set([":", "#N/A", "#VALUE!", "#DIV/0!", "#REF!"]);
