import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scaleOf, tickTexts } from "./scale.ts";

describe("scale", () => {
  test("bars begin at zero", () => {
    const scale = scaleOf([61, 94], { zero: true, steps: 5 });
    expect(scale.ticks).toEqual([0, 20, 40, 60, 80, 100]);
    expect(scale.fromZero).toBe(true);
  });

  test("a line far from zero leaves it out and is known to", () => {
    const scale = scaleOf([72_000, 114_000], { zero: false, steps: 5 });
    expect(scale.ticks).toEqual([70_000, 80_000, 90_000, 100_000, 110_000, 120_000]);
    expect(scale.fromZero).toBe(false);
  });

  test("a line that comes near zero holds it", () => {
    expect(scaleOf([12, 94], { zero: false, steps: 5 }).fromZero).toBe(true);
  });

  test("figures on both sides of zero have a tick at zero", () => {
    const scale = scaleOf([-3.2, 4.9], { zero: false, steps: 5 });
    expect(scale.ticks).toEqual([-4, -2, 0, 2, 4, 6]);
  });

  test("one value, or none, still has a scale", () => {
    expect(scaleOf([0], { zero: true, steps: 4 })).toMatchObject({ min: 0, max: 1 });
    expect(scaleOf([], { zero: false, steps: 4 })).toMatchObject({ min: 0, max: 1 });
    const flat = scaleOf([5, 5], { zero: false, steps: 4 });
    expect([flat.min <= 5, flat.max >= 5, flat.max > flat.min]).toEqual([true, true, true]);
  });

  test("every value lies on its scale, whose ticks are few", () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.boolean(), (all, zero) => {
        const { min, max, ticks } = scaleOf(all, { zero, steps: 5 });
        expect(Math.min(...all)).toBeGreaterThanOrEqual(min - Math.abs(min) * 1e-9 - 1e-300);
        expect(Math.max(...all)).toBeLessThanOrEqual(max + Math.abs(max) * 1e-9 + 1e-300);
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe("words at the ticks", () => {
  const words = (values: readonly number[]) => tickTexts(scaleOf(values, { zero: false, steps: 5 }), "da");

  test("thousands are written out", () => {
    expect(words([72_000, 94_000])).toEqual(["70.000", "75.000", "80.000", "85.000", "90.000", "95.000"]);
  });

  test("millions are all in one scale with the decimals they need", () => {
    expect(words([2_950_000, 3_080_000])).toEqual(["2,95 mio.", "3,00 mio.", "3,05 mio.", "3,10 mio."]);
  });

  test("shares have the decimals they need to read apart", () => {
    expect(words([2.4, 3.1])).toEqual(["2,4", "2,6", "2,8", "3,0", "3,2"]);
  });
});
