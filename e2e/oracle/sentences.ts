import type { Cube } from "#shared/cube.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { type Message, messagesOf } from "#shared/message.ts";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { ask, danish, type Dataset, listed } from "../fixtures/api.ts";
import type { APIRequestContext } from "@playwright/test";
import { dice } from "./draw.ts";
import { linesOf } from "./members.ts";
import { daysOf } from "./periods.ts";

/** One figure as the API gives it. */
type Figure = { value: number | null; status: string; lower: number | null; upper: number | null };
type Figures = ReadonlyMap<string, Figure>;

export type Read = { sentences: number; byKind: Map<string, number>; indicators: Set<string>; faults: string[] };

const figuresOf = ({ dimension, value, status = {}, extension: { interval } }: Dataset): Figures =>
  new Map(
    dimension["time"]!.category.index.map((period, at) => [
      period,
      {
        value: value[at] ?? null,
        status: status[String(at)] ?? "ok",
        lower: interval?.lower[at] ?? null,
        upper: interval?.upper[at] ?? null,
      },
    ]),
  );

/** Whether a break that may not be bridged lies after the beginning of one period and not after the end of another. */
const isBroken = (card: IndicatorCard, from: string, to: string): boolean =>
  card.breaks.some(
    ({ at, bridgeable, scope }) =>
      !bridgeable &&
      (scope === undefined || Object.values(scope).some((codes) => codes.includes("TOT"))) &&
      daysOf(from)[0] < daysOf(at)[0] &&
      daysOf(at)[0] <= daysOf(to)[1],
  );

const digits = (text: string): string[] => text.match(/−?\d+(?:[.,]\d+)*/g) ?? [];

/** The same part of the years before, newest first. */
const yearsBack = (period: string, figures: Figures): string[] =>
  [...figures.keys()].filter((one) => one.slice(4) === period.slice(4) && one < period).toReversed();

/** How many periods up to this one stand on the same side of the year before, as they are shown and beyond chance. */
function lengthOf(last: string, card: IndicatorCard, figures: Figures): number {
  const sides = [...figures.keys()]
    .filter((one) => one <= last)
    .toReversed()
    .map((period) => {
      const [before = ""] = yearsBack(period, figures);
      const [now, then] = [figures.get(period), figures.get(before)];
      if (now?.value == null || then?.value == null || isBroken(card, before, period)) return 0;
      const errors = [now, then].map(({ lower, upper }) => ((upper ?? 0) - (lower ?? 0)) / 3.92);
      const difference = now.value - then.value;
      if (now.lower !== null && Math.abs(difference) < 1.96 * Math.hypot(...errors)) return 0;
      return Math.sign(Math.round(difference * 10 ** card.decimals));
    });
  const end = sides.findIndex((side) => side === 0 || side !== sides[0]);
  return end === -1 ? sides.length : end;
}

/** The numbers that a sentence may have, made from the API's figures with hand formulas. */
function allowed({ kind, cells }: Message, card: IndicatorCard, figures: Figures): string[] {
  const write = (value: number) => danish(value, card.decimals);
  const periods = cells.flatMap(({ period }) => [period.slice(0, 4), period.replace(/^\d{4}[MKHU]?0?/, "")]);
  const numbers = cells.flatMap(({ period }) => {
    const { value, lower, upper } = figures.get(period)!;
    return [value, lower, upper].flatMap((one) => (one === null ? [] : [write(one)]));
  });
  const [from, to] = [figures.get(cells[0]!.period)?.value, figures.get(cells.at(-1)!.period)?.value];
  if (kind === "level") return [...periods, ...numbers, "95"];
  if (kind === "run") return [String(lengthOf(cells.at(-1)!.period, card, figures))];
  if (kind !== "change" || from == null || to == null) return [...periods, String(cells.length)];
  const share = from === 0 ? [] : [danish(Math.abs(((to - from) * 100) / from), 1)];
  return [...periods, write(Math.abs(to - from)), ...(card.unit.isShare ? [] : share)];
}

/** Whether the record or the run that a sentence tells is there in the API's figures. */
function isTrue({ kind, cells, text }: Message, card: IndicatorCard, figures: Figures): boolean {
  const last = cells.at(-1)!.period;
  const value = (period: string) => figures.get(period)?.value ?? Number.NaN;
  const unit = 10 ** card.decimals;
  const above = (a: string, b: string) => Math.round((value(a) - value(b)) * unit);
  if (kind === "extreme") {
    const way = text.da.includes("højeste") ? 1 : -1;
    const [, since] = /siden (\d{4})\.$/.exec(text.da) ?? [];
    const between = yearsBack(last, figures).filter((one) => since === undefined || one.slice(0, 4) > since);
    const until = since === undefined ? between.filter((one) => one >= cells[0]!.period) : between;
    const end = since === undefined ? null : `${since}${last.slice(4)}`;
    return (
      until.length >= 3 &&
      until.every((one) => above(last, one) * way > 0) &&
      (end === null || above(last, end) * way <= 0)
    );
  }
  if (kind === "run") {
    const [before = ""] = yearsBack(last, figures);
    return above(last, before) * (/steget|højere/.test(text.da) ? 1 : -1) > 0;
  }
  if (kind !== "change") return true;
  const [first] = cells;
  const difference = above(last, first!.period);
  if (text.da.includes("uændret siden")) return text.da.includes("statistisk") || difference === 0;
  return text.da.includes(difference > 0 ? "steget" : "faldet") && difference !== 0;
}

/** What an unbiased reader would hold against one sentence: hidden figures, broken series, numbers of unknown origin. */
function faultsIn(message: Message, card: IndicatorCard, figures: Figures): string[] {
  const { kind, cells, text } = message;
  const [first, last] = [cells[0]!.period, cells.at(-1)!.period];
  const faults: string[] = [];
  for (const { period, cell } of cells)
    if ((figures.get(period)?.value ?? null) !== cell.value) faults.push(`${period} is ${cell.value} here alone`);
  if (kind !== "hidden" && cells.some(({ period }) => figures.get(period)?.value == null))
    faults.push("speaks of a hidden figure");
  if (["change", "extreme", "run"].includes(kind) && isBroken(card, first, last)) faults.push("goes across a break");
  if (kind === "break" || kind === "blocked" || kind === "caution" || kind === "hidden" || kind === "uncompared")
    return faults;
  const known = [card.subject.da, card.unit.label.da].reduce((rest, words) => rest.replace(words, ""), text.da);
  const may = allowed(message, card, figures);
  const strange = digits(known).filter((number) => !may.includes(number));
  if (strange.length > 0) faults.push(`${strange.join(" and ")} of ${may.join(" ")}`);
  if (!isTrue(message, card, figures)) faults.push("is not so");
  const inEnglish = digits(text.en.replaceAll(card.unit.label.en, "")).map((one) => one.replaceAll(/[.,]/g, ""));
  const inDanish = digits(text.da.replaceAll(card.unit.label.da, "")).map((one) => one.replaceAll(/[.,]/g, ""));
  if (inEnglish.toSorted().join(" ") !== inDanish.toSorted().join(" ")) faults.push("is another in English");
  return faults.map((fault) => `${card.id}: ${text.da} – ${fault}`);
}

async function answered(request: APIRequestContext, query: QueryInput): Promise<Cube> {
  const response = await request.get("/trpc/answer", { params: { batch: "1", input: JSON.stringify({ 0: query }) } });
  const [{ result }]: [{ result: { data: Cube } }] = await response.json();
  return result.data;
}

/** Every sentence of every indicator, of the whole country and of so many areas drawn at random, held against the API. */
export async function readSentences(
  request: APIRequestContext,
  { seed, areas }: { seed: number; areas: number },
): Promise<Read> {
  const roll = dice(seed);
  const cards = await listed<IndicatorCard[]>(request, "indicators");
  const read: Read = { sentences: 0, byKind: new Map(), indicators: new Set(), faults: [] };
  for (const card of cards) {
    const codes = linesOf("geography").filter(({ level }) => level !== "country" && card.levels.includes(level));
    const drawn = codes.length === 0 ? [] : Array.from({ length: areas }, () => codes[roll(codes.length)]!.code);
    for (const area of [null, ...drawn]) {
      const query = querySchema.parse({
        indicators: [card.id],
        by: area === null ? ["time"] : ["time", "geography"],
        where: { time: { from: null, to: null }, ...(area === null ? {} : { geography: { codes: [area] } }) },
      });
      const cube = await answered(request, query);
      const dataset = await ask(request, {
        indicator: card.id,
        by: query.by.join(","),
        ...(area === null ? {} : { geography: area }),
      });
      for (const message of messagesOf(card, query, cube, [roll(2) === 0 ? "year" : "previous"])) {
        read.sentences += 1;
        read.byKind.set(message.kind, (read.byKind.get(message.kind) ?? 0) + 1);
        read.indicators.add(card.id);
        read.faults.push(...faultsIn(message, card, figuresOf(dataset)));
      }
    }
  }
  return read;
}
