import { SourceFault, type Table } from "../define.ts";
import type { TableInfo } from "./metadata.ts";
import { layoutOf, type Variable } from "./tables.ts";

type Described = TableInfo["variables"][number];

/** One variable of a request: its code at the source, the values asked for, and how many there are. */
export type Selected = { code: string; values: readonly string[]; count: number };

/** What is asked of one table: time last, the others in the order of its layout. */
export type Selection = { others: readonly Selected[]; time: string; periods: readonly string[] };

const spelled = { Æ: "AE", Ø: "OE", Å: "AA" } as const;

/** A variable's code as it is compared: without case, and with æ, ø and å written out. `TID` is `Tid`, `SAESON` is `SÆSON`. */
export const folded = (code: string): string =>
  code
    .normalize("NFC")
    .trim()
    .toUpperCase()
    .replace(/[ÆØÅ]/g, (letter) => (letter === "Æ" ? spelled.Æ : letter === "Ø" ? spelled.Ø : spelled.Å));

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The variable with the declared code, else the only one with the declared text. Throws `SourceFault` naming it when it has gone. */
function described(info: TableInfo, wanted: Variable): Described {
  const byCode = info.variables.find((variable) => folded(variable.id) === folded(wanted.code));
  if (byCode) return byCode;
  const [byText, second] = info.variables.filter((variable) => sameText(variable.text, wanted.text));
  if (byText && !second) return byText;
  const known = info.variables.map((variable) => variable.id).join(", ");
  throw new SourceFault(
    "variable-gone",
    `${info.id} no longer has the variable ${wanted.code} (${wanted.text}); it has ${known}.`,
  );
}

function only(info: TableInfo, variable: Described, values: readonly string[]): Selected {
  const known = new Set(variable.values.map((value) => value.id));
  for (const value of values) {
    if (!known.has(value)) {
      throw new SourceFault("value-gone", `${info.id} no longer has the value ${value} in ${variable.id}.`);
    }
  }
  return { code: variable.id, values, count: values.length };
}

function total(info: TableInfo, variable: Described): Selected {
  const value =
    variable.values.find(({ id }) => id === "TOT") ?? variable.values.find(({ text }) => /\bi alt$/i.test(text.trim()));
  if (!value) throw new SourceFault("value-gone", `${info.id} no longer has a total in ${variable.id}.`);
  return { code: variable.id, values: [value.id], count: 1 };
}

/**
 * Exactly the figures a table is declared with: every area, one value of each measure selector for each measure, the
 * total of everything else. Throws `SourceFault` for a variable or value that has gone, and for a variable that is new.
 */
export function selectionOf(table: Table, info: TableInfo): Selection {
  const layout = layoutOf(table);
  const areas = (layout.geography ? [layout.geography] : []).map((wanted) => {
    const { id, values } = described(info, wanted);
    return { code: id, values: ["*"], count: values.length };
  });
  const selectors = layout.selectors.map((wanted, at) => {
    const words = table.measures.map((measure) => measure.source.split(",")[at] ?? "");
    return only(info, described(info, wanted), [...new Set(words)]);
  });
  const totals = layout.totals.map((wanted) => total(info, described(info, wanted)));
  const [time, secondTime] = info.variables.filter((variable) => variable.time);
  if (!time || secondTime) throw new SourceFault("variable-gone", `${info.id} does not have one time variable.`);
  const others = [...areas, ...selectors, ...totals];
  const used = new Set([...others.map((selected) => selected.code), time.id]);
  const added = info.variables.find((variable) => !used.has(variable.id));
  if (added) {
    throw new SourceFault(
      "variable-new",
      `${info.id} has the new variable ${added.id} (${added.text}), which is not declared.`,
    );
  }
  return { others, time: time.id, periods: time.values.map((value) => value.id) };
}

/** The periods in runs small enough for a cell limit, oldest first. Throws `SourceFault` where one period alone is too large. */
export function runsWithin({ others, periods }: Selection, limit: number): readonly string[][] {
  const each = others.reduce((cells, selected) => cells * selected.count, 1);
  const size = Math.min(Math.floor(limit / each), periods.length);
  if (size < 1)
    throw new SourceFault("EXTRACT-TOOBIG", `One period has ${each} cells; the source gives at most ${limit}.`);
  return Array.from({ length: Math.ceil(periods.length / size) }, (_, at) => periods.slice(at * size, (at + 1) * size));
}
