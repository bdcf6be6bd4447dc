import { expect, test } from "vitest";
import { geography, partsOfArea } from "./geography.ts";

const groups = geography.filter(({ level }) => level === "municipality-group");

// The sizes of Danmarks Statistik's five groups of 2018, counted in its published list.
test("the five groups of municipalities hold the 98 between them", () => {
  expect(groups.map(({ code, label }) => [code, label.da, partsOfArea(code).length])).toEqual([
    ["kg-1", "Hovedstadskommuner", 24],
    ["kg-2", "Storbykommuner", 3],
    ["kg-3", "Provinsbykommuner", 16],
    ["kg-4", "Oplandskommuner", 24],
    ["kg-5", "Landkommuner", 31],
  ]);
});

test("each municipality is in one group, one landsdel, one region of today and one RAR area", () => {
  const named = geography
    .filter(({ level }) => level === "municipality")
    .map(({ parents }) =>
      parents
        .map((parent) => geography.find(({ code }) => code === parent)?.level ?? "")
        .toSorted((a, b) => a.localeCompare(b))
        .join(" "),
    );
  expect([...new Set(named)]).toEqual([
    "country landsdel municipality-group rar region region",
    "country landsdel municipality-group rar region",
  ]);
});

test("the group of Odense, Aalborg and Aarhus is those three", () => {
  expect(partsOfArea("kg-2").map(({ label }) => label.da)).toEqual(["Odense", "Aarhus", "Aalborg"]);
});
