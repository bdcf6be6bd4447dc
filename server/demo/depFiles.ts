import { milestonesOf, strategy, targetOf, units, yearsOut } from "./depFigures.ts";
import type { InboxFile } from "./inbox.ts";
import { csvFile, type Sheet } from "./workbook.ts";

const csv = (rows: (day: string) => Sheet["rows"]): InboxFile["bytes"] => {
  return ({ clock }) => csvFile(rows(clock.slice(0, 10)), { delimiter: ";", decimal: ",", encoding: "utf-8" });
};

const { title, validFrom, validTo } = strategy;

const goals = (day: string) => [
  ["År", "Enhed", "Strategi", "Milepæle forfaldne", "Milepæle nået"],
  ...yearsOut(day).flatMap((year) =>
    [null, ...units].map((unit) => {
      const { due, met } = milestonesOf(year, unit);
      return [year, unit ?? "I alt", title, due, met];
    }),
  ),
];

const targetHeads = ["Udgangspunkt, pct.", "Mål, pct.", "Tolerance, pct.-point"];

const targets = (day: string) => [
  ["År", "Enhed", "Strategi", ...targetHeads, "Strategi gælder fra", "Strategi gælder til"],
  ...yearsOut(day).flatMap((year) =>
    units.map((unit) => {
      const { baseline, target, tolerance } = targetOf(year, unit);
      return [year, unit, title, baseline, target, tolerance, validFrom, validTo];
    }),
  ),
];

/** What Departementet lays in the inbox before the yearly meeting. */
export const depFiles: readonly InboxFile[] = [
  { name: "dep_strategimaal.csv", bytes: csv(goals) },
  { name: "dep_plantal.csv", bytes: csv(targets) },
];
