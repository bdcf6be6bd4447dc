import { eurostatOf } from "./demo/eurostat.ts";
import { eurostatCubes } from "./demo/eurostatCube.ts";
import { jobindsats as jobindsatsApp } from "./demo/jobindsats.ts";
import { statbankOf } from "./demo/statbankServer.ts";
import { statbankTables } from "./demo/statbankWorld.ts";
import { world } from "./demo/world.ts";
import { answerForm, csvForm, cubeForm, type Form } from "./faultForms.testing.ts";
import { clock } from "./faultRun.testing.ts";
import type { Behind } from "./faultServer.testing.ts";
import type { Source, Table } from "./sources/define.ts";
import dst from "./sources/dst/source.ts";
import eurostat from "./sources/eurostat/source.ts";
import jobindsats from "./sources/jobindsats/source.ts";

export const denmark = world(clock);

/** What a row has under its heads. */
export type Row = Readonly<Record<string, string>>;

/** One table of a connector in one form: what a fault is tried on. */
export type Case = {
  id: string;
  source: Source;
  table: Table;
  form: Form;
  /** The heads of a column of figures, of one of codes or labels, and of the periods; none where periods are heads. */
  figure: string;
  place: string;
  time: string | null;
  /** Columns that may stand in another order: in SDMX-CSV what comes after the figures is no code. */
  order: "reversed" | "reversed before the figures";
  /** The row whose figure is changed: it is no whole of anything. */
  cell: Row;
  /** What the rows of the whole have under other heads than time. */
  whole: Row;
  /** Rows whose figures may be raised by the same number and still add up. */
  revised: readonly Row[];
  /** By what all figures of the newest period are multiplied to move beyond chance; null where there are too few periods to tell. */
  jump: number | null;
  /** A word for a code that is not valid in the period of the cell; null where every code is valid always. */
  early: string | null;
  /** What comes of a mark in the place of a figure: the status of the cell, or the code of the finding that stops it. */
  marks: Readonly<Record<string, string>>;
  /** The column of marks beside the figures, and what comes of a mark there where no figure is. */
  flag: { head: string; marks: Readonly<Record<string, string>> } | null;
};

export type AddressCase = Case & { behind: () => Behind; base: string };
export type FileCase = Case & { file: string; good: Uint8Array };

/** A source with one of its tables alone. */
export function only(source: Source, dataset: string): Pick<Case, "source" | "table"> {
  const table = source.tables.find((one) => one.dataset === dataset);
  if (!table) throw new Error(`no dataset ${dataset}`);
  const contracts = source.contracts?.filter((contract) => contract.dataset === dataset);
  return { source: { ...source, tables: [table], ...(contracts ? { contracts } : {}) }, table };
}

/** AUS08 of six areas and six years. */
function aus08() {
  const found = statbankTables(denmark).find(({ id }) => id === "AUS08");
  if (!found) throw new Error("no AUS08");
  const kept = new Set(["000", "101", "147", "671", "751", "492"]);
  return {
    ...found,
    variables: found.variables.map((variable) => {
      if (variable.time) return { ...variable, values: variable.values.slice(-72) };
      const values = variable.id === "OMRÅDE" ? variable.values.filter(({ id }) => kept.has(id)) : variable.values;
      return { ...variable, values };
    }),
  };
}

const keptAreas = new Set(["Hele landet", "København", "Frederiksberg", "Struer", "Aarhus", "Ærø"]);

/** Notices of six areas and six years. */
function notices(path: string, good: Uint8Array): Uint8Array {
  if (path.startsWith("/v3/table/")) {
    const told: { periods: { values: unknown[] }[] } = JSON.parse(Buffer.from(good).toString());
    const periods = told.periods.map((one) => ({ ...one, values: one.values.slice(-72) }));
    return Uint8Array.from(Buffer.from(JSON.stringify({ ...told, periods })));
  }
  if (!path.startsWith("/v3/data/")) return good;
  const { heads, rows } = answerForm.read(good);
  const at = heads.indexOf("Område");
  return answerForm.write({ heads, rows: rows.filter((row) => keptAreas.has(String(row[at]))) });
}

const eurostatBehind = (): Behind => ({
  app: eurostatOf(eurostatCubes(denmark)),
  kindOf: ({ path }) => (path.startsWith("/sdmx/3.0/structure") ? "calendar" : "figures"),
});

export const semicolons = csvForm({ delimiter: ";", encoding: "utf8" });

export const addressCases: readonly AddressCase[] = [
  {
    id: "dst",
    ...only(dst, "dst-aus08"),
    form: semicolons,
    figure: "INDHOLD",
    order: "reversed",
    place: "OMRÅDE",
    time: "TID",
    cell: { OMRÅDE: "101", SAESONFAK: "24", TID: "2025M03" },
    whole: { OMRÅDE: "000" },
    revised: [{ OMRÅDE: "101", SAESONFAK: "24", TID: "2025M03" }],
    // The control totals, asked for by themselves, would stop it whoever approves.
    jump: null,
    early: null,
    marks: {
      "..": "missing",
      "…": "missing",
      x: "suppressed",
      "*": "suppressed",
      "-": "fell-to-nil",
      "#": "unreadable",
    },
    flag: null,
    base: "/v1",
    behind: () => ({
      app: statbankOf({ tables: [aus08()], now: new Date(clock) }),
      kindOf: ({ path, body }) => {
        if (path.startsWith("/v1/data")) return body.includes("BULK") ? "figures" : "control";
        return path.startsWith("/v1/tableinfo") ? "metadata" : "calendar";
      },
    }),
  },
  {
    id: "jobindsats",
    ...only(jobindsats, "jobindsats-y25i05"),
    form: answerForm,
    figure: "Varslinger, antal personer",
    order: "reversed",
    place: "Område",
    time: "Periode",
    cell: { Område: "København", Periode: "2023M01" },
    whole: { Område: "Hele landet" },
    revised: [{ Område: "København", Periode: "2023M01" }],
    jump: 200,
    early: null,
    marks: { "..": "unreadable", x: "unreadable", "*": "unreadable", "-": "unreadable" },
    flag: null,
    base: "/v3",
    behind: () => ({
      app: jobindsatsApp(denmark),
      kindOf: ({ path }) => {
        if (path.startsWith("/v3/data/")) return "figures";
        return path.startsWith("/v3/table/") ? "metadata" : "calendar";
      },
      shaped: ({ path }, good) => notices(path, good),
    }),
  },
  {
    id: "eurostat statistics",
    ...only(eurostat, "eurostat-une-rt-m"),
    form: cubeForm,
    figure: "value",
    order: "reversed",
    place: "geo",
    time: "time",
    cell: { geo: "SE", s_adj: "NSA", time: "2025-03" },
    whole: { geo: "DK" },
    revised: [{ geo: "SE", s_adj: "NSA", time: "2025-03" }],
    jump: 3,
    early: null,
    marks: { "..": "suppressed", x: "unreadable", "*": "suppressed", "-": "suppressed" },
    flag: { head: "status", marks: { c: "suppressed", ":": "missing", x: "suppressed", "*": "suppressed" } },
    base: "",
    behind: eurostatBehind,
  },
  {
    id: "eurostat sdmx",
    ...only(eurostat, "eurostat-hsw-n2-02"),
    form: csvForm({ delimiter: ",", encoding: "utf8" }),
    figure: "OBS_VALUE",
    order: "reversed before the figures",
    place: "geo",
    time: "TIME_PERIOD",
    cell: { geo: "SE", unit: "NR", TIME_PERIOD: "2019" },
    whole: { geo: "DK" },
    revised: [{ geo: "SE", unit: "NR", TIME_PERIOD: "2019" }],
    jump: 3,
    early: null,
    marks: { "..": "suppressed", x: "suppressed", "*": "suppressed", "-": "suppressed", ":": "missing" },
    flag: { head: "OBS_FLAG", marks: { c: "suppressed", x: "suppressed", "*": "suppressed" } },
    base: "",
    behind: eurostatBehind,
  },
];
