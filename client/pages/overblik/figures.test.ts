import { expect, test } from "vitest";
import { firstQueries } from "#shared/firstQueries.ts";
import { standardLayout } from "#shared/layout.ts";
import { defaults } from "#shared/selection.ts";
import { employees, geography, grossUnemployment, y25i01 } from "../../data/fakeServer.ts";
import { sectionsOf } from "./figures.ts";

const known = (...indicators: (typeof employees)[]) => ({ indicators, datasets: [y25i01], geography });
const idsIn = (sections: ReturnType<typeof sectionsOf>) =>
  sections.map(({ id, tiles }) => [id, ...tiles.map(({ card }) => card.id)]);

test("where nothing is chosen the tiles ask what the page brought with it", () => {
  const quarterly = { ...employees, id: "case-processing-time", frequency: "quarter" as const };
  const rounds = { ...employees, id: "stress-share", frequency: "year" as const, every: 2 };
  const all = known(grossUnemployment, employees, quarterly, rounds);
  const sections = sectionsOf(defaults, all, standardLayout);
  expect(sections.flatMap(({ tiles }) => tiles.map(({ figure }) => figure.query))).toEqual(
    firstQueries(all.indicators),
  );
  expect(idsIn(sections)).toEqual([
    ["work", "gross-unemployment", "employees"],
    ["healthy", "stress-share"],
    ["safe", "case-processing-time"],
  ]);
});

test("by unit the same figures stand under who answers for them", () => {
  const sections = sectionsOf(
    { ...defaults, arrangement: "agency" },
    known(grossUnemployment, employees),
    standardLayout,
  );
  expect(idsIn(sections)).toEqual([["star", "gross-unemployment"], ["at"], ["nfa"], ["dep", "employees"], ["aes"]]);
});

test("the reader's order is kept, and what is hidden is not asked", () => {
  const layout = { order: ["employees", "gross-unemployment"], hidden: ["gross-unemployment"] };
  expect(idsIn(sectionsOf(defaults, known(grossUnemployment, employees), layout))[0]).toEqual(["work", "employees"]);
});

test("an indicator that is no headline has no tile", () => {
  expect(idsIn(sectionsOf(defaults, known({ ...employees, id: "work-sharing" }), standardLayout))).toEqual([
    ["work"],
    ["healthy"],
    ["safe"],
  ]);
});
