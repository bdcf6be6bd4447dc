import { createHash } from "node:crypto";

/** One line of the audit: who did what to which figures. No values, no free text. */
export type AuditLine = {
  actor: string;
  role: string;
  action: "export" | "denied" | "keep" | "remove" | "publish" | "rollback" | "recovered";
  subject: string;
  generation: number | null;
  detail: Readonly<Record<string, string | number>>;
};

/** Where a chain ends: the number and the hash of its last entry. */
export type Head = { counter: number; hash: string };

export const emptyChain: Head = { counter: 0, hash: "0".repeat(64) };

/** JSON with the keys of every object in order, so that one entry has one text. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
};

const hashOf = (previous: string, entry: object): string =>
  createHash("sha256").update(previous).update(canonical(entry)).digest("hex");

/** The entry that follows `head` as text without its line feed, and the head after it. */
export function entryAfter(head: Head, line: AuditLine, at: string): { text: string; head: Head } {
  const entry = { ...line, at, counter: head.counter + 1, previous: head.hash };
  const hash = hashOf(head.hash, entry);
  return { text: canonical({ ...entry, hash }), head: { counter: entry.counter, hash } };
}

export type ChainFault = "not-an-entry" | "out-of-order" | "chain-broken" | "changed";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The head an entry makes of the one before it, or what is wrong with it. Also the whole text must be as written. */
export function headAfter(head: Head, text: string): Head | ChainFault {
  const read = headOf(text);
  if (read === null) return "not-an-entry";
  const { hash, ...entry } = read.entry;
  if (read.head.counter !== head.counter + 1) return "out-of-order";
  if (entry["previous"] !== head.hash) return "chain-broken";
  return hash === hashOf(head.hash, entry) && text === canonical(read.entry) ? read.head : "changed";
}

/** The head an entry says it makes; null where the text is no entry. */
export function headOf(text: string): { head: Head; entry: Record<string, unknown> } | null {
  try {
    const entry: unknown = JSON.parse(text);
    if (!isRecord(entry)) return null;
    const { counter, hash } = entry;
    return typeof counter === "number" && typeof hash === "string" ? { head: { counter, hash }, entry } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
