import fc from "fast-check";
import { expect, test } from "vitest";
import { dayInDenmark, daysBetween, timeInDenmark } from "#shared/day.ts";
import { instantIn, type LastLook, nextLooks, type Scheduled } from "./schedule.ts";

const hour = 3_600_000;
const source = (id: string, ...announced: string[]): Scheduled => ({ id, kind: "address", announced });
const inbox: Scheduled = { id: "at", kind: "files", announced: [] };
const looked = (lookedAt: string, failures = 0): LastLook => ({ lookedAt, failures });
const clockOf = (instant: number | Date) => timeInDenmark(Number(instant)).slice(11);

const next = (one: Scheduled, look: LastLook | undefined, now: string) => {
  const [plan] = nextLooks([one], look ? { [one.id]: look } : {}, new Date(now));
  if (!plan) throw new Error("no plan");
  return plan;
};

/** Looks of one source from a moment on, each as planned and each answered, with nothing new. */
function looksOf(one: Scheduled, from: string, until: string): number[] {
  const looks: number[] = [];
  let look = looked(from);
  for (;;) {
    const plan = next(one, look, look.lookedAt);
    if (plan.from.getTime() >= Date.parse(until)) return looks;
    looks.push(plan.from.getTime());
    look = looked(plan.from.toISOString());
  }
}

test("a source that has never been looked at is looked at now", () => {
  expect(next(source("dst"), undefined, "2026-09-15T10:00:00+02:00")).toMatchObject({
    why: "first",
    from: new Date("2026-09-15T08:00:00Z"),
  });
});

test("figures announced for a day are asked for within half an hour after 08:20 of that day, and not around 08:00", () => {
  const plan = next(source("jobindsats", "2026-09-21"), looked("2026-09-20T15:00:00Z"), "2026-09-20T15:00:05Z");
  expect(plan.why).toBe("announced");
  expect(timeInDenmark(plan.from.getTime()).slice(0, 10)).toBe("2026-09-21");
  expect(clockOf(plan.from) >= "08:20" && clockOf(plan.from) <= "08:30").toBe(true);
});

test("figures announced with a time of day are asked for shortly after it", () => {
  const plan = next(
    source("eurostat", "2026-09-21T11:00:00+02:00"),
    looked("2026-09-21T09:00:00+02:00"),
    "2026-09-21T09:00:01+02:00",
  );
  expect(plan.why).toBe("announced");
  expect(clockOf(plan.from) >= "11:20" && clockOf(plan.from) <= "11:30").toBe(true);
});

test("announced figures that have not come are asked for every second hour for half a day, then daily", () => {
  const looks = looksOf(source("jobindsats", "2026-09-21"), "2026-09-21T00:00:00+02:00", "2026-09-23T00:00:00+02:00");
  const onTheDay = looks.filter((at) => dayInDenmark(new Date(at).toISOString()) === "2026-09-21");
  expect(onTheDay.length).toBeGreaterThanOrEqual(6);
  expect(onTheDay.length).toBeLessThanOrEqual(8);
  expect(looks.length - onTheDay.length).toBe(1);
});

test("without an announced day a source is looked at once on every day in Denmark, the nights of clock change included", () => {
  for (const id of ["dst", "jobindsats", "eurostat"]) {
    const days = looksOf(source(id), "2026-01-01T00:00:00+01:00", "2027-01-01T00:00:00+01:00").map((at) =>
      dayInDenmark(new Date(at).toISOString()),
    );
    expect(days).toHaveLength(365);
    expect(new Set(days).size).toBe(365);
  }
});

test("08:00 in Denmark is 07:00 UTC on the Saturday before the clocks go forward and 06:00 UTC on the Sunday", () => {
  expect(new Date(instantIn("2026-03-28", "08:00")).toISOString()).toBe("2026-03-28T07:00:00.000Z");
  expect(new Date(instantIn("2026-03-29", "08:00")).toISOString()).toBe("2026-03-29T06:00:00.000Z");
  expect(new Date(instantIn("2026-10-25", "08:00")).toISOString()).toBe("2026-10-25T07:00:00.000Z");
  expect(() => instantIn("2026-03-29", "02:30")).toThrow(RangeError);
});

test("what was missed while nobody ran is due at once, in the order it was to be", () => {
  const calendar = [source("dst"), source("jobindsats", "2026-09-03"), source("eurostat", "2026-09-02")];
  const last = looked("2026-09-01T12:00:00+02:00");
  const plans = nextLooks(
    calendar,
    { dst: last, jobindsats: last, eurostat: last },
    new Date("2026-09-10T12:00:00+02:00"),
  );
  expect(plans.every(({ from }) => from.getTime() === Date.parse("2026-09-10T12:00:00+02:00"))).toBe(true);
  const missed = plans.map(({ at }) => at.getTime());
  expect(missed).toEqual(missed.toSorted((a, b) => a - b));
  expect(plans.map(({ source: id }) => id)).toContain("jobindsats");
  expect(plans[0]?.at.toISOString().slice(0, 10)).toBe("2026-09-02");
});

test("a year without looks is made good by one look, not by 365", () => {
  const looks = looksOf(source("dst"), "2026-09-15T12:00:00Z", "2026-09-16T22:00:00Z");
  const late = next(source("dst"), looked("2025-09-15T12:00:00Z"), "2026-09-15T12:00:00Z");
  expect(late.from.toISOString()).toBe("2026-09-15T12:00:00.000Z");
  expect(looks).toHaveLength(1);
});

test("a source that does not answer is asked again after five minutes at most, then after twice as long, never more than 6 hours", () => {
  const now = "2026-09-15T12:00:00Z";
  const waits = Array.from({ length: 12 }, (_, at) => {
    const plan = next(source("dst"), looked(now, at + 1), now);
    expect(plan.why).toBe("again");
    return (plan.at.getTime() - Date.parse(now)) / 60_000;
  });
  expect(waits[0]).toBeGreaterThanOrEqual(3.75);
  expect(waits[0]).toBeLessThanOrEqual(5);
  for (let at = 1; at < 7; at += 1) expect((waits[at] ?? 0) / (waits[at - 1] ?? 0)).toBeCloseTo(2, 5);
  expect(Math.max(...waits)).toBeLessThanOrEqual(360);
  expect(waits[11]).toBeGreaterThanOrEqual(270);
});

test("files are looked for every quarter of an hour, at any time of day", () => {
  const plan = next(inbox, looked("2026-09-15T07:40:00+02:00"), "2026-09-15T07:40:00+02:00");
  expect(clockOf(plan.from)).toBe("07:55");
});

const instants = fc.integer({ min: Date.parse("2024-01-01"), max: Date.parse("2032-01-01") });
const days = instants.map((at) => new Date(at).toISOString().slice(0, 10));

test("whatever is announced and whenever it is asked: nobody is looked at around 08:00, before now, or later than a day and a half", () => {
  fc.assert(
    fc.property(instants, instants, fc.array(days, { maxLength: 5 }), fc.nat(30), (now, last, announced, failures) => {
      const [plan] = nextLooks(
        [source("dst", ...announced)],
        { dst: { lookedAt: new Date(last).toISOString(), failures } },
        new Date(now),
      );
      if (!plan) throw new Error("no plan");
      const clock = clockOf(plan.from);
      expect(clock < "07:30" || clock >= "08:20").toBe(true);
      expect(plan.from.getTime()).toBeGreaterThanOrEqual(now);
      // 26 hours where a clock is set back by an hour on the day of the last look, and it was let pass as no step.
      expect(plan.from.getTime() - now).toBeLessThanOrEqual(29 * hour);
    }),
    { numRuns: 5000 },
  );
});

test("an announced day is looked at on that day after 08:20, wherever in the year it lies", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 72 }), (day, before) => {
      const last = instantIn(day, "08:00") - before * hour;
      const looks = looksOf(
        source("jobindsats", day),
        new Date(last).toISOString(),
        new Date(instantIn(day, "12:00")).toISOString(),
      );
      const onDay = looks.filter((at) => dayInDenmark(new Date(at).toISOString()) === day && clockOf(at) >= "08:20");
      expect(onDay.length).toBeGreaterThanOrEqual(1);
      expect(clockOf(onDay[0] ?? 0) <= "08:31").toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("the plan is the same every time, and the sources' order does not matter", () => {
  const calendar = [source("a"), source("b", "2026-09-20"), source("c")];
  const looks = {
    a: looked("2026-09-14T12:00:00Z"),
    b: looked("2026-09-14T12:00:00Z"),
    c: looked("2026-09-14T13:00:00Z"),
  };
  const now = new Date("2026-09-14T14:00:00Z");
  expect(nextLooks(calendar.toReversed(), looks, now)).toEqual(nextLooks(calendar, looks, now));
  expect(daysBetween("2026-09-14", dayInDenmark(nextLooks(calendar, looks, now)[0]?.from.toISOString() ?? ""))).toBe(1);
});
