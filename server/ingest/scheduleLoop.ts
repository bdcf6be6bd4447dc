import { type LastLook, nextLooks, type NextLook, type Scheduled } from "./schedule.ts";

/** What became of one look: another process had the right to write, or it ran, answered or not. */
export type Looked = "busy" | "answered" | "unanswered";

export type Looking = {
  /** What is known of when figures come and when the sources were last looked at, read anew each time. */
  known: () => Promise<{ calendar: readonly Scheduled[]; lastLooks: Readonly<Record<string, LastLook>> }>;
  /** One run of ingest for one source. Rejects on a fault of ours. */
  look: (next: NextLook) => Promise<Looked>;
  now: () => Date;
  /** Rejects when it is told to stop. */
  sleep: (ms: number) => Promise<void>;
  signal: AbortSignal;
  /** Told of what goes wrong, in one sentence. */
  onFault: (sentence: string, cause: unknown) => void;
};

/** The longest sleep: a clock that is set while it lasts is seen after this. */
const longestMs = 60_000;
const busyMs = 60_000;

/**
 * Looks at the sources by their calendar, one at a time, until it is told to stop. A look that fails is tried again, ever
 * more seldom; what is on disk is read before each decision, so that a run by hand counts too.
 */
export async function keepLooking({ known, look, now, sleep, signal, onFault }: Looking): Promise<void> {
  const own = new Map<string, LastLook>();
  const rest = async (ms: number) => {
    try {
      await sleep(ms);
    } catch (cause) {
      if (!signal.aborted) throw cause;
    }
  };
  /** A look that broke off was not written down, so each is remembered here until a newer one is. */
  const newestOf = (written: Readonly<Record<string, LastLook>>): Record<string, LastLook> => {
    const merged = { ...written };
    for (const [source, mine] of own) {
      const kept = written[source];
      if (kept && Date.parse(kept.lookedAt) >= Date.parse(mine.lookedAt)) own.delete(source);
      else merged[source] = mine;
    }
    return merged;
  };
  const lookAt = async (next: NextLook, failures: number) => {
    const lookedAt = now().toISOString();
    try {
      const looked = await look(next);
      if (looked === "busy") await rest(busyMs);
      else own.set(next.source, { lookedAt, failures: looked === "answered" ? 0 : failures + 1 });
    } catch (cause) {
      if (signal.aborted) return;
      onFault(`the look at ${next.source} failed`, cause);
      own.set(next.source, { lookedAt, failures: failures + 1 });
    }
  };

  while (!signal.aborted) {
    try {
      const { calendar, lastLooks } = await known();
      const looks = newestOf(lastLooks);
      const [next] = nextLooks(calendar, looks, now());
      const waits = next ? next.from.getTime() - now().getTime() : longestMs;
      if (next && waits <= 0) await lookAt(next, looks[next.source]?.failures ?? 0);
      else await rest(Math.min(waits, longestMs));
    } catch (cause) {
      if (signal.aborted) return;
      onFault("the calendar cannot be read", cause);
      await rest(longestMs);
    }
  }
}
