import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { BridgeBasis, BridgeLink } from "#shared/bridge.ts";

const isBasis = (text: string): text is BridgeBasis => text === "named" || text === "revised" || text === "none";

/**
 * Which groups of industries share companies across schemes: AT's 36 against the 36 of DB07 by their names, since their
 * making from six-digit codes is not published with codes, and DB25's ten against DB07's ten by the revision. Decision 017.
 */
export const industryBridge: readonly BridgeLink[] = parse<Record<"from" | "to" | "basis" | "source", string>>(
  readFileSync(join(import.meta.dirname, "industryBridge.csv"), "utf8"),
  { columns: true },
).map(({ from, to, basis, source }) => {
  if (!isBasis(basis)) throw new TypeError(`industryBridge.csv: ${basis} is no basis`);
  return { from, to, basis, source };
});
