import { stringify } from "csv-stringify/sync";
import { watermark } from "#shared/sentences.ts";
import type { EurostatCell, EurostatCube, EurostatDimension } from "./eurostatCube.ts";

const meanings: Readonly<Record<string, string>> = {
  ":": "not available",
  "|C": "|confidential",
  b: "break in time series",
  p: "provisional",
};

const annotations = ({ updated, dimensions }: EurostatCube) => {
  const times = dimensions.at(-1)?.values ?? [];
  return [
    { type: "DISSEMINATION_OBJECT_TYPE", title: "DATASET" },
    { type: "DISSEMINATION_TIMESTAMP_DATA", date: updated },
    { type: "DISSEMINATION_TIMESTAMP_PLANNED", date: updated },
    { type: "FOOTNOTE", title: watermark.en },
    { type: "OBS_PERIOD_OVERALL_LATEST", title: times.at(-1)?.[0] },
    { type: "OBS_PERIOD_OVERALL_OLDEST", title: times[0]?.[0] },
    { type: "SOURCE_INSTITUTIONS", text: "Eurostat" },
    { type: "UPDATE_DATA", date: updated },
  ];
};

const extensionOf = (cube: EurostatCube) => ({
  lang: "EN",
  id: cube.id,
  agencyId: "ESTAT",
  version: "1.0",
  datastructure: { id: cube.id, agencyId: "ESTAT", version: "1.0" },
  annotation: annotations(cube),
});

/** A dataset's dataflow in JSON: its annotations, no figures. */
export const dataflow = (cube: EurostatCube) => ({
  version: "2.0",
  label: cube.label,
  class: "dataset",
  extension: extensionOf(cube),
});

/** Every combination of the chosen codes, the last dimension fastest, with its cell. */
export function* cellsOf(
  cube: EurostatCube,
  chosen: readonly EurostatDimension[],
): Generator<[string[], EurostatCell]> {
  function* from(at: number, codes: string[]): Generator<string[]> {
    const dimension = chosen[at];
    if (!dimension) yield codes;
    else for (const [code] of dimension.values) yield* from(at + 1, [...codes, code]);
  }
  for (const codes of from(0, [])) yield [codes, cube.cell(codes)];
}

const categories = ({ values }: EurostatDimension) => ({
  index: Object.fromEntries(values.map(([code], at) => [code, at])),
  label: Object.fromEntries(values),
});

/** JSON-stat 2.0 as the statistics API writes it: sparse objects of values and flags. */
export function jsonStat(cube: EurostatCube, chosen: readonly EurostatDimension[]) {
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  let at = 0;
  for (const [, cell] of cellsOf(cube, chosen)) {
    if (cell.value !== null) value[at] = cell.value;
    if (cell.flag !== "") status[at] = cell.flag;
    at += 1;
  }
  const flags = [...new Set(Object.values(status))];
  const labels = Object.fromEntries(flags.map((flag) => [flag, meanings[flag] ?? flag]));
  return {
    version: "2.0",
    class: "dataset",
    label: cube.label,
    source: "ESTAT",
    updated: cube.updated,
    value,
    ...(flags.length === 0 ? {} : { status }),
    id: chosen.map(({ id }) => id),
    size: chosen.map(({ values }) => values.length),
    dimension: Object.fromEntries(
      chosen.map((dimension) => [dimension.id, { label: dimension.label, category: categories(dimension) }]),
    ),
    extension: { ...extensionOf(cube), ...(flags.length === 0 ? {} : { status: { label: labels } }) },
  };
}

/** SDMX-CSV 2.0 with codes: one line for each observation, confidentiality in a column of its own. */
export function sdmxCsv(cube: EurostatCube, chosen: readonly EurostatDimension[]): string {
  const names = chosen.map(({ id }) => (id === "time" ? "TIME_PERIOD" : id));
  const rows = [...cellsOf(cube, chosen)]
    .filter(([, { value, flag }]) => value !== null || flag !== "")
    .map(([codes, { value, flag }]) => {
      const [observed = "", confidential = ""] = flag.replace(":", "m").split("|");
      return ["dataflow", `ESTAT:${cube.id}(1.0)`, ...codes, value ?? "", observed, confidential];
    });
  const header = ["STRUCTURE", "STRUCTURE_ID", ...names, "OBS_VALUE", "OBS_FLAG", "CONF_STATUS"];
  return stringify([header, ...rows], { record_delimiter: "\r\n" });
}
