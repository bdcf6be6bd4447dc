import { isPeriod } from "#shared/period.ts";
import { type Place, sheetOf } from "./sheet.testing.ts";
import {
  type Chance,
  type Damage,
  edited,
  pick,
  type Subject,
  withoutRows,
  withCopies,
  withTexts,
} from "./subject.testing.ts";

/** A kind of fault: the tables it can be put in, and one of it, by its number and by chance. */
export type Kind = {
  suits: (subject: Subject) => boolean;
  damage: (subject: Subject, nth: number, random: Chance) => Damage;
};

const isJson = ({ deliveries }: Subject) => deliveries[0]?.response.contentType.includes("json") === true;
const isStatbank = ({ source }: Subject) => source.id === "dst";

/** Columns, types or bytes that are not what was agreed. */
export const contract: Kind = {
  suits: () => true,
  damage: (subject, nth, random) => {
    const place = pick(subject.places, random);
    const only = (at: number) => at === place.delivery;
    const drop = <Thing>(list: readonly Thing[]) => list.filter((_, at) => at !== place.time);
    const forms: readonly (() => Damage["deliveries"])[] = [
      () =>
        edited(subject, ({ heads }, at) =>
          only(at) ? { heads: heads.map((head, column) => (column === place.value ? `${head} (nyt)` : head)) } : null,
        ),
      () => edited(subject, ({ heads, rows }, at) => (only(at) ? { heads: drop(heads), rows: rows.map(drop) } : null)),
      () =>
        withTexts(
          subject,
          [place],
          ({ value }) => value,
          () => "mange",
        ),
      () =>
        subject.deliveries.map((delivery, at) =>
          only(at) ? { ...delivery, bytes: Buffer.from("<!DOCTYPE html><title>Log ind</title>") } : delivery,
        ),
      () => subject.deliveries.map((delivery, at) => (only(at) ? cutShort(delivery) : delivery)),
    ];
    const names = ["en kolonne er omdøbt", "en kolonne mangler", "tekst i et tal", "en webside", "afkortet"];
    const form = nth % forms.length;
    return { what: names[form] ?? "", deliveries: forms[form]?.() ?? [], level: "stop" };
  },
};

/** Cut within a row, after its first cell. */
function cutShort(delivery: Damage["deliveries"][number]) {
  const bytes = Buffer.from(delivery.bytes);
  const middle = bytes.indexOf("\n", Math.floor(bytes.length * 0.6));
  const end = middle === -1 ? Math.floor(bytes.length * 0.6) : middle + 3;
  return { ...delivery, bytes: new Uint8Array(bytes.subarray(0, end)) };
}

const isDanish = (text: string) => /[æøåÆØÅ]/.test(text);

/** Cells whose word of some dimension has a Danish letter, with the column of that word. */
const danish = ({ places, deliveries }: Subject): { place: Place; column: number }[] =>
  deliveries.flatMap((delivery, at) => {
    const { rows } = sheetOf(delivery);
    return places
      .filter((place) => place.delivery === at)
      .flatMap((place) =>
        [...place.words.values()]
          .filter((column) => isDanish(String(rows[place.row]?.[column])))
          .map((column) => ({ place, column })),
      );
  });

/** Danish letters that have gone wrong on the way. */
export const encoding: Kind = {
  suits: (subject) => ["jobindsats", "at", "aes"].includes(subject.source.id) && danish(subject).length > 0,
  damage: (subject, nth, random) => {
    const forms: readonly (readonly [string, (word: string) => string])[] = [
      ["UTF-8 læst som Latin-1", (word) => Buffer.from(word).toString("latin1")],
      ["bogstaver uden deres streger", (word) => word.replaceAll(/[æøåÆØÅ]/g, "o")],
      ["bogstaver, der er væk", (word) => word.replaceAll(/[æøåÆØÅ]/g, "")],
    ];
    const [what, broken] = forms[nth % forms.length] ?? ["", String];
    const { place, column } = pick(danish(subject), random);
    return { what, deliveries: withTexts(subject, [place], () => column, broken), level: "stop" };
  },
};

const wordColumn = (place: Place, random: Chance) => pick([...place.words.values(), place.time], random);

/** A number or a column that points at persons. */
export const forbidden: Kind = {
  suits: ({ table }) => table.dimensions.length > 0,
  damage: (subject, nth, random) => {
    const place = pick(subject.places, random);
    const [day, month, year] = [1 + (nth % 28), 1 + (nth % 12), 40 + nth].map((part) => String(part).padStart(2, "0"));
    if (isJson(subject) && nth % 3 === 2)
      return {
        what: "en kolonne med CPR-numre",
        deliveries: edited(subject, ({ heads, rows }, at) =>
          at === place.delivery
            ? { heads: [...heads, "CPR-nummer"], rows: rows.map((row) => [...row, "skjult"]) }
            : null,
        ),
        level: "stop",
      };
    const column = pick([...place.words.values()], random);
    const number = `${day}${month}${year}${nth % 2 === 0 ? "-" : ""}1234`;
    return {
      what: "et CPR-nummer",
      deliveries: withTexts(
        subject,
        [place],
        () => column,
        () => number,
      ),
      level: "stop",
    };
  },
};

/** A row without one of its keys. */
export const wholeKey: Kind = {
  suits: (subject) => isStatbank(subject) && subject.table.dimensions.length > 0,
  damage: (subject, _, random) => {
    const place = pick(subject.places, random);
    const column = wordColumn(place, random);
    return {
      what: "en tom nøgle",
      deliveries: withTexts(
        subject,
        [place],
        () => column,
        () => "",
      ),
      level: "stop",
    };
  },
};

/** Codes that are not in the list, or that are no longer delivered. */
export const codes: Kind = {
  suits: ({ table }) => table.dimensions.length > 0,
  damage: (subject, nth, random) => {
    const place = pick(subject.places, random);
    const [dimension, column] = pick([...place.words], random);
    if (nth % 2 === 0)
      return {
        what: "en ukendt kode",
        deliveries: withTexts(
          subject,
          [place],
          () => column,
          () => `Z${nth}9`,
        ),
        level: "stop",
      };
    const gone = subject.places.filter((one) => one.codes[dimension] === place.codes[dimension]);
    const rows = new Set(gone.map((one) => `${one.delivery} ${one.row}`));
    return {
      what: "en kode, der er væk",
      deliveries: withoutRows(subject, (row, delivery) => rows.has(`${delivery} ${row}`)),
      level: "stop",
    };
  },
};

const plainTime = /^\d{4}(?:M\d{2}|K\d)?$/;

/** Periods that are none, that have not begun, or that are gone. */
export const periods: Kind = {
  suits: ({ places }) => places.some(({ period }) => isPeriod(period)),
  damage: (subject, nth, random) => {
    const ordered = [...new Set(subject.places.map(({ period }) => period))].toSorted();
    const inner = ordered.slice(1, -1);
    const place = pick(subject.places, random);
    const sheetWord = (before: string) =>
      plainTime.test(before) ? `${Number(before.slice(0, 4)) + 30}${before.slice(4)}` : `${before} 2199`;
    if (nth % 3 === 0)
      return {
        what: "en periode, der ikke er en",
        deliveries: withTexts(
          subject,
          [place],
          ({ time }) => time,
          (word) => `${word}X`,
        ),
        level: "stop",
      };
    if (nth % 3 === 1) {
      const gone = pick(inner, random);
      const rows = new Set(
        subject.places.filter(({ period }) => period === gone).map((one) => `${one.delivery} ${one.row}`),
      );
      return {
        what: "en periode, der er væk",
        deliveries: withoutRows(subject, (row, delivery) => rows.has(`${delivery} ${row}`)),
        level: "stop",
      };
    }
    return {
      what: "en periode fra fremtiden",
      deliveries: withTexts(subject, [place], ({ time }) => time, sheetWord),
      level: "stop",
    };
  },
};

/** The same cell twice, with two numbers. */
export const uniqueKey: Kind = {
  suits: () => true,
  damage: (subject, nth, random) => {
    const shown = subject.places.filter(({ figure }) => figure !== null && figure > 0);
    const place = pick(shown, random);
    return {
      what: "to rækker, der er uenige",
      deliveries: withCopies(subject, [place], (row, at) => {
        row[at.value] =
          typeof row[at.value] === "number" ? (at.figure ?? 0) + 7 + nth : String(Math.round(at.figure ?? 0) + 7 + nth);
        return row;
      }),
      level: "stop",
    };
  },
};

/** The same rows twice. */
export const duplicates: Kind = {
  suits: () => true,
  damage: (subject, nth, random) => {
    const places = Array.from({ length: 1 + nth * 3 }, () => pick(subject.places, random));
    return { what: "rækker, der gentages", deliveries: withCopies(subject, places, (row) => row), level: "warn" };
  },
};
