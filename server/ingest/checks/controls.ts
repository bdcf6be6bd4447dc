import { formatNumber } from "#shared/format.ts";
import { frequencyOf, isPeriod } from "#shared/period.ts";
import type { Control } from "#server/sources/quality.ts";
import type { StagedColumn, StagedRow } from "#server/store/staging.ts";
import { measurePlaces, ordinalOf, placeOfCode } from "../dictionary.ts";
import { cellColumns, nameOf, once, type Rule, totalOf } from "../rule.ts";
import type { Staged } from "../staged.ts";

/** Puts the totals that the source told by themselves beside the cells. Those of measures or codes that are not ours are left out. */
export async function stageControl({ staging, table, words, keys }: Staged, control: Control | null): Promise<void> {
  if (!control) return;
  const places = measurePlaces(table);
  const rows = control.totals.flatMap(({ measure, period, value, codes = {} }): StagedRow[] => {
    if (!isPeriod(period) || frequencyOf(period) !== table.frequency) return [];
    const at = words.codes.map(({ dimension }) => {
      const code = codes[dimension];
      return code === undefined ? totalOf(dimension) : (placeOfCode(dimension, code) ?? null);
    });
    const place = places.get(measure);
    return place === undefined || at.includes(null) ? [] : [[place, ...at, ordinalOf(period), period, value]];
  });
  const columns: StagedColumn[] = [
    ...keys.map((key): StagedColumn => [key, "INTEGER"]),
    ["period", "INTEGER"],
    ["word", "VARCHAR"],
    ["value", "DOUBLE"],
  ];
  await staging.make([{ name: "control", columns, rows }]);
}

const told = (value: unknown) =>
  typeof value === "number" ? formatNumber(value, 3, "da").replace(/,?0+$/, "") : "intet tal";

/** Each total that the source told by itself is the total delivered, but for the source's own rounding. */
export function controlRules(staged: Staged, control: Control | null): Rule[] {
  if (!control) return [];
  const keys = [...staged.keys, "period"];
  const same = keys.map((key) => `t.${key} = k.${key}`).join(" AND ");
  const columns = cellColumns(staged, {
    ...Object.fromEntries(keys.map((key) => [key, `k.${key}`])),
    ...Object.fromEntries(["value", "status", "file", "line"].map((name) => [name, `t.${name}`])),
    expected: "k.value",
    note: "k.word",
  });
  return [
    {
      code: "control-differs",
      severity: "stop",
      select:
        `SELECT ${columns} ` +
        `FROM control k LEFT JOIN cell t ON ${same} WHERE t.value IS NULL OR abs(t.value - k.value) > ${staged.quality.controlRounding} + 1e-9`,
      tell: once(([found = {}], count) => {
        const first = `Kontroltallet for ${String(found["note"])} er ${told(found["expected"])}, men leverancen har ${told(found["value"])} (${nameOf(found)})`;
        return count === 1 ? `${first}.` : `${first}, og sådan er ${count} kontroltal.`;
      }),
    },
  ];
}
