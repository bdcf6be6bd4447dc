import type { SourceFault } from "#server/sources/define.ts";
import type { FindingCode } from "./findings.ts";

/** Faults that are findings of their own; every other is a delivery that cannot be read. */
const own = ["encoding", "forbidden-content", "too-large", "still-growing", "checksum-differs", "unsafe-file"] as const;

/** The code a fault of a delivery is found under. */
export const codeOfFault = ({ code }: SourceFault): FindingCode => own.find((one) => one === code) ?? "unreadable";

/** The row a fault was met in: its own, or the one its sentence names. */
export function rowOfFault({ row, message }: Pick<SourceFault, "row" | "message">): number | null {
  const named = /\b(?:row|line) (\d+)\b/i.exec(message)?.[1];
  return row ?? (named === undefined ? null : Number(named));
}
