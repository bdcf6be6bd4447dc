import { expect, test } from "vitest";
import { danish } from "../../text/useText.ts";
import type { Change } from "../../figure/change.ts";
import { headline } from "./headline.ts";

const change = (relative: number): Change => ({
  kind: "change",
  absolute: relative,
  relative,
  since: "2025M07",
  tone: "neutral",
});

const say = (unemployment: Change, employment: Change, area: string | null = null) =>
  headline({ unemployment, employment, area }, danish);

test("more of both is a but: the one is bad news, the other good", () => {
  expect(say(change(5.2), change(0.7))).toBe("Flere ledige end for et år siden, men flere lønmodtagere");
});

test("fewer unemployed and more employees is an and", () => {
  expect(say(change(-3), change(0.7))).toBe("Færre ledige og flere lønmodtagere end for et år siden");
});

test("less than half a per cent is almost unchanged", () => {
  expect(say(change(0.4), change(0.7))).toBe("Næsten uændret ledighed og flere lønmodtagere end for et år siden");
  expect(say(change(0.4), change(-0.1))).toBe("Næsten uændret ledighed og beskæftigelse på et år");
  expect(say(change(4), change(0.1))).toBe("Flere ledige end for et år siden, men næsten uændret beskæftigelse");
});

test("for one area only its unemployment is told", () => {
  expect(say(change(4), change(0.7), "Aarhus")).toBe("Aarhus: flere ledige end for et år siden");
});

test("without a comparison nothing is claimed", () => {
  expect(say({ kind: "none" }, change(1))).toBe("Arbejdsmarkedet lige nu");
  expect(say({ kind: "break", at: "2025M07" }, change(1))).toBe("Arbejdsmarkedet lige nu");
});
