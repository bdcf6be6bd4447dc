import { lastDay, shift } from "#shared/period.ts";
import { daysLater } from "#shared/day.ts";
import { qualityOf } from "#server/sources/quality.ts";
import { isShare } from "../hide.ts";
import type { Kind } from "./formFaults.testing.ts";
import type { Place } from "./sheet.testing.ts";
import {
  type Chance,
  controlOf,
  isWhole,
  pick,
  type Subject,
  withoutRows,
  withTexts,
  withValues,
} from "./subject.testing.ts";

const shown = ({ places }: Subject): (Place & { figure: number })[] =>
  places.flatMap((place) => (place.figure !== null && place.figure > 0 ? [{ ...place, figure: place.figure }] : []));

const measuresOf = ({ table }: Subject, wanted: (measure: Subject["table"]["measures"][number]) => boolean) =>
  new Set(table.measures.filter(wanted).map(({ id }) => id));

const summed = (subject: Subject) => measuresOf(subject, ({ additive }) => additive);

const newestOf = ({ places }: Subject) =>
  places
    .map(({ period }) => period)
    .toSorted()
    .at(-1) ?? "";

const to3 = (value: number) => Math.round(value * 1000) / 1000;

/** A figure of another order, whole where it was. */
const scaled = (figure: number, by: number) =>
  Number.isInteger(figure) ? Math.max(1, Math.round(figure * by)) : to3(figure * by);

/** A text that stands for no figure in this source's deliveries. */
function emptyWord({ source, table }: Subject): string | null {
  if (source.id === "dst") return "..";
  const contract = source.contracts?.find(({ dataset }) => dataset === table.dataset);
  if (!contract) return null;
  return Object.keys(contract.marks).find((mark) => /^\p{ASCII}+$/u.test(mark)) ?? "";
}

/** Marks in new places: many figures that are gone, or a mark that is not documented. */
export const marks: Kind = {
  suits: ({ source }) => source.id === "dst" || source.id === "jobindsats" || source.contracts !== undefined,
  damage: (subject, nth, random) => {
    if (subject.source.id === "dst" && nth % 2 === 1) {
      const place = pick(shown(subject), random);
      return {
        what: "et udokumenteret mærke",
        deliveries: withTexts(
          subject,
          [place],
          ({ value }) => value,
          () => "x",
        ),
        level: "warn",
      };
    }
    const word = emptyWord(subject);
    const hidden = shown(subject).filter(() => random() < 0.25);
    return {
      what: "tal, der er skjult nye steder",
      deliveries: withTexts(
        subject,
        hidden,
        ({ value }) => value,
        () => word,
      ),
      level: "stop",
    };
  },
};

export const negative: Kind = {
  suits: (subject) => summed(subject).size > 0,
  damage: (subject, _, random) => {
    const counts = summed(subject);
    const place = pick(
      shown(subject).filter(({ measure }) => counts.has(measure)),
      random,
    );
    return {
      what: "et negativt antal",
      deliveries: withValues(subject, [place], ({ figure }) => -(figure ?? 1)),
      level: "stop",
    };
  },
};

const bounded = (subject: Subject) => {
  const { signed, aboveHundred } = qualityOf(subject.table);
  return measuresOf(
    subject,
    (one) => one.unit === "percent" && isShare(one) && !signed.includes(one.id) && !aboveHundred.includes(one.id),
  );
};

export const shareRange: Kind = {
  suits: (subject) => bounded(subject).size > 0,
  damage: (subject, nth, random) => {
    const shares = bounded(subject);
    const place = pick(
      shown(subject).filter(({ measure }) => shares.has(measure)),
      random,
    );
    return {
      what: "en andel over 100",
      deliveries: withValues(subject, [place], () => 100.1 + nth * 40),
      level: "stop",
    };
  },
};

export const disclosure: Kind = {
  suits: ({ table }) => (table.smallestCount ?? 0) > 1,
  damage: (subject, nth, random) => {
    const counts = summed(subject);
    const least = subject.table.smallestCount ?? 3;
    const place = pick(
      shown(subject).filter(({ measure }) => counts.has(measure)),
      random,
    );
    return {
      what: "et for lille antal",
      deliveries: withValues(subject, [place], () => 1 + (nth % (least - 1))),
      level: "stop",
    };
  },
};

/** Many rows gone, spread over codes and periods; or half of the newest period's. */
export const rowCount: Kind = {
  suits: ({ places }) => places.length >= 400,
  damage: (subject, nth, random) => {
    const share = 0.15 + nth * 0.03;
    return {
      what: "rækker, der mangler",
      deliveries: withoutRows(subject, () => random() < share),
      level: "stop",
    };
  },
};

const partLevels = ["municipality", "region"];

/** One part that is as large as its total, so that parts are more than their sum. */
export const parts: Kind = {
  suits: (subject) => {
    const { table } = subject;
    const hasAreas = table.levels.includes("country") && partLevels.some((level) => table.levels.includes(level));
    const hasGroups = Object.entries(table.groupings ?? {}).some(
      ([id, all]) => all.includes("total") && all.length > 1 && !(id in qualityOf(table).parts),
    );
    return summed(subject).size > 0 && (hasAreas || (hasGroups && table.dimensions.length === 1));
  },
  damage: (subject, _, random) => {
    const counts = summed(subject);
    const all = shown(subject).filter(({ measure }) => counts.has(measure));
    const part = pick(
      all.filter((one) => !isWhole(one)),
      random,
    );
    const total = pick(
      all.filter((one) => isWhole(one) && one.measure === part.measure && one.period === part.period),
      random,
    );
    return {
      what: "dele, der er mere end deres sum",
      deliveries: withValues(subject, [part], () => Math.round(total.figure + part.figure)),
      level: "stop",
    };
  },
};

/** A total of the source's own that the delivery does not have. */
export const controlTotals: Kind = {
  suits: (subject) => shown(subject).some(isWhole),
  damage: (subject, nth, random) => {
    const place = pick(shown(subject).filter(isWhole), random);
    const off = Number.isInteger(place.figure) ? 1 + nth : 0.1 * (1 + nth);
    return {
      what: "et hovedtal, der afviger fra kildens eget",
      deliveries: withValues(subject, [place], ({ figure }) => to3((figure ?? 0) + off)),
      control: controlOf(subject),
      level: "stop",
    };
  },
};

/** A measure above the one it is a part of. */
export const identities: Kind = {
  suits: ({ table }) => qualityOf(table).identities.some(({ left, right }) => left.length === 1 && right.length === 1),
  damage: (subject, nth, random) => {
    const [identity] = qualityOf(subject.table).identities;
    const [less, more] = [identity?.left[0]?.measure, identity?.right[0]?.measure];
    const nameOf = ({ period, codes }: Place) => JSON.stringify([period, codes]);
    const larger = new Map(shown(subject).flatMap((one) => (one.measure === more ? [[nameOf(one), one.figure]] : [])));
    const place = pick(
      shown(subject).filter((one) => one.measure === less && larger.has(nameOf(one))),
      random,
    );
    const above = (larger.get(nameOf(place)) ?? 0) + 1 + nth;
    return {
      what: "en del, der er større end det hele",
      deliveries: withValues(subject, [place], () => above),
      level: "stop",
    };
  },
};

/** Figures of another order: all of a measure, or from the newest period on. */
export const unit: Kind = {
  suits: (subject) => summed(subject).size > 0,
  damage: (subject, nth, random) => {
    const measure = pick([...summed(subject)], random);
    const newest = newestOf(subject);
    const own = shown(subject).filter((one) => one.measure === measure && (nth % 3 !== 1 || one.period === newest));
    const by = nth % 3 === 2 ? 0.001 : 1000;
    return {
      what: by > 1 ? "tusinder som enkelte" : "enkelte som tusinder",
      deliveries: withValues(subject, own, ({ figure }) => scaled(figure ?? 0, by)),
      level: "stop",
    };
  },
};

/** A new period in which everything is half as high again, so that only the movement tells. */
export const jump: Kind = {
  suits: ({ table }) =>
    ["dst-aus08", "dst-aus07", "dst-lbesk01", "jobindsats-y25i01", "jobindsats-y07a02"].includes(table.dataset),
  damage: (subject, nth, _random: Chance) => {
    const newest = newestOf(subject);
    const rows = new Set(
      subject.places.filter(({ period }) => period === newest).map((one) => `${one.delivery} ${one.row}`),
    );
    const counts = measuresOf(subject, (one) => !isShare(one));
    const own = shown(subject).filter(({ period, measure }) => period === newest && counts.has(measure));
    return {
      what: "et spring i den nye periode",
      deliveries: withValues(subject, own, ({ figure }) => Math.round((figure ?? 0) * (1.5 + nth * 0.1))),
      before: withoutRows(subject, (row, delivery) => rows.has(`${delivery} ${row}`)),
      level: "stop",
    };
  },
};

/** A final figure that has changed by one. */
export const revision: Kind = {
  suits: (subject) => summed(subject).size > 0 && qualityOf(subject.table).revisionWindow !== "all",
  damage: (subject, nth, random) => {
    const counts = summed(subject);
    const { revisionWindow, identities: held } = qualityOf(subject.table);
    const low = new Set(held.flatMap(({ left }) => left.map(({ measure }) => measure)));
    const newest = newestOf(subject);
    const window = (revisionWindow === "all" ? 0 : revisionWindow) + subject.table.provisionalPeriods + 1 + nth;
    const oldest = shift(newest, -window * (subject.table.every ?? 1));
    const own = shown(subject).filter(
      ({ measure, period, figure }) => counts.has(measure) && !low.has(measure) && period <= oldest && figure > 20,
    );
    return {
      what: "et endeligt tal, der er ændret",
      deliveries: withValues(subject, [pick(own, random)], ({ figure }) => Math.round(figure ?? 0) + 1),
      level: "warn",
    };
  },
};

/** A delivery without the figures that were promised. */
export const freshness: Kind = {
  suits: ({ table }) => table.ended !== true,
  damage: (subject, nth) => {
    const { table, deliveries } = subject;
    const promised = daysLater(lastDay(shift(newestOf(subject), table.every ?? 1)), table.lagDays);
    return {
      what: "tal, der er udeblevet",
      deliveries,
      today: daysLater(promised, qualityOf(table).graceDays + 1 + nth * 9),
      level: "warn",
    };
  },
};
