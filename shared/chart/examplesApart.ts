import type { AxisMember, Cube } from "../cube.ts";
import { type Example, exampleCodes, exampleCube } from "./examples.ts";

/** Invented figures of groups and of rates, for the tests of charts. */
const { axes: _axes, value: _value, status: _status, units: _units, ...around } = exampleCube({ codes: ["000"] });

const member = (code: string, da: string, en: string, level: string): AxisMember => ({
  code,
  label: { da, en },
  level,
});
const bands = ["16-24", "25-29", "30-39", "40-49", "50-59", "60-66"];

/** Recipients by age and sex at one month; the oldest women are hidden. */
export const examplePyramid: Cube = {
  ...around,
  axes: [
    {
      dimension: "indicator",
      members: [{ code: "gross-unemployment", label: { da: "Bruttoledige", en: "Gross unemployed" } }],
    },
    { dimension: "time", members: [{ code: "2026M06", label: { da: "2026M06", en: "2026M06" } }] },
    { dimension: "age", members: bands.map((band) => member(band, `${band} år`, `${band} years`, "age-6")) },
    { dimension: "sex", members: [member("M", "Mænd", "Men", "sex"), member("K", "Kvinder", "Women", "sex")] },
  ],
  value: [8200, 6900, 7400, 7700, 11_900, 13_100, 9800, 10_400, 9100, 8700, 5200, null],
  status: { "11": "suppressed" },
  units: exampleCube({ codes: ["000"] }).units,
};

/** Rate per 10,000 and number at risk of each of twelve industries, and of all. */
export const exampleRates: readonly (readonly [code: string, da: string, en: string, rate: number, base: number])[] = [
  ["TOT", "I alt", "Total", 150, 2_800_000],
  ["a", "Landbrug, skovbrug og fiskeri", "Agriculture, forestry and fishing", 168, 41_000],
  ["b", "Industri og råstofudvinding", "Manufacturing and mining", 196, 290_000],
  ["c", "Bygge og anlæg", "Construction", 241, 185_000],
  ["d", "Handel", "Trade", 118, 430_000],
  ["e", "Transport", "Transport", 252, 128_000],
  ["f", "Hotel og restauration", "Hotels and restaurants", 141, 96_000],
  ["g", "Information og kommunikation", "Information and communication", 21, 112_000],
  ["h", "Finansiering", "Finance", 17, 82_000],
  ["i", "Rengøring", "Cleaning", 158, 23_000],
  ["j", "Vandforsyning", "Water supply", 172, 4_100],
  ["k", "Kultur og fritid", "Culture and leisure", 147, 58_000],
  ["l", "Energiforsyning", "Energy supply", 131, 12_500],
];

export const exampleFunnel: Cube = {
  ...around,
  axes: [
    {
      dimension: "indicator",
      members: [
        {
          code: "accident-incidence",
          label: {
            da: "Anmeldte arbejdsulykker pr. 10.000 beskæftigede",
            en: "Reported accidents per 10,000 employed",
          },
        },
      ],
    },
    { dimension: "time", members: [{ code: "2025", label: { da: "2025", en: "2025" } }] },
    {
      dimension: "industry",
      members: exampleRates.map(([code, da, en]) => member(code, da, en, code === "TOT" ? "total" : "at-36")),
    },
  ],
  value: exampleRates.map(([, , , rate]) => rate),
  status: {},
  units: {
    "accident-incidence": {
      id: "per-10000-employed",
      label: { da: "pr. 10.000 beskæftigede", en: "per 10,000 employed" },
      isShare: false,
      decimals: 0,
    },
  },
  interval: {
    lower: exampleRates.map(() => null),
    upper: exampleRates.map(() => null),
    kinds: { "accident-incidence": "poisson" },
    base: exampleRates.map(([, , , , base]) => base),
    per: { "accident-incidence": 10_000 },
  },
};

/** Nine areas at some months alone, as a comparison asks for them. */
export function exampleMonths(months: readonly string[], instead: Example["instead"] = {}): Cube {
  const cubes = months.map((month) => exampleCube({ codes: exampleCodes.slice(1), from: month, to: month, instead }));
  const [first] = cubes;
  if (!first) throw new RangeError("no month");
  const [indicators, areas] = first.axes;
  const at = (area: number, month: number) => cubes[month]?.value[area] ?? null;
  const count = areas?.members.length ?? 0;
  const places = Array.from({ length: count * months.length }, (_, cell) => ({
    area: Math.floor(cell / months.length),
    month: cell % months.length,
  }));
  return {
    ...first,
    axes: [
      ...(indicators && areas ? [indicators, areas] : []),
      { dimension: "time", members: months.map((code) => ({ code, label: { da: code, en: code } })) },
    ],
    // A month on its own begins the wave anew: later months are made a little higher.
    value: places.map(({ area, month }) => {
      const value = at(area, month);
      return value === null ? null : Math.round(value * (1 + 0.04 * month * (area % 2 === 0 ? 1 : -1)));
    }),
    status: Object.fromEntries(
      places.flatMap(({ area, month }, cell) => {
        const status = cubes[month]?.status[String(area)];
        return status ? [[String(cell), status]] : [];
      }),
    ),
  };
}
