import { expect, test } from "vitest";
import { blockingBreak, isCrossed } from "./breaks.ts";
import type { Break } from "./indicator.ts";

const reform: Break = {
  id: "kontanthjaelp-2025",
  at: "2025M07",
  kind: "law",
  text: { da: "Reform", en: "Reform" },
  left: { da: "før", en: "before" },
  right: { da: "efter", en: "after" },
  bridgeable: false,
};

test("a break is crossed from the month before it to its own month, not from its own month on", () => {
  expect(isCrossed(reform, "2025M06", "2025M07")).toBe(true);
  expect(isCrossed(reform, "2025M05", "2025M06")).toBe(false);
  expect(isCrossed(reform, "2025M07", "2026M07")).toBe(false);
});

test("a break inside a year is crossed by that year alone and by any span that holds it", () => {
  expect(isCrossed(reform, "2025", "2025")).toBe(true);
  expect(isCrossed(reform, "2024", "2025")).toBe(true);
  expect(isCrossed(reform, "2025", "2026")).toBe(true);
  expect(isCrossed(reform, "2026", "2027")).toBe(false);
  expect(isCrossed(reform, "2025K3", "2025K4")).toBe(false);
});

test("only a break that may not be bridged blocks", () => {
  expect(blockingBreak([{ ...reform, bridgeable: true }], "2025M01", "2026M01")).toBeUndefined();
  expect(blockingBreak([reform], "2025M01", "2026M01")).toBe(reform);
});
