import { expect, test } from "vitest";
import { dayInDenmark } from "#shared/day.ts";
import type { LastLook, NextLook, Scheduled } from "./schedule.ts";
import { keepLooking, type Looked } from "./scheduleLoop.ts";

type Step = { at: string; source: string; why: NextLook["why"] };

type World = {
  from: string;
  until: string;
  calendar: (now: Date) => readonly Scheduled[];
  lastLooks?: Record<string, LastLook>;
  look?: (source: string, now: Date) => Looked;
  /** Set the clock by so much once the hour has come. */
  clockStep?: { at: string; byMs: number };
};

/** The loop on a clock that only its sleeps move. What is looked at is written down as a run does. */
async function lived({ from, until, calendar, lastLooks = {}, look = () => "answered", clockStep }: World) {
  let real = Date.parse(from);
  let offset = 0;
  const stop = new AbortController();
  const steps: Step[] = [];
  const faults: string[] = [];
  const written = { ...lastLooks };
  const now = () => new Date(real + offset);
  await keepLooking({
    known: () => Promise.resolve({ calendar: calendar(now()), lastLooks: written }),
    look: (next) => {
      const at = now();
      steps.push({ at: at.toISOString(), source: next.source, why: next.why });
      const looked = look(next.source, at);
      const failures = looked === "answered" ? 0 : (written[next.source]?.failures ?? 0) + 1;
      if (looked !== "busy") written[next.source] = { lookedAt: at.toISOString(), failures };
      real += 5000;
      return Promise.resolve(looked);
    },
    now,
    sleep: (ms) => {
      expect(ms).toBeLessThanOrEqual(60_000);
      real += ms;
      if (clockStep && real >= Date.parse(clockStep.at)) offset = clockStep.byMs;
      if (real >= Date.parse(until)) stop.abort();
      return stop.signal.aborted ? Promise.reject(new DOMException("stopped", "AbortError")) : Promise.resolve();
    },
    signal: stop.signal,
    onFault: (sentence) => faults.push(sentence),
  });
  return { steps, faults };
}

const dst: Scheduled = { id: "dst", kind: "address", announced: [] };
const jobindsats = (...announced: string[]): Scheduled => ({ id: "jobindsats", kind: "address", announced });
const danishDay = ({ at }: Step) => dayInDenmark(at);

test("sources never looked at are looked at one after the other, then once a day", async () => {
  const { steps, faults } = await lived({
    from: "2026-09-15T10:00:00+02:00",
    until: "2026-09-18T00:00:00+02:00",
    calendar: () => [dst, jobindsats()],
  });
  expect(steps.slice(0, 2).map(({ source, why }) => [source, why])).toEqual([
    ["dst", "first"],
    ["jobindsats", "first"],
  ]);
  expect(steps.map(danishDay)).toEqual([
    "2026-09-15",
    "2026-09-15",
    "2026-09-16",
    "2026-09-16",
    "2026-09-17",
    "2026-09-17",
  ]);
  expect(faults).toEqual([]);
});

test("announced figures are taken in on the morning they come, and their source not asked again for them", async () => {
  const { steps } = await lived({
    from: "2026-09-20T12:00:00+02:00",
    until: "2026-09-22T00:00:00+02:00",
    // The source names the next day when the figures have come.
    calendar: (now) => [jobindsats(now < new Date("2026-09-21T08:15:00+02:00") ? "2026-09-21" : "2026-10-21")],
    lastLooks: { jobindsats: { lookedAt: "2026-09-20T09:00:00+02:00", failures: 0 } },
  });
  expect(steps.map(danishDay)).toEqual(["2026-09-21"]);
});

test("what was due while nothing ran is looked at when it runs again, what was due first before the rest", async () => {
  const { steps } = await lived({
    from: "2026-09-15T12:00:00+02:00",
    until: "2026-09-15T13:00:00+02:00",
    calendar: () => [dst, jobindsats("2026-09-10")],
    lastLooks: {
      jobindsats: { lookedAt: "2026-09-09T12:00:00+02:00", failures: 0 },
      dst: { lookedAt: "2026-09-12T12:00:00+02:00", failures: 0 },
    },
  });
  expect(steps.map(({ source }) => source)).toEqual(["jobindsats", "dst"]);
});

test("a source that does not answer for two days is asked ever more seldom, the others as ever, and taken up when it is back", async () => {
  const back = Date.parse("2026-09-17T10:00:00+02:00");
  const { steps } = await lived({
    from: "2026-09-15T10:00:00+02:00",
    until: "2026-09-18T12:00:00+02:00",
    calendar: () => [dst, jobindsats()],
    look: (source, now) => (source === "dst" && now.getTime() < back ? "unanswered" : "answered"),
  });
  const asked = steps.filter(({ source }) => source === "dst").map(({ at }) => Date.parse(at));
  const inVain = asked.filter((at) => at < back);
  expect(inVain.length).toBeGreaterThan(8);
  expect(inVain.length).toBeLessThan(20);
  expect((asked.find((at) => at >= back) ?? 0) - back).toBeLessThanOrEqual(7 * 3_600_000);
  expect(steps.filter(({ source }) => source === "jobindsats").map(danishDay)).toEqual([
    "2026-09-15",
    "2026-09-16",
    "2026-09-17",
    "2026-09-18",
  ]);
});

test.each([-365 * 86_400_000, -3_600_000, 3_600_000, 365 * 86_400_000])(
  "a clock that is set by %i ms loses no day of looking and makes no storm",
  async (byMs) => {
    const { steps } = await lived({
      from: "2026-09-15T12:00:00+02:00",
      until: "2026-09-25T12:00:00+02:00",
      calendar: () => [dst],
      lastLooks: { dst: { lookedAt: "2026-09-15T09:30:00+02:00", failures: 0 } },
      clockStep: { at: "2026-09-20T12:00:00+02:00", byMs },
    });
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(steps.length).toBeLessThanOrEqual(11);
  },
);

test.each([
  ["2026-10-23T12:00:00+02:00", "2026-10-27T12:00:00+01:00"],
  ["2027-03-26T12:00:00+01:00", "2027-03-30T12:00:00+02:00"],
])("over the night when the clocks change, from %s, each day has its look", async (from, until) => {
  const { steps } = await lived({
    from,
    until,
    calendar: () => [dst],
    lastLooks: { dst: { lookedAt: from, failures: 0 } },
  });
  expect(new Set(steps.map(danishDay)).size).toBe(4);
  expect(steps).toHaveLength(4);
});

test("while another process writes, the look is put off a minute at a time and not counted", async () => {
  const free = Date.parse("2026-09-15T10:05:00+02:00");
  const { steps } = await lived({
    from: "2026-09-15T10:00:00+02:00",
    until: "2026-09-15T11:00:00+02:00",
    calendar: () => [dst],
    look: (_, now) => (now.getTime() < free ? "busy" : "answered"),
  });
  expect(steps.length).toBeGreaterThanOrEqual(5);
  expect(steps.length).toBeLessThanOrEqual(7);
});

test("a look that breaks off is told, tried again, and stops nothing", async () => {
  let broken = 2;
  const { steps, faults } = await lived({
    from: "2026-09-15T10:00:00+02:00",
    until: "2026-09-15T12:00:00+02:00",
    calendar: () => [dst],
    look: () => {
      broken -= 1;
      if (broken >= 0) throw new Error("disk full");
      return "answered";
    },
  });
  expect(faults).toEqual(["the look at dst failed", "the look at dst failed"]);
  expect(steps).toHaveLength(3);
});
