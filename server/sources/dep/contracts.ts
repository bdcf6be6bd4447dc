import type { FileColumn, FileContract } from "../fileContract.ts";

const measure = (name: string, type: "integer" | "decimal", unit: string): FileColumn => ({
  name,
  holds: { kind: "measure", measure: name },
  type,
  unit,
});

/** Every table begins with the year and the unit. The name of the strategy is for the reader of the file. */
const written = (name: RegExp, columns: readonly FileColumn[]) =>
  ({
    name,
    delimiter: ";",
    encoding: "utf-8",
    decimal: ",",
    columns: [
      { name: "År", holds: { kind: "time" }, type: "text" },
      { name: "Enhed", holds: { kind: "dimension", dimension: "agency" }, type: "text" },
      { name: "Strategi", holds: { kind: "ignored" }, type: "text" },
      ...columns,
    ],
    marks: {},
  }) satisfies Omit<FileContract, "dataset">;

export const contracts: readonly FileContract[] = [
  {
    dataset: "dep-goals",
    ...written(/^dep_strategimaal(?:_\d{4}-\d{2}-\d{2})?\.csv$/i, [
      measure("Milepæle forfaldne", "integer", "milepæle"),
      measure("Milepæle nået", "integer", "milepæle"),
    ]),
  },
  {
    dataset: "dep-targets",
    ...written(/^dep_plantal(?:_\d{4}-\d{2}-\d{2})?\.csv$/i, [
      measure("Udgangspunkt, pct.", "decimal", "pct."),
      measure("Mål, pct.", "decimal", "pct."),
      measure("Tolerance, pct.-point", "decimal", "pct.-point"),
      measure("Strategi gælder fra", "integer", "år"),
      measure("Strategi gælder til", "integer", "år"),
    ]),
  },
];
