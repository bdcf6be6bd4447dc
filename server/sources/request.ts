import pThrottle from "p-throttle";
import { type Means, SourceFault } from "./define.ts";

/** How a source is asked: calls a second, tries of one call, first wait between them, silence, whole time and size allowed. */
export type Manners = {
  perSecond: number;
  tries: number;
  waitMs: number;
  idleMs: number;
  totalMs: number;
  mostBytes: number;
};

export const manners: Manners = {
  perSecond: 4,
  tries: 5,
  waitMs: 1000,
  idleMs: 30_000,
  totalMs: 600_000,
  mostBytes: 512 * 1024 * 1024,
};

const longestWaitMs = 600_000;
const passing = (status: number) => status >= 500 || status === 429 || status === 408;
const isLoopback = (url: string) => /^https?:\/\/(?:127\.|localhost[:/]|\[::1\])/.test(url);

/** What `Retry-After` asks for, in milliseconds: seconds, or a day and time. Null where it asks for nothing readable. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === "") return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestWaitMs) : null;
}

/** One pace for each address, however many tables are asked for at a time. */
const turns = new Map<string, () => Promise<void>>();
function turnAt(url: string, perSecond: number): Promise<void> {
  if (isLoopback(url)) return Promise.resolve();
  const key = `${new URL(url).origin} ${perSecond}`;
  const turn = turns.get(key) ?? pThrottle({ limit: perSecond, interval: 1000 })(() => Promise.resolve());
  turns.set(key, turn);
  return turn();
}

/** The whole body, given up after a silence or beyond a size: a source that drips or floods never holds a run for ever. */
async function bodyOf(
  answer: Response,
  { idleMs, mostBytes }: Manners,
  giveUp: (why: string) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let timer = setTimeout(() => giveUp("idle"), idleMs);
  try {
    for await (const chunk of answer.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp("idle"), idleMs);
      chunks.push(chunk);
      size += chunk.length;
      if (size > mostBytes) throw new SourceFault("too-large", `The answer is larger than ${mostBytes} bytes.`);
    }
  } finally {
    clearTimeout(timer);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function once(url: string, init: RequestInit, { fetch, signal }: Means, how: Manners) {
  const { idleMs, totalMs } = how;
  const over = new AbortController();
  const giveUp = (why: string) => over.abort(new SourceFault(why, `No answer in time (${why}).`, { retryable: true }));
  const whole = setTimeout(() => giveUp("time-out"), totalMs);
  const silent = setTimeout(() => giveUp("idle"), idleMs);
  try {
    const headers = new Headers(init.headers);
    headers.set("User-Agent", "Overblik (Beskaeftigelsesministeriet)");
    const answer = await fetch(url, { ...init, headers, signal: AbortSignal.any([signal, over.signal]) });
    clearTimeout(silent);
    const bytes = await bodyOf(answer, how, giveUp);
    const body = bytes.length === 0 ? null : bytes;
    return new Response(body, { status: answer.status, statusText: answer.statusText, headers: answer.headers });
  } finally {
    clearTimeout(whole);
    clearTimeout(silent);
  }
}

/**
 * The same means with a polite `fetch`: at most `perSecond` calls (loopback is free), and a second try only for a 5xx, 429,
 * 408 or a connection that failed or timed out, after `Retry-After` or a doubling wait with jitter. Every other answer comes
 * back as it is, whole. Throws `SourceFault` (`unreachable`, `idle`, `time-out`) when the tries are spent without an answer.
 */
export function politely(means: Means, how: Manners = manners): Means {
  const waitFor = (round: number, asked: number | null) =>
    means.sleep(asked ?? Math.round(how.waitMs * 2 ** round * (0.5 + means.random())));

  async function attempt(url: string, init: RequestInit, round: number): Promise<Response> {
    await turnAt(url, how.perSecond);
    const isLast = round + 1 >= how.tries;
    try {
      const answer = await once(url, init, means, how);
      if (isLast || !passing(answer.status)) return answer;
      await waitFor(round, retryAfterMs(answer.headers.get("Retry-After"), means.now()));
    } catch (fault) {
      means.signal.throwIfAborted();
      const isFinal = fault instanceof SourceFault && !fault.retryable;
      if (isLast || isFinal) throw fault instanceof SourceFault ? fault : unreachable(url, fault);
      await waitFor(round, null);
    }
    return attempt(url, init, round + 1);
  }

  const fetch: Means["fetch"] = (input, init = {}) =>
    attempt(input instanceof Request ? input.url : input.toString(), init, 0);
  return { ...means, fetch };
}

const unreachable = (url: string, cause: unknown) => {
  const fault = new SourceFault("unreachable", `${new URL(url).host} did not answer.`, { retryable: true });
  fault.cause = cause;
  return fault;
};
