import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BreakdownId, breakdownIds } from "#shared/dimension.ts";
import { daysOf } from "./periods.ts";
import { recordsOf } from "./text.ts";

/** A dimension beside time. */
export type Place = "geography" | BreakdownId;
export const places: readonly Place[] = ["geography", ...breakdownIds];

/** One code of a dimension, as its line in the members' file says. */
export type Line = {
  code: string;
  level: string;
  parents: readonly string[];
  from: string;
  to: string;
  isUnknown: boolean;
};

const folder = join(import.meta.dirname, "../../server/dimensions/members");

function readLines(place: Place): ReadonlyMap<string, Line> {
  const [head = [], ...records] = recordsOf(readFileSync(join(folder, `${place}.csv`), "utf8"), ",");
  const of = (record: string[], column: string) => record[head.indexOf(column)] ?? "";
  return new Map(
    records.map((record) => [
      of(record, "code"),
      {
        code: of(record, "code"),
        level: of(record, "level"),
        parents: of(record, "parents").split(" ").filter(Boolean),
        from: of(record, "valid_from") || "0000-01-01",
        to: of(record, "valid_to") || "9999-12-31",
        isUnknown: of(record, "is_unknown") === "1",
      },
    ]),
  );
}

const members: ReadonlyMap<Place, ReadonlyMap<string, Line>> = new Map(
  places.map((place) => [place, readLines(place)]),
);

/** Every code of a dimension, in the order of the file. */
export const linesOf = (place: Place): Line[] => [...(members.get(place)?.values() ?? [])];

/** Throws where there is no such code. */
export function lineOf(place: Place, code: string): Line {
  const line = members.get(place)?.get(code);
  if (!line) throw new RangeError(`${code} is no member of ${place}`);
  return line;
}

export const totalOf = (place: Place): string => (place === "geography" ? "000" : "TOT");

/** Whether a code is there on some day of the period. */
export function isThere({ from, to }: Line, period: string): boolean {
  const [first, last] = daysOf(period);
  return from <= last && first <= to;
}

/** What something says of each dimension that it tells of, area first. */
export const placesIn = <Thing>(told: Readonly<Partial<Record<Place, Thing>>>): [Place, Thing][] =>
  places.flatMap((place): [Place, Thing][] => {
    const thing = told[place];
    return thing === undefined ? [] : [[place, thing]];
  });
