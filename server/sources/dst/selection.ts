import { SourceFault, type Table } from "../define.ts";
import { selectedOf, type Value, valuesOf, type Variable } from "./layout.ts";
import type { TableInfo } from "./metadata.ts";
import { layoutOf } from "./tables.ts";

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

/** The value with the declared text where one is told, else with the declared code. Throws `SourceFault` naming it when it has gone. */
function found(info: TableInfo, variable: Described, { code, text }: Value): string {
  const [byText, second] = variable.values.filter((value) => text !== undefined && sameText(value.text, text));
  if (byText && !second) return byText.id;
  if (variable.values.some(({ id }) => id === code)) return code;
  const named = text === undefined ? code : `${code} (${text})`;
  throw new SourceFault("value-gone", `${info.id} no longer has the value ${named} in ${variable.id}.`);
}

/** The chosen values in the order they are declared; the answer is read by their places. */
function only(info: TableInfo, variable: Described, values: readonly Value[]): Selected {
  const codes = values.map((value) => found(info, variable, value));
  return { code: variable.id, values: codes, count: codes.length };
}

const all = ({ id, values }: Described): Selected => ({ code: id, values: ["*"], count: values.length });

function total(info: TableInfo, variable: Described, code = "TOT"): Selected {
  const value =
    variable.values.find(({ id }) => id === code) ?? variable.values.find(({ text }) => /\bi alt$/i.test(text.trim()));
  if (!value) throw new SourceFault("value-gone", `${info.id} no longer has a total in ${variable.id}.`);
  return { code: variable.id, values: [value.id], count: 1 };
}

/**
 * Exactly the figures a table is declared with: every area, one value of each measure selector for each measure, the
 * chosen values of what takes it apart, the total of everything else. Throws `SourceFault` for a variable or value that
 * has gone, and for a variable that is new.
 */
export function selectionOf(table: Table, info: TableInfo): Selection {
  const layout = layoutOf(table);
  const areas = (layout.geography ? [layout.geography] : []).map((wanted) => all(described(info, wanted)));
  const selectors = layout.selectors.map((wanted, at) =>
    only(info, described(info, wanted), selectedOf(wanted, at, table)),
  );
  const breakdowns = layout.breakdowns.map((wanted) => {
    const [variable, values] = [described(info, wanted), valuesOf(wanted)];
    return values ? only(info, variable, values) : all(variable);
  });
  const totals = layout.totals.map((wanted) => total(info, described(info, wanted), wanted.total));
  const [time, secondTime] = info.variables.filter((variable) => variable.time);
  if (!time || secondTime) throw new SourceFault("variable-gone", `${info.id} does not have one time variable.`);
  const others = [...areas, ...selectors, ...breakdowns, ...totals];
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
