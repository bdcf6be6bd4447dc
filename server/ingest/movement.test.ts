import { expect, test } from "vitest";
import { periodsBetween } from "#shared/period.ts";
import { checkMovement } from "./checks/movement.ts";
import { byKey } from "./compare.ts";
import type { Placed } from "./conform.ts";
import { findingsOf } from "./findings.ts";
import { townTable } from "./fixtures/townSource.ts";

const months = periodsBetween("2019M01", "2026M07");
/** A level with a season of a fifth and small irregularities: an honest monthly series. */
const level = (at: number) => Math.round(90_000 * (1 + 0.1 * Math.sin((at * Math.PI) / 6) + 0.01 * Math.sin(at * 7.3)));

const series = (value: (at: number, month: string) => number): Placed[] =>
  months.map((period, at) => ({
    measure: "persons",
    geography: "000",
    period,
    value: value(at, period),
    status: "ok",
    file: "f",
    row: at + 1,
  }));

function codesOf(rows: Placed[], served: Placed[]) {
  const findings = findingsOf("town-t1", null);
  checkMovement({
    table: townTable,
    rows,
    served: { rows: served, byKey: byKey(served) },
    today: "2026-09-15",
    findings,
  });
  return findings.all.map(({ level: stop, code, count }) => [stop, code, count]);
}

const good = series(level);

test("a new month in line with those before is no finding", () => {
  expect(codesOf(good, good.slice(0, -1))).toEqual([]);
});

test("a new month half as high again stops the release", () => {
  const jumped = series((at, month) => (month === "2026M07" ? 1.5 : 1) * level(at));
  expect(codesOf(jumped, good.slice(0, -1))).toEqual([["stop", "total-moved", 1]]);
});

test("served months that all move by half stop the release, and are told as revised", () => {
  const moved = series((at) => Math.round(1.5 * level(at)));
  expect(codesOf(moved, good)).toEqual([
    ["stop", "total-moved", 91],
    ["warn", "revised", 91],
  ]);
});

test("figures in thousands where single ones are served are another unit", () => {
  expect(
    codesOf(
      series((at) => level(at) / 1000),
      good,
    ).map(([, code]) => code),
  ).toEqual(["unit-jump", "total-moved", "revised"]);
});

test("a small revision of the newest months passes", () => {
  const revised = series((at, month) => (month >= "2026M06" ? Math.round(1.01 * level(at)) : level(at)));
  expect(codesOf(revised, good)).toEqual([["warn", "revised", 2]]);
});
