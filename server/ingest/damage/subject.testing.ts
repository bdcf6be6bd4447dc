import { total } from "#shared/dimension.ts";
import type { Delivery, Source, Table } from "#server/sources/define.ts";
import type { Control } from "#server/sources/quality.ts";
import type { ServedFile } from "../staged.ts";
import { type Cell, type Place, placesIn, type Sheet, sheetOf } from "./sheet.testing.ts";

/** A table with its real deliveries, for a fault to be put into. */
export type Subject = {
  source: Source;
  table: Table;
  deliveries: readonly Delivery[];
  /** What a run published of them. */
  served: ServedFile;
  places: readonly Place[];
};

/** Deliveries with a fault in them, what it is, and what they are held against where that is not what is served. */
export type Damage = {
  what: string;
  deliveries: readonly Delivery[];
  level: "stop" | "warn";
  control?: Control;
  /** Deliveries that what is served was made of. */
  before?: readonly Delivery[];
  today?: string;
};

export type Chance = () => number;

/** Numbers from 0 up to 1, the same for the same seed. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<Thing>(things: readonly Thing[], random: Chance): Thing {
  const found = things[Math.floor(random() * things.length)];
  if (found === undefined) throw new RangeError("nothing to pick from");
  return found;
}

export const subjectOf = (
  source: Source,
  table: Table,
  deliveries: readonly Delivery[],
  served: ServedFile,
): Subject => ({
  source,
  table,
  deliveries,
  served,
  places: placesIn(source, table, deliveries).filter(({ words }) => [...words.values()].every((at) => at !== -1)),
});

export const isWhole = ({ codes }: Place): boolean =>
  Object.entries(codes).every(([dimension, code]) => code === (dimension === "geography" ? "000" : total.code));

/** The cell as its delivery would write a number. */
function cellOf(sheet: Sheet, place: Place, value: number): Cell {
  const before = sheet.rows[place.row]?.[place.value] ?? null;
  if (typeof before === "number" || before === null) return value;
  const hasComma = sheet.rows.some((row) => String(row[place.value]).includes(","));
  return hasComma ? String(value).replace(".", ",") : String(value);
}

type Edited = (sheet: Sheet, at: number) => { heads?: readonly string[]; rows?: readonly (readonly Cell[])[] } | null;

/** The deliveries again, each as `edit` leaves it. */
export const edited = ({ deliveries }: Pick<Subject, "deliveries">, edit: Edited): Delivery[] =>
  deliveries.map((delivery, at) => {
    const sheet = sheetOf(delivery);
    const made = edit(sheet, at);
    return made ? sheet.written(made.heads ?? sheet.heads, made.rows ?? sheet.rows) : delivery;
  });

/** The deliveries with other numbers in some cells. */
export function withValues(subject: Subject, places: readonly Place[], value: (place: Place) => number): Delivery[] {
  return edited(subject, (sheet, at) => {
    const own = places.filter(({ delivery }) => delivery === at);
    if (own.length === 0) return null;
    const rows = sheet.rows.map((row) => [...row]);
    for (const place of own) {
      const row = rows[place.row];
      if (row) row[place.value] = cellOf(sheet, place, value(place));
    }
    return { rows };
  });
}

/** The deliveries with another text in one column of some cells' rows. */
export function withTexts(
  subject: Subject,
  places: readonly Place[],
  column: (place: Place) => number,
  text: (before: string) => Cell,
): Delivery[] {
  return edited(subject, (sheet, at) => {
    const own = places.filter(({ delivery }) => delivery === at);
    if (own.length === 0) return null;
    const rows = sheet.rows.map((row) => [...row]);
    for (const place of own) {
      const row = rows[place.row];
      const where = column(place);
      const before = sheet.rows[place.row]?.[where];
      if (row) row[where] = text(String(before ?? ""));
    }
    return { rows };
  });
}

/** The deliveries without some rows. */
export const withoutRows = (subject: Subject, isGone: (row: number, delivery: number) => boolean): Delivery[] =>
  edited(subject, (sheet, at) => ({ rows: sheet.rows.filter((_, row) => !isGone(row, at)) }));

/** The deliveries with copies of some cells' rows at their end, each changed. */
export const withCopies = (
  subject: Subject,
  places: readonly Place[],
  change: (row: Cell[], place: Place, sheet: Sheet) => Cell[],
): Delivery[] =>
  edited(subject, (sheet, at) => {
    const copies = places
      .filter(({ delivery }) => delivery === at)
      .map((place) => change([...(sheet.rows[place.row] ?? [])], place, sheet));
    return copies.length === 0 ? null : { rows: [...sheet.rows, ...copies] };
  });

/** A copied row with another number. */
export function revalued(row: Cell[], place: Place, sheet: Sheet, value: number): Cell[] {
  row[place.value] = cellOf(sheet, place, value);
  return row;
}

/** The totals of a table as its source would tell them by themselves. */
export const controlOf = ({ places }: Subject): Control => ({
  totals: places
    .filter(isWhole)
    .flatMap(({ measure, period, figure }) => (figure === null ? [] : [{ measure, period, value: figure }])),
  from: "kontrol",
});
