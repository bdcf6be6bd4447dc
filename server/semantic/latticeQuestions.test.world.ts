import fc from "fast-check";
import { total } from "#shared/dimension.ts";
import type { MemberRule, QueryInput } from "#shared/query.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { absences, areas, groups } from "./lattice.test.world.ts";

const rulesFor: Readonly<Record<string, readonly MemberRule[]>> = {
  geography: [{ level: "municipality" }, { codes: ["081"] }, { codes: ["000"] }, { codes: areas.slice(2, 5) }],
  industry: [
    { level: "at-36" },
    { codes: ["at-10.01", "at-10.02"] },
    { codes: [total.code] },
    { codes: groups.slice(1, 4) },
  ],
  sex: [{ level: "sex" }, { codes: ["K"] }, { codes: [total.code] }],
  severity: [
    { level: "absence" },
    { level: "seriousness" },
    { codes: ["serious"] },
    { codes: absences.slice(0, 2) },
    { codes: ["absence.unstated"] },
  ],
  age: [{ level: "age-6" }, { level: "age-3" }, { codes: ["age-6.25-29"] }],
  benefit: [
    { level: "benefit" },
    { codes: ["group.unemployed"] },
    { codes: ["benefit.education"] },
    { codes: ["benefit.education", "benefit.ui"] },
  ],
};

const timesFor = (frequency: string): readonly NonNullable<QueryInput["where"]>["time"][] =>
  frequency === "month"
    ? [
        undefined,
        { latest: 3 },
        { codes: ["2023", "2024", "2025"] },
        { codes: ["2024K1", "2024K2", "2025K2", "2025K3"] },
        { from: "2024M02", to: "2024M05" },
        { from: "2025H1", to: null },
      ]
    : [undefined, { latest: 1 }, { latest: 2 }, { codes: ["2022", "2024"] }, { from: "2021", to: null }];

/** Questions about one of the indicators (now and then two), by some of its dimensions in any order, with and without choices. */
export const questionOf = (list: readonly Indicator[]): fc.Arbitrary<QueryInput> =>
  fc.constantFrom(...list).chain((one) =>
    fc.record({
      indicators: fc
        .constantFrom(...list.filter(({ frequency }) => frequency === one.frequency))
        .chain((other) => fc.constantFrom([one.id], [one.id], [one.id], [one.id, other.id])),
      by: fc.shuffledSubarray([...one.by]),
      where: fc.record(
        Object.fromEntries([
          ["time", fc.constantFrom(...timesFor(one.frequency))],
          ...one.by.flatMap((id) => (id === "time" ? [] : [[id, fc.constantFrom(...(rulesFor[id] ?? []))]])),
        ]),
        { requiredKeys: [] },
      ),
      transform: fc.constantFrom("none" as const, "none" as const, "none" as const, "yoy", "index", "rolling12"),
    }),
  );
