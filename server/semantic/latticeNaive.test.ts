import fc from "fast-check";
import { expect, test } from "vitest";
import { cellAt, flatIndex } from "#shared/cube.ts";
import { partsIn, type Period } from "#shared/period.ts";
import { querySchema } from "#shared/query.ts";
import { membersOf, partsOfMember } from "#server/dimensions/breakdowns.ts";
import { answer } from "./answer.ts";
import type { PlaceDimension } from "./grid.ts";
import { absences, areas, datasetsOf, groups, truthOf } from "./lattice.test.world.ts";
import { indicators } from "./latticeIndicators.test.world.ts";
import { type Known, naiveOver, type Spot } from "./latticeNaive.test.world.ts";
import { worldOf } from "./small.test.world.ts";

/** How many questions each indicator is asked. */
const asked = Number(process.env["QUESTIONS"] ?? "12");

/** Many cells are hidden or missing, so that a careless sum shows; or few, so that sums of many are whole. */
const worlds = await Promise.all(
  [truthOf(11, 40), truthOf(12, 2)].map(async (truth) => ({
    world: await worldOf(datasetsOf(truth), { indicators }),
    naive: naiveOver(truth),
  })),
);

/** What each dimension may be asked for: members published, made of others, and not placed. */
const codesFor: Readonly<Record<string, readonly (readonly string[])[]>> = {
  geography: [areas.slice(0, 4), ["081"]],
  industry: [groups, ["at-10.01", "at-10.02"], ["TOT", ...groups.slice(0, 2)], ["at-10.02", groups[0] ?? ""]],
  sex: [["M", "K"], ["TOT"]],
  severity: [absences, ["serious", "other", "unstated"], ["TOT", "serious"]],
  age: [membersOf("age").flatMap(({ code, level }) => (level === "age-6" ? [code] : []))],
  benefit: [partsOfMember("benefit", "group.unemployed", "benefit").map(({ code }) => code), ["group.unemployed"]],
};

const months = (periods: readonly Period[]): Period[][] => periods.map((period) => partsIn(period, "month"));
const slotsFor: Readonly<Record<string, readonly Period[][]>> = {
  month: [
    ["2023M12", "2024M03", "2024M04", "2025M06", "2025M07"],
    ["2023", "2024", "2025"],
    ["2024K1", "2025K2", "2025K3"],
    ["2024H1", "2025H2"],
  ],
  year: [["2021", "2022", "2023", "2024"]],
};

const close = ({ value, status }: Known) => ({
  value: value === null ? null : Number(value.toPrecision(9)),
  status: status === "unpublished" ? "missing" : status,
});

/** Members that a question names although they do not exist in the period. */
const isOver = (spot: Spot, periods: readonly Period[]) =>
  (spot.benefit === "benefit.education" || spot.benefit === "benefit.sho") && (periods[0] ?? "") > "2025M06";

test.each(indicators.map(({ id }) => id))("%s is what plain loops over the published cells give", async (id) => {
  const one = indicators.find((indicator) => indicator.id === id)!;
  const places = one.by.filter((dimension): dimension is PlaceDimension => dimension !== "time");
  const choice = fc.record(
    Object.fromEntries(places.map((place) => [place, fc.constantFrom(...(codesFor[place] ?? []))])),
    { requiredKeys: [] },
  );
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      choice,
      fc.constantFrom(...slotsFor[one.frequency]!),
      fc.constantFrom(...worlds),
      async (chosen, periods, { world, naive }) => {
        if (chosen["geography"]) for (const other of ["industry", "severity"]) delete chosen[other];
        if (id === "survey" && chosen["sex"]) delete chosen["age"];
        if (id === "strain") chosen["industry"] = groups;
        const rounds = id === "survey" ? ["2016", "2018", "2021", "2023"] : periods;
        const dimensions = places.filter((place) => chosen[place]);
        const where = Object.fromEntries(dimensions.map((place) => [place, { codes: [...chosen[place]!] }]));
        const query = {
          indicators: [id],
          by: [...dimensions, "time" as const],
          where: { ...where, time: { codes: rounds } },
        };
        const cube = await answer(querySchema.parse(query), world);
        const walk = (at: number[], spot: Spot) => {
          const axis = cube.axes[at.length]!;
          if (axis.dimension !== "time") {
            const dimension = axis.dimension;
            for (const [place, { code }] of axis.members.entries())
              walk([...at, place], dimension === "indicator" ? spot : { ...spot, [dimension]: code });
            return;
          }
          for (const [place, { code }] of axis.members.entries()) {
            const own = one.frequency === "month" && !code.includes("M") ? months([code])[0]! : [code];
            const expected: Known = isOver(spot, own) ? { value: null, status: "impossible" } : naive(id, own, spot);
            const { value, status } = cellAt(cube, flatIndex(cube.axes, [...at, place]));
            expect([spot, code, close({ value, status })]).toEqual([spot, code, close(expected)]);
            compared += 1;
          }
        };
        walk([], {});
      },
    ),
    { numRuns: asked, seed: 5 },
  );
  expect(compared).toBeGreaterThan(asked);
});
