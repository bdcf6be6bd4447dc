import { describe, expect, test } from "vitest";
import type { CellStatus } from "#shared/cube.ts";
import type { Break } from "#shared/indicator.ts";
import { changeOnYear, newestOf, type Point } from "./change.ts";

const point = (period: string, value: number | null, status: CellStatus = "ok"): Point => ({
  period,
  cell: { value, status },
});

const unit = { id: "fte-persons", label: { da: "fuldtidspersoner", en: "full-time persons" }, isShare: false };
const card = { better: "lower", breaks: [], decimals: 0, unit } as const;

describe("a change on the year before", () => {
  test("is the difference, its size in per cent, and whether it is for the better", () => {
    expect(changeOnYear([point("2025M07", 89_100), point("2026M07", 93_700)], card)).toEqual({
      kind: "change",
      absolute: 4600,
      relative: 460_000 / 89_100,
      since: "2025M07",
      tone: "bad",
    });
  });

  test("that chance alone may have made is statistically unchanged: 43 fatal accidents, then 32", () => {
    // Exact Poisson limits of 43 and 32 events; z = 11 / √(43 + 32) = 1.27 is below 1.96.
    const fatal = (period: string, value: number, lower: number, upper: number): Point => ({
      period,
      cell: { value, status: "ok", interval: { lower, upper } },
    });
    const [many, few, fewest] = [
      fatal("2022", 43, 31.12, 57.92),
      fatal("2023", 32, 21.89, 45.17),
      fatal("2023", 17, 9.9, 27.22),
    ];
    expect(changeOnYear([many, few], card)).toMatchObject({ absolute: -11, tone: "unsure" });
    // z = 26 / √60 = 3.36.
    expect(changeOnYear([many, fewest], card)).toMatchObject({ absolute: -26, tone: "good" });
  });

  test("is made for the whole across a break that is about one member alone, and not for that member", () => {
    const scoped: Break = {
      id: "cash-merged-2025",
      at: "2025M07",
      kind: "law",
      scope: { benefit: ["benefit.cash"] },
      text: { da: "", en: "" },
      left: { da: "", en: "" },
      right: { da: "", en: "" },
      bridgeable: false,
    };
    const points = [point("2024M12", 100), point("2025M12", 90)];
    const benefit = [{ code: "benefit.cash", label: { da: "", en: "" } }];
    expect(changeOnYear(points, { ...card, breaks: [scoped] }).kind).toBe("change");
    expect(changeOnYear(points, { ...card, breaks: [scoped] }, { fixed: { benefit } }).kind).toBe("break");
  });

  test("has no tone where neither way is good", () => {
    const points = [point("2025M07", 100), point("2026M07", 90)];
    expect(changeOnYear(points, { ...card, better: null })).toMatchObject({ absolute: -10, tone: "neutral" });
  });

  test("that rounds to nothing is no change", () => {
    const points = [point("2025M07", 2.94), point("2026M07", 2.97)];
    expect(changeOnYear(points, { ...card, decimals: 1 })).toMatchObject({ tone: "same" });
  });

  test("has no size in per cent from nothing", () => {
    expect(changeOnYear([point("2025M07", 0), point("2026M07", 12)], card)).toMatchObject({
      absolute: 12,
      relative: null,
    });
  });

  test("is not made over a break that cannot be bridged", () => {
    const at = {
      id: "b",
      at: "2026M01",
      kind: "law",
      text: { da: "", en: "" },
      left: { da: "", en: "" },
      right: { da: "", en: "" },
      bridgeable: false,
    } as const;
    const points = [point("2025M07", 100), point("2026M07", 90)];
    expect(changeOnYear(points, { ...card, breaks: [at] })).toEqual({ kind: "break", at: "2026M01" });
    expect(changeOnYear(points, { ...card, breaks: [{ ...at, bridgeable: true }] })).toMatchObject({ kind: "change" });
    expect(changeOnYear(points, { ...card, breaks: [{ ...at, at: "2025M07" }] })).toMatchObject({ kind: "change" });
  });

  test("is not made with a hidden or absent number", () => {
    expect(changeOnYear([point("2025M07", null, "suppressed"), point("2026M07", 4)], card)).toEqual({ kind: "none" });
    expect(changeOnYear([point("2026M06", 3), point("2026M07", 4)], card)).toEqual({ kind: "none" });
  });
});

test("the newest figure is the newest published, a hidden one included", () => {
  const points = [point("2026M05", 4), point("2026M06", null, "suppressed"), point("2026M07", null, "unpublished")];
  expect(newestOf(points)?.period).toBe("2026M06");
});
