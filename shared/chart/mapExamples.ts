import type { CellStatus, Cube } from "../cube.ts";
import { outlinedCodes } from "./atlas.ts";
import { exampleCube } from "./examples.ts";
import type { MappedLevel } from "./isMapped.ts";

/** A number for a code, the same always, between 2,0 and 9,0. */
const rateOf = (at: number) => 2 + ((at * 37) % 71) / 10;

/** Invented rates of the areas of a level; what stands at a code instead, and how far all are moved down. */
export function exampleMap(
  level: MappedLevel,
  {
    instead = {},
    less = 0,
    mode = "live",
  }: { instead?: Record<string, CellStatus>; less?: number; mode?: Cube["mode"] } = {},
): Cube {
  const cube = exampleCube({ from: "2026M06", to: "2026M06", mode });
  const codes = outlinedCodes(level).filter((code) => code !== "region-oestdanmark");
  const emptyAt = (code: string) => instead[code] !== undefined && instead[code] !== "provisional";
  return {
    ...cube,
    axes: cube.axes.with(1, {
      dimension: "geography",
      members: codes.map((code) => ({ code, label: { da: `Område ${code}`, en: `Area ${code}` }, level })),
    }),
    value: codes.map((code, at) => (emptyAt(code) ? null : Number((rateOf(at) - less).toFixed(1)))),
    status: Object.fromEntries(
      codes.flatMap((code, at): [string, CellStatus][] => {
        const status = instead[code];
        return status ? [[String(at), status]] : [];
      }),
    ),
    units: {
      "gross-unemployment": {
        id: "percent",
        label: { da: "pct. af arbejdsstyrken", en: "per cent of the labour force" },
        isShare: true,
        decimals: 1,
      },
    },
  };
}
