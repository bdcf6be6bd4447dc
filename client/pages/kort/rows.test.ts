import { describe, expect, test } from "vitest";
import type { MappedArea } from "#shared/chart/mapped.ts";
import { limitsIn, limitsText } from "./limits.ts";
import { nextOrder, orderOf, sorted } from "./rows.ts";

const area = (label: string, value: number | null): MappedArea => ({
  code: label,
  label,
  cell: { value, status: value === null ? "suppressed" : "ok" },
  inClass: null,
  isMarked: false,
});
const areas = [area("Aarhus", 4), area("Ærø", null), area("Billund", 6), area("Odense", 4)];
const names = (sort: string | null) => sorted(areas, orderOf(sort), "da").map(({ label }) => label);

describe("the table of a map", () => {
  test("has the highest first, equal ones by name, and those without a figure last", () => {
    expect(names(null)).toEqual(["Billund", "Odense", "Aarhus", "Ærø"]);
  });

  test("keeps those without a figure last also from the lowest", () => {
    expect(names("tal")).toEqual(["Odense", "Aarhus", "Billund", "Ærø"]);
  });

  test("sorts names as Danes do: Ærø before Aarhus, both after Odense", () => {
    expect(names("navn")).toEqual(["Billund", "Odense", "Ærø", "Aarhus"]);
    expect(names("-navn")).toEqual(["Aarhus", "Ærø", "Odense", "Billund"]);
  });

  test("a head pressed again turns the order; an unknown column is the usual order", () => {
    expect(nextOrder("tal", orderOf("-tal"))).toBe("tal");
    expect(nextOrder("navn", orderOf("-tal"))).toBe("navn");
    expect(orderOf("alder")).toEqual({ column: "tal", isFalling: true });
  });
});

describe("own limits", () => {
  test("are read as Danes and Englishmen write numbers", () => {
    expect(limitsIn("2,5; 4; 1.200", "da")).toEqual([2.5, 4, 1200]);
    expect(limitsIn("−1.5; 0; 2,000", "en")).toEqual([-1.5, 0, 2000]);
  });

  test("are refused where they do not rise, are no numbers, none or too many", () => {
    expect(limitsIn("4; 3", "da")).toBeNull();
    expect(limitsIn("4; mange", "da")).toBeNull();
    expect(limitsIn("", "da")).toBeNull();
    expect(limitsIn("1;2;3;4;5;6;7;8;9", "da")).toBeNull();
  });

  test("are shown as they are read", () => {
    expect(limitsText([-1.5, 0, 1200], "da")).toBe("−1,5; 0; 1.200");
    expect(limitsIn(limitsText([-1.5, 0, 1200], "da"), "da")).toEqual([-1.5, 0, 1200]);
  });
});
