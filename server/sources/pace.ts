import pThrottle from "p-throttle";
import { type Means, SourceFault } from "./define.ts";

/** Longest rest that is waited out within a run. Who asks for more is left alone until then. */
const longestWaitMs = 600_000;

const originOf = (url: string) => new URL(url).origin;
const isLoopback = (url: string) => /^https?:\/\/(?:127\.|localhost[:/]|\[::1\])/.test(url);

/** What `Retry-After` asks for, in milliseconds: seconds, or a day and time. Null where it asks for nothing readable. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? "";
  const isDay = /^[A-Za-z]{3}/.test(text);
  if (!isDay && !/^\d+$/.test(text)) return null;
  const ms = isDay ? Date.parse(text) - now.getTime() : Number(text) * 1000;
  return Number.isFinite(ms) ? Math.max(ms, 0) : null;
}

/** One pace for each address, however many tables are asked for at a time. */
const turns = new Map<string, () => Promise<void>>();
/** The rest that is waited out at an address: nobody asks it meanwhile. */
const rests = new Map<string, Promise<void>>();
/** Until when an address has asked to be left alone, in milliseconds. */
const left = new Map<string, number>();

function assertNotLeft(url: string, now: Date): void {
  const until = left.get(originOf(url));
  if (until === undefined) return;
  if (now.getTime() >= until) left.delete(originOf(url));
  else {
    const time = new Date(until).toISOString();
    throw new SourceFault("asked-to-wait", `${new URL(url).host} is not to be asked before ${time}.`, {
      retryable: true,
    });
  }
}

/** Waits until the address may be asked: after its rest, and at its pace (loopback is free). Throws `SourceFault` where it has asked to be left alone. */
export async function turnAt(url: string, perSecond: number, { now }: Pick<Means, "now">): Promise<void> {
  const origin = originOf(url);
  for (let rest = rests.get(origin); rest; rest = rests.get(origin)) await rest;
  assertNotLeft(url, now());
  if (isLoopback(url)) return;
  const key = `${origin} ${perSecond}`;
  const turn = turns.get(key) ?? pThrottle({ limit: perSecond, interval: 1000 })(() => Promise.resolve());
  turns.set(key, turn);
  await turn();
}

/** Throws `SourceFault` where an address asks for a longer rest than is waited out; nobody asks it again before then. */
export function assertShort(url: string, ms: number, { now }: Pick<Means, "now">): void {
  if (ms <= longestWaitMs) return;
  const origin = originOf(url);
  left.set(origin, Math.max(left.get(origin) ?? 0, now().getTime() + ms));
  assertNotLeft(url, now());
}

/** Waits as long as an address asks for, and has everybody else wait with it. */
export async function restAt(url: string, ms: number, { sleep }: Pick<Means, "sleep">): Promise<void> {
  const origin = originOf(url);
  const rest = sleep(ms);
  rests.set(origin, rest);
  try {
    await rest;
  } finally {
    if (rests.get(origin) === rest) rests.delete(origin);
  }
}
