import { type Means, SourceFault } from "./define.ts";
import { assertShort, restAt, retryAfterMs, turnAt } from "./pace.ts";

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
  mostBytes: 200 * 1024 * 1024,
};

const passing = (status: number) => status >= 500 || status === 429 || status === 408;

const blockBytes = 64 * 1024;

/** Bytes in blocks of one size: many small chunks take no more room than their bytes. */
function gathered() {
  const blocks: Uint8Array[] = [];
  let room = new Uint8Array(0);
  return {
    add: (chunk: Uint8Array) => {
      for (let from = 0; from < chunk.length;) {
        if (room.length === 0) {
          room = new Uint8Array(blockBytes);
          blocks.push(room);
        }
        const part = chunk.subarray(from, from + room.length);
        room.set(part);
        room = room.subarray(part.length);
        from += part.length;
      }
    },
    end: () => {
      const last = blocks.pop();
      if (last && last.length > room.length) blocks.push(last.subarray(0, last.length - room.length));
      return blocks;
    },
  };
}

/** The whole body, given up after a silence or beyond a size: a source that drips or floods never holds a run for ever. */
async function bodyOf(
  answer: Response,
  { idleMs, mostBytes }: Manners,
  giveUp: (why: string) => void,
): Promise<Uint8Array[]> {
  const { add, end } = gathered();
  let size = 0;
  let timer = setTimeout(() => giveUp("idle"), idleMs);
  try {
    for await (const chunk of answer.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp("idle"), idleMs);
      add(chunk);
      size += chunk.length;
      if (size > mostBytes) throw new SourceFault("too-large", `The answer is larger than ${mostBytes} bytes.`);
    }
  } finally {
    clearTimeout(timer);
  }
  return end();
}

/** The blocks as a body that lets go of each when it has been read, so that no more than two copies of an answer are held. */
const streamed = (blocks: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: (to) => {
      const block = blocks.shift();
      if (block === undefined) to.close();
      else to.enqueue(block);
    },
  });

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
    const blocks = await bodyOf(answer, how, giveUp);
    return new Response(blocks.length === 0 ? null : streamed(blocks), {
      status: answer.status,
      statusText: answer.statusText,
      headers: answer.headers,
    });
  } finally {
    clearTimeout(whole);
    clearTimeout(silent);
  }
}

/**
 * The same means with a polite `fetch`: at most `perSecond` calls (loopback is free), and a second try only for a 5xx, 429,
 * 408 or a connection that failed or fell silent, after `Retry-After` or a doubling wait with jitter. A 429 and a
 * `Retry-After` hold for everybody who asks that address. Every other answer comes back as it is, whole. Throws
 * `SourceFault` (`unreachable`, `idle`, `time-out`, `asked-to-wait`) when the tries are spent without an answer; what took
 * the whole time allowed is not tried again.
 */
export function politely(means: Means, how: Manners = manners): Means {
  const doubling = (round: number) => Math.round(how.waitMs * 2 ** round * (0.5 + means.random()));

  async function attempt(url: string, init: RequestInit, round: number): Promise<Response> {
    await turnAt(url, how.perSecond, means);
    const isLast = round + 1 >= how.tries;
    try {
      const answer = await once(url, init, means, how);
      if (!passing(answer.status)) return answer;
      const asked = retryAfterMs(answer.headers.get("Retry-After"), means.now());
      assertShort(url, asked ?? 0, means);
      if (isLast) return answer;
      const wait = asked ?? doubling(round);
      await (asked !== null || answer.status === 429 ? restAt(url, wait, means) : means.sleep(wait));
    } catch (fault) {
      means.signal.throwIfAborted();
      const isFinal = fault instanceof SourceFault && (!fault.retryable || final.has(fault.code));
      if (isLast || isFinal) throw fault instanceof SourceFault ? fault : unreachable(url, fault);
      await means.sleep(doubling(round));
    }
    return attempt(url, init, round + 1);
  }

  const fetch: Means["fetch"] = (input, init = {}) =>
    attempt(input instanceof Request ? input.url : input.toString(), init, 0);
  return { ...means, fetch };
}

/** Faults that pass, but not within the run. */
const final = new Set(["time-out", "asked-to-wait"]);

const unreachable = (url: string, cause: unknown) => {
  const fault = new SourceFault("unreachable", `${new URL(url).host} did not answer.`, { retryable: true });
  fault.cause = cause;
  return fault;
};
