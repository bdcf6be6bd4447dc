import { type Place, placesIn } from "./members.ts";

/** One thing asked: indicators, at periods, taken apart by some dimensions, at codes of them. All periods are of one grain. */
export type Question = {
  indicators: readonly string[];
  by: readonly ("time" | Place)[];
  time: readonly string[];
  /** Codes of each dimension that is asked about. Several of one that is not in `by` are a group. */
  where: Readonly<Partial<Record<Place, readonly string[]>>>;
  /** The dimension whose codes are asked for as all of a level. */
  level?: { place: Place; id: string } | undefined;
  /** The official seasonally adjusted series instead. */
  isAdjusted?: boolean;
};

/** A question as the query string of `/api/v1/data`. */
export function queryString({ indicators, by, time, where, level, isAdjusted }: Question): string {
  const keys = placesIn(where).map(([place, codes]) => [
    place,
    level?.place === place ? `level:${level.id}` : codes.join(","),
  ]);
  return new URLSearchParams([
    ["indicator", indicators.join(",")],
    ["by", by.join(",")],
    ["time", time.join(",")],
    ...keys,
    ...(isAdjusted ? [["transform", "sa"]] : []),
  ]).toString();
}

/** Where one cell stands: its period, and the codes of each dimension asked about (several are summed). */
export type Spot = { period: string; codes: Readonly<Partial<Record<Place, readonly string[]>>> };

const isSameSet = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one) => others.includes(one));

/** The question with the codes in the order of the answer's axes; null where the answer has others than those asked for. */
export function ordered(question: Question, axes: Readonly<Record<string, readonly string[]>>): Question | null {
  const { by, time, where } = question;
  const askedFor = (dimension: "time" | Place) => (dimension === "time" ? time : (where[dimension] ?? []));
  if (!by.every((dimension) => isSameSet(askedFor(dimension), axes[dimension] ?? []))) return null;
  const places = by.flatMap((dimension) => (dimension === "time" ? [] : [[dimension, axes[dimension] ?? []]]));
  return {
    ...question,
    time: by.includes("time") ? (axes["time"] ?? []) : time,
    where: { ...where, ...Object.fromEntries(places) },
  };
}

/** The cells of a question in the order of the answer: the last of `by` runs fastest. */
export function spotsOf({ by, time, where }: Question): Spot[] {
  const fixed = Object.fromEntries(Object.entries(where).filter(([place]) => !by.some((one) => one === place)));
  const isTimeAsked = by.includes("time");
  if (!isTimeAsked && time.length !== 1) throw new RangeError("one period at a time where time is not asked by");
  return by.reduce<Spot[]>(
    (spots, dimension) =>
      spots.flatMap((spot) =>
        dimension === "time"
          ? time.map((period) => ({ ...spot, period }))
          : (where[dimension] ?? []).map((code) => ({ ...spot, codes: { ...spot.codes, [dimension]: [code] } })),
      ),
    [{ period: time[0] ?? "", codes: fixed }],
  );
}
