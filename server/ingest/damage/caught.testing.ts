import type { CheckId } from "#shared/quality.ts";
import { checkOf } from "../findings.ts";
import { looked } from "../fixtures/looked.ts";
import { damaged } from "./kinds.testing.ts";
import type { Subject } from "./subject.testing.ts";

export type Caught = {
  check: CheckId;
  nth: number;
  dataset: string;
  what: string;
  /** What is wrong with how it was caught; null where it was as it should. */
  complaint: string | null;
};

const clockDay = "2026-09-15";

/** Puts one fault in its table, and tells whether the check found it at its level: a stop stops, a warning lets the rest pass. */
export async function caught(check: CheckId, nth: number, subjects: readonly Subject[]): Promise<Caught> {
  const { subject, damage } = damaged(check, nth, subjects);
  const { source, table, served } = subject;
  const { findings } = await looked(source, table, damage.deliveries, {
    served: damage.before ?? served,
    today: damage.today ?? clockDay,
    ...(damage.control ? { control: damage.control } : {}),
  });
  const own = findings.all.filter(({ code }) => checkOf[code] === check);
  const isFound = own.some(({ level }) => level === damage.level);
  const isToo = damage.level === "warn" && findings.isStopped();
  const all = findings.all.map(({ level, code, reason }) => `${level} ${code}: ${reason}`).join(" | ");
  const complaint = isFound && !isToo ? null : `${damage.level} was due; found ${all === "" ? "nothing" : all}`;
  return { check, nth, dataset: table.dataset, what: damage.what, complaint };
}
