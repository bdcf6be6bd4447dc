import type { CheckId } from "#shared/quality.ts";
import * as figures from "./figureFaults.testing.ts";
import * as forms from "./formFaults.testing.ts";
import { chance, type Damage, type Subject } from "./subject.testing.ts";

/** A kind of fault for each check. */
export const kinds: Readonly<Record<CheckId, forms.Kind>> = {
  contract: forms.contract,
  encoding: forms.encoding,
  forbidden: forms.forbidden,
  "whole-key": forms.wholeKey,
  codes: forms.codes,
  periods: forms.periods,
  marks: figures.marks,
  "unique-key": forms.uniqueKey,
  duplicates: forms.duplicates,
  negative: figures.negative,
  "share-range": figures.shareRange,
  disclosure: figures.disclosure,
  "row-count": figures.rowCount,
  parts: figures.parts,
  "control-totals": figures.controlTotals,
  identities: figures.identities,
  unit: figures.unit,
  jump: figures.jump,
  revision: figures.revision,
  freshness: figures.freshness,
};

/** The `nth` fault of a check, in a table that it can be put in: the same each time. */
export function damaged(
  check: CheckId,
  nth: number,
  subjects: readonly Subject[],
): { subject: Subject; damage: Damage } {
  const kind = kinds[check];
  const apt = subjects.filter(kind.suits);
  const subject = apt[nth % Math.max(1, apt.length)];
  if (!subject) throw new RangeError(`no table suits a fault of ${check}`);
  return { subject, damage: kind.damage(subject, nth, chance(Object.keys(kinds).indexOf(check) * 1000 + nth)) };
}
