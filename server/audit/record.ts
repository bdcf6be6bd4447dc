import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { lock } from "proper-lockfile";
import { type AuditLine, type ChainFault, emptyChain, entryAfter, type Head, headAfter, headOf } from "./chain.ts";

/** A line no longer than this is written; the tail that is read for the head is as long. */
const longestLine = 65_536;
const lineFeed = 0x0a;

export type Verdict = { ok: true; entries: number; head: Head } | { ok: false; line: number; fault: ChainFault };

export type Audit = {
  /** Resolves when the line is on disk. A rejection means it is not: then no answer may leave. */
  record: (line: AuditLine) => Promise<void>;
  /** Walks the whole chain; names the first line that is not as it was written. */
  verify: () => Promise<Verdict>;
  close: () => Promise<void>;
};

/** An audit that cannot be written to, in one sentence. */
export class AuditFault extends Error {}

type Waiting = { line: AuditLine; resolve: () => void; reject: (cause: unknown) => void };

/**
 * Opens `state/audit.jsonl`: append-only, each entry hash-chained to the one before, numbered from 1. The web process and
 * ingest write the same chain: a lock is held for each write, and the head is read again when another has written.
 * Lines that wait together share one write and one fsync. A last line cut short by a crash was never acknowledged: it
 * is cut off and an entry `recovered` says so.
 */
export async function openAudit(dataDir: string, now: () => Date): Promise<Audit> {
  const path = join(dataDir, "state", "audit.jsonl");
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "a+", 0o600);
  let known: { head: Head; size: number } = { head: emptyChain, size: -1 };
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  let isClosed = false;

  const write = async (lines: readonly AuditLine[]) => {
    let lost: Error | null = null;
    const release = await lock(path, {
      stale: 5_000,
      retries: { retries: 400, minTimeout: 5, maxTimeout: 50 },
      onCompromised: (cause) => {
        lost = cause;
      },
    });
    try {
      const found = await tailOf(file, known);
      let { head } = found;
      const texts = [...found.recovered, ...lines].map((line) => {
        const next = entryAfter(head, line, now().toISOString());
        if (next.text.length > longestLine / 4) throw new AuditFault("an audit line is too long");
        head = next.head;
        return `${next.text}\n`;
      });
      const bytes = Buffer.from(texts.join(""));
      await file.appendFile(bytes);
      await file.datasync();
      if (lost !== null) throw new AuditFault("the lock on the audit was lost", { cause: lost });
      known = { head, size: found.size + bytes.length };
    } catch (error) {
      known = { head: emptyChain, size: -1 };
      throw error;
    } finally {
      if (lost === null) await release();
    }
  };

  const drain = async () => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await write(batch.map(({ line }) => line));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    writing = null;
  };

  return {
    record: (line) =>
      new Promise<void>((resolve, reject) => {
        if (isClosed) reject(new AuditFault("the audit is closed"));
        else {
          waiting.push({ line, resolve, reject });
          writing ??= drain();
        }
      }),
    verify: () => verdictOn(path),
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await writing;
      await file.close();
    },
  };
}

/** The head of the chain on disk, its size, and the entry to write where its last line was cut short. */
async function tailOf(file: FileHandle, known: { head: Head; size: number }) {
  const { size } = await file.stat();
  if (size === known.size) return { head: known.head, size, recovered: [] };
  const from = Math.max(0, size - longestLine);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
  const tail = buffer.subarray(0, bytesRead);
  const end = tail.lastIndexOf(lineFeed) + 1;
  if (end === 0 && from > 0) throw new AuditFault("the audit ends in a line longer than any that is written");
  const lost = tail.length - end;
  if (lost > 0) await file.truncate(from + end);
  const last = tail.subarray(0, Math.max(0, end - 1));
  const text = last.subarray(last.lastIndexOf(lineFeed) + 1).toString("utf8");
  const read = end === 0 ? { head: emptyChain } : headOf(text);
  if (!read) throw new AuditFault("the last line of the audit is not an entry");
  return { head: read.head, size: from + end, recovered: lost > 0 ? [recoveredLine(lost)] : [] };
}

const recoveredLine = (bytes: number): AuditLine => ({
  actor: "system",
  role: "system",
  action: "recovered",
  subject: "audit",
  generation: null,
  detail: { bytes },
});

async function verdictOn(path: string): Promise<Verdict> {
  const file = await open(path, "r");
  let size: number;
  try {
    size = await wholeLines(file);
  } finally {
    await file.close();
  }
  if (size === 0) return { ok: true, entries: 0, head: emptyChain };
  let head = emptyChain;
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path, { end: size - 1 }) })) {
    line += 1;
    const next = headAfter(head, text);
    if (typeof next === "string") return { ok: false, line, fault: next };
    head = next;
  }
  return { ok: true, entries: line, head };
}

/** Bytes up to the last line feed: what follows it is a line being written, or cut short. */
async function wholeLines(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const from = Math.max(0, size - longestLine);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(1, size - from)), 0, size - from, from);
  return from + buffer.subarray(0, bytesRead).lastIndexOf(lineFeed) + 1;
}
