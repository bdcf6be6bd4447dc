import type { Part, Table as TableName } from "#server/indicators/define.ts";
import type { Table as Declared } from "#server/sources/define.ts";
import { isThere, type Line, linesOf, lineOf, type Place, placesIn, totalOf } from "./members.ts";
import type { Question, Spot } from "./question.ts";
import { declaredTable } from "./tables.ts";

/** The levels that a question asks of each dimension that it asks about at all; the totals alone are not asking. */
export type Asked = ReadonlyMap<Place, ReadonlySet<string>>;

const levelsOf = (place: Place, codes: readonly string[]): ReadonlySet<string> =>
  new Set(codes.map((code) => lineOf(place, code).level));

export const askedBy = ({ where }: Pick<Question, "where">): Asked =>
  new Map(
    placesIn(where)
      .filter(([place, codes]) => codes.some((code) => code !== totalOf(place)))
      .map(([place, codes]) => [place, levelsOf(place, codes)]),
  );

/** The levels or groupings of a dimension that a table itself publishes; one that it lacks it is the whole of. */
function publishedLevels(table: Declared, place: Place): readonly string[] {
  if (!table.dimensions.includes(place)) return [lineOf(place, totalOf(place)).level];
  return place === "geography" ? table.levels : (table.groupings?.[place] ?? []);
}

const codesAt = (place: Place, level: string): Line[] => linesOf(place).filter((line) => line.level === level);

/** The published level that a coarser one is made of: areas of municipalities, groups of a grouping that has parts of each. */
function finerLevel(table: Declared, place: Place, level: string): string | null {
  const published = publishedLevels(table, place);
  if (published.includes(level)) return level;
  if (place === "geography")
    return ["region", "landsdel", "rar", "municipality-group", "country"].includes(level) &&
      published.includes("municipality")
      ? "municipality"
      : null;
  const whole = codesAt(place, level).filter(({ isUnknown }) => !isUnknown);
  const isMadeOf = (finer: string) =>
    whole.every(({ code }) => codesAt(place, finer).some(({ parents }) => parents.includes(code)));
  return published.find((finer) => finer !== "total" && isMadeOf(finer)) ?? null;
}

/** Whether the parts of a dimension add up. */
export type Adds = (place: Place) => boolean;

/** Dimensions of what happened: a count by these may be divided by everybody. */
const ofEvents: ReadonlySet<Place> = new Set(["injury", "severity", "diagnosis", "decision", "outcome", "casetype"]);

/** What is asked and what the part is read at. */
const takenApart = (asked: Asked, at: Part["at"]): Asked =>
  new Map([
    ...placesIn(at ?? {}).map(([place, codes]): [Place, ReadonlySet<string>] => [place, levelsOf(place, codes)]),
    ...asked,
  ]);

/** Whether a table takes all of these dimensions apart at once. */
function crosses(table: Declared, taken: Asked): boolean {
  const cuts: readonly (readonly string[])[] = table.cuts ?? [table.dimensions];
  const all = [...taken.keys()];
  return cuts.some((cut) => all.every((place) => cut.includes(place) && table.dimensions.includes(place)));
}

function has(table: Declared, taken: Asked, adds: Adds): boolean {
  if (!crosses(table, taken)) return false;
  return [...taken].every(([place, levels]) =>
    [...levels].every((level) => {
      const finer = finerLevel(table, place, level);
      return finer === level || (finer !== null && adds(place));
    }),
  );
}

const tablesOf = (part: Part): readonly TableName[] => [part, ...(part.also ?? [])];

/** The first table of a part that has all that is asked, or null. */
export const chosenTable = (part: Part, asked: Asked, adds: Adds): TableName | null =>
  tablesOf(part).find(({ dataset }) => has(declaredTable(dataset), takenApart(asked, part.at), adds)) ?? null;

/** The first table of a part that takes apart what is asked, whether or not it has every level. */
export const crossingTable = (part: Part, asked: Asked): TableName | null =>
  tablesOf(part).find(({ dataset }) => crosses(declaredTable(dataset), takenApart(asked, part.at))) ?? null;

/** What is asked of a denominator: dimensions of events that none of its tables has are not. */
export function askedOfDenominator(part: Part, asked: Asked): Asked {
  const isKnown = (place: Place) =>
    tablesOf(part).some(({ dataset }) => declaredTable(dataset).dimensions.includes(place));
  return new Map([...asked].filter(([place]) => !ofEvents.has(place) || isKnown(place)));
}

/** Whether a table itself publishes the cell at these codes. */
export const publishes = (table: Declared, codes: Spot["codes"]): boolean =>
  placesIn(codes).every(
    ([place, [code = "", ...others]]) =>
      others.length === 0 && publishedLevels(table, place).includes(lineOf(place, code).level),
  );

/** Whether persons would count twice: a code of the group lies in another, or a part of one in both. */
export function overlaps(place: Place, codes: readonly string[]): boolean {
  const units = codes.flatMap((code) => [
    code,
    ...linesOf(place).flatMap((line) => (line.parents.includes(code) ? [line.code] : [])),
  ]);
  return new Set(units).size < units.length;
}

/** The published codes that a code is made of in a period: itself, or its parts that are there then; none of a level that is not there. */
export function madeOf(table: Declared, place: Place, code: string, period: string): string[] {
  const { level } = lineOf(place, code);
  const finer = finerLevel(table, place, level);
  if (finer === level) return [code];
  return codesAt(place, finer ?? "")
    .filter((line) => line.parents.includes(code) && isThere(line, period))
    .map((line) => line.code);
}
