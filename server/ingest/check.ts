import type { Table } from "#server/sources/define.ts";
import type { Observation } from "#server/store/release.ts";
import { checkCoverage } from "./checks/coverage.ts";
import { withoutDuplicates } from "./checks/duplicates.ts";
import { checkMovement } from "./checks/movement.ts";
import { checkParts } from "./checks/parts.ts";
import { checkPeriods } from "./checks/periods.ts";
import { checkValues } from "./checks/values.ts";
import { checkWords } from "./checks/words.ts";
import type { Conformed, Placed } from "./conform.ts";
import type { Findings } from "./findings.ts";

/** What a release is compared with: the one that is served. */
export type Served = { rows: readonly Observation[]; byKey: ReadonlyMap<string, Observation> };

export type Checked = {
  table: Table;
  rows: readonly Placed[];
  served: Served | null;
  /** Today in Denmark by the store's clock, `YYYY-MM-DD`. */
  today: string;
  findings: Findings;
};

/** All checks of one dataset, in order; answers the rows with exact duplicates collapsed. */
export function check({ rows, words }: Conformed, { table, served, today, findings }: Omit<Checked, "rows">): Placed[] {
  checkWords(words, findings);
  const unique = withoutDuplicates(rows, findings);
  const checked = { table, rows: unique, served, today, findings };
  checkPeriods(checked);
  checkValues(checked);
  checkParts(checked);
  checkCoverage(checked);
  checkMovement(checked);
  return unique;
}
